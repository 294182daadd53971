import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

interface Rule {
  /** Layers whose files this one may import, beside its own. */
  readonly imports: readonly string[];
  /** Layers of which it may know the types, besides. */
  readonly knows?: readonly string[];
  /** Modules from npm that it may load at run time. */
  readonly loads: readonly RegExp[];
}

/**
 * The layers of docs/design.md. `text` is below all others: functions from strings to strings, which import nothing.
 * `query` is the one meaning of a query, for every layer that takes one; `markdown` the one reading of formulas.
 */
const rules: Readonly<Record<string, Rule>> = {
  text: { imports: [], loads: [] },
  model: { imports: [], loads: [] },
  json: { imports: [], loads: [] },
  query: { imports: ["model", "text", "json"], loads: [] },
  article: { imports: ["model", "text", "json"], loads: [] },
  markdown: { imports: [], loads: [/^unified$/, /^remark-/, /^(?:mdast|micromark)-/] },
  compile: {
    imports: ["model", "text", "markdown", "article"],
    loads: [
      /^(?:unified|remark-parse|micromark|yaml|zod)$/,
      /^(?:mdast|micromark|unist)-/,
      /^@noble\/hashes\/(?:sha2|utils)\.js$/,
    ],
  },
  disk: { imports: ["model", "text", "json", "compile"], loads: [/^chokidar$/] },
  bank: { imports: ["model", "text", "query", "json", "article"], loads: [] },
  search: { imports: ["model", "text", "query"], loads: [] },
  quiz: { imports: ["model", "text", "query", "json", "article"], loads: [/^ts-fsrs$/, /^pure-rand\//, /^zod$/] },
  html: { imports: ["text", "markdown"], loads: [/^(?:mdast|hast)-util-/, /^temml$/] },
  render: { imports: ["model", "text", "article", "html"], knows: ["quiz"], loads: [] },
  // Of the compiler, what an outline takes off the start of a prompt.
  export: {
    imports: ["model", "text", "query", "markdown", "article", "html", "sql", "compile"],
    knows: ["quiz"],
    loads: [
      /^(?:mdast|hast|xast)-util-/,
      /^(?:xastscript|fflate|sql\.js|hyparquet-writer|yaml)$/,
      /^sql\.js\/dist\/sql-asm-memory-growth\.js$/,
      /^@noble\/hashes\/(?:legacy|sha2|utils)\.js$/,
    ],
  },
  // Of the compiler, the schemas of a bank alone.
  serve: {
    imports: ["model", "text", "json", "query", "bank", "search", "quiz", "compile"],
    loads: [/^zod$/],
  },
  sql: { imports: ["model", "text", "query", "search", "bank"], knows: ["quiz", "serve"], loads: [] },
  mcp: {
    imports: ["model", "text", "article", "quiz", "serve", "compile"],
    loads: [/^zod$/, /^@modelcontextprotocol\/server$/],
  },
  bundlers: { imports: ["model", "text", "compile", "disk", "bank"], loads: [/^unplugin$/] },
  generated: { imports: ["model", "bank"], loads: [] },
  cli: {
    imports: [
      "model",
      "text",
      "json",
      "markdown",
      "article",
      "compile",
      "disk",
      "bank",
      "search",
      "quiz",
      "export",
      "serve",
      "mcp",
      "sql",
      "generated",
      "package.json",
    ],
    loads: [
      /^@modelcontextprotocol\/server\/stdio$/,
      /^commander$/,
      /^@clack\/(?:prompts|core)$/,
      /^env-paths$/,
      /^string-width$/,
      /^temml$/,
    ],
  },
  // The entries "." and "./en".
  root: { imports: ["model", "text", "article", "bank", "generated"], loads: [] },
};

interface Rooms {
  /** Files beside the rooms that rooms may import: what several of them share. All others there are entries. */
  readonly shared: readonly string[];
  /** By room: the rooms of the same layer whose files it may import. Nothing runs back. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
}

/** The rooms of docs/design.md, by the folder that they are in, in reading order: what is imported stands above. */
const rooms: Readonly<Record<string, Rooms>> = {
  compile: {
    shared: ["remember-last.ts", "remember-texts.ts", "report.ts"],
    rooms: {
      sources: [],
      parse: [],
      vocabulary: ["sources", "parse"],
      registry: ["sources", "parse", "vocabulary"],
      outline: ["sources", "parse", "vocabulary", "registry"],
      card: ["sources", "parse", "vocabulary", "registry"],
      assemble: ["sources", "parse", "vocabulary", "registry", "outline", "card"],
      lint: ["sources", "vocabulary", "card", "assemble"],
    },
  },
  "compile/outline": {
    shared: ["draft.ts", "entries.ts", "open-question.ts", "outline-reading.ts", "shape.ts"],
    rooms: {
      signs: [],
      text: ["signs"],
      forms: ["signs"],
      entries: ["signs", "forms"],
      blocks: ["signs", "forms"],
      asides: ["signs", "forms", "blocks"],
      choice: ["signs", "blocks"],
      answers: ["signs", "forms", "blocks", "asides", "choice"],
      headings: ["signs", "forms"],
      sections: ["signs", "forms", "entries", "blocks", "asides", "answers", "headings"],
      audit: ["signs"],
      limits: [],
    },
  },
  search: { shared: [], rooms: { words: [], terms: ["words"], rank: ["words", "terms"] } },
  quiz: {
    shared: ["quiz-error.ts", "read-json.ts"],
    rooms: { draw: [], mark: ["draw"], review: ["draw", "mark"] },
  },
  export: {
    shared: [
      "cite-reference.ts",
      "export-set.ts",
      "item-texts.ts",
      "option-letter.ts",
      "picture-album.ts",
      "picture-file.ts",
      "picture-options.ts",
      "refuse-item.ts",
      "separated-values.ts",
      "set-title.ts",
    ],
    rooms: { anki: [], moodle: [], qti: [], paper: [], data: [], markdown: [] },
  },
  serve: { shared: [], rooms: { source: [], http: [], routes: ["source", "http"] } },
  sql: {
    shared: [],
    rooms: {
      statements: [],
      adapters: ["statements"],
      tables: ["statements", "adapters"],
      source: ["statements", "adapters", "tables"],
    },
  },
  mcp: { shared: ["learner.ts", "write-question.ts"], rooms: { tools: [] } },
  cli: {
    shared: ["article-of.ts", "explain-error.ts", "find-language.ts", "find-locale.ts", "io.ts", "tell.ts"],
    rooms: {
      screens: [],
      prompts: ["screens"],
      state: [],
      paper: ["screens"],
      server: [],
      files: ["screens", "state"],
      options: ["screens", "files", "state", "paper"],
      browse: ["screens", "prompts"],
      study: ["screens", "prompts", "state", "files", "options"],
      actions: ["screens", "prompts", "state", "server", "files", "options", "browse", "study"],
      commands: ["options", "actions"],
    },
  },
};

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly specifier: string;
  readonly isType: boolean;
}

/** Imports and re-exports, also those that load at run time, of one module's text. */
function findImports(text: string): { specifier: string; isType: boolean }[] {
  const loaded = [...text.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, specifier = ""]) => ({
    specifier,
    isType: false,
  }));
  return [...findStatements(text), ...loaded];
}

/** Import and re-export statements: what is there as soon as the module is. */
function findStatements(text: string): { specifier: string; isType: boolean }[] {
  const statements = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s*)?"([^"]+)"/gm;
  return [...text.matchAll(statements)].map(([, type, specifier = ""]) => ({ specifier, isType: type !== undefined }));
}

/** What modules of other packages a built file needs, directly or through files of ours. */
function findOutside(entry: string, find: typeof findImports): { outside: string[]; files: ReadonlySet<string> } {
  expect(existsSync(entry), "run `npm run build` first").toBe(true);
  const outside: string[] = [];
  const files = new Set<string>();
  const follow = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const { specifier } of find(readFileSync(file, "utf8"))) {
      if (specifier.startsWith(".")) follow(path.join(path.dirname(file), specifier));
      else outside.push(`${file} imports ${specifier}`);
    }
  };
  follow(entry);
  return { outside, files };
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".ts"));
const layerOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : "root");
const folderOf = (file: string) => path.posix.dirname(file);
const imports: Import[] = files.flatMap((file) =>
  findImports(readFileSync(path.join("src", file), "utf8")).map((found) => ({ file, layer: layerOf(file), ...found })),
);
/** Path below src/ of what a relative import names; `package.json` is beside it. */
const targetOf = ({ file, specifier }: Import) =>
  path.posix
    .join(path.posix.dirname(file), specifier)
    .replace(/^\.\.\//, "")
    .replace(/\.js$/, ".ts");
const relative = imports.filter(({ specifier }) => specifier.startsWith("."));
const arrow = ({ file, specifier }: Import) => `${file} imports ${specifier}`;

describe("the layers of src/", () => {
  it("are all in the table", () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => rules[layer] === undefined)).toEqual([]);
  });

  it("import along the arrows of the table alone", () => {
    const wrong = relative.filter((found) => {
      const target = layerOf(targetOf(found).replace(/^package\.json$/, "package.json/"));
      const rule = rules[found.layer];
      const reached = [...(rule?.imports ?? []), ...(found.isType ? (rule?.knows ?? []) : [])];
      return target !== found.layer && !reached.includes(target);
    });
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("have the rooms of the table, and nothing deeper", () => {
    const found = new Set(files.map(folderOf).filter((folder) => folder.includes("/")));
    const planned = Object.entries(rooms).flatMap(([hall, table]) =>
      Object.keys(table.rooms).map((room) => `${hall}/${room}`),
    );
    expect([...found].sort()).toEqual(planned.sort());
  });

  it("import from room to room along the arrows of the table alone", () => {
    const wrong = Object.entries(rooms).flatMap(([hall, table]) => {
      const roomOf = (file: string) =>
        file
          .slice(hall.length + 1)
          .split("/")
          .slice(0, -1)[0];
      return relative.filter((found) => {
        const target = targetOf(found);
        const [from, to] = [roomOf(found.file), roomOf(target)];
        if (!found.file.startsWith(`${hall}/`) || !target.startsWith(`${hall}/`) || from === to) return false;
        if (from === undefined) return to !== undefined && table.shared.includes(found.file.slice(hall.length + 1));
        return to === undefined
          ? !table.shared.includes(target.slice(hall.length + 1))
          : !table.rooms[from]?.includes(to);
      });
    });
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("name rooms in an order in which no arrow runs back", () => {
    const wrong = Object.entries(rooms).flatMap(([hall, table]) => {
      const names = Object.keys(table.rooms);
      return names.flatMap((room, index) =>
        (table.rooms[room] ?? [])
          .filter((other) => names.indexOf(other) >= index)
          .map((other) => `${hall}: ${room} -> ${other}`),
      );
    });
    expect(wrong).toEqual([]);
  });

  it("load from npm what the table allows", () => {
    const wrong = imports.filter(
      ({ layer, specifier, isType }) =>
        !/^(?:\.|node:)/.test(specifier) &&
        !(rules[layer]?.loads.some((allowed) => allowed.test(specifier)) ?? false) &&
        !(isType && /^(?:mdast|hast|xast|unist|vfile|micromark-util-types|mdast-util-from-markdown)$/.test(specifier)),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("keep zod out of quizzes, but for the judge", () => {
    const users = imports.filter(({ layer, specifier }) => layer === "quiz" && specifier === "zod");
    expect(users.map(({ file }) => file)).toEqual(["quiz/judge.ts"]);
  });

  it("know Node in the commands, in builds and where content is read from disk alone", () => {
    const wrong = imports.filter(
      ({ layer, specifier }) => /^(?:node:|chokidar$)/.test(specifier) && !["cli", "disk", "bundlers"].includes(layer),
    );
    expect(wrong.map(arrow)).toEqual([]);
  });

  it("touch the process in bin.ts alone, and neither a clock, nor chance, nor a locale in the core", () => {
    const impure = /\bprocess\.|\bDate\b|Math\.random|localeCompare|toLocale|\bIntl\./;
    const wrong = files.filter((file) => {
      const code = readFileSync(path.join("src", file), "utf8").replaceAll(
        /\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"/g,
        "",
      );
      return layerOf(file) !== "generated" && file !== "cli/bin.ts" && impure.test(code);
    });
    expect(wrong).toEqual([]);
  });

  it("import in no circle", () => {
    const targets = new Map<string, string[]>();
    for (const found of relative.filter(({ isType }) => !isType))
      targets.set(found.file, [...(targets.get(found.file) ?? []), targetOf(found)]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, above: readonly string[]) => {
      if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].join(" -> "));
      if (above.includes(file) || done.has(file)) return;
      for (const target of targets.get(file) ?? []) visit(target, [...above, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

/** Entries that are not the index.ts of a folder. */
const named: Readonly<Record<string, string>> = {
  ".": "index.ts",
  "./en": "en.ts",
  "./judge": "quiz/judge.ts",
  "./compile/node": "disk/index.ts",
  ...Object.fromEntries(
    ["vite", "rollup", "webpack", "rspack", "esbuild"].map((name) => [`./${name}`, `bundlers/${name}.ts`]),
  ),
};

describe("entries", () => {
  const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: Record<string, unknown> };

  it("are the only index.ts files, one for each of package.json's exports", () => {
    const indexes = files.filter(
      (file) => path.posix.basename(file) === "index.ts" || Object.values(named).includes(file),
    );
    const expected = Object.keys(exports)
      .filter((entry) => !/\.json$|\*/.test(entry))
      .map((entry) => named[entry] ?? `${entry.slice(2)}/index.ts`);
    expect(indexes.sort()).toEqual(expected.sort());
  });

  it("are imported by nothing inside src/", () => {
    expect(
      relative.filter((found) => /(?:^|\/)index\.ts$|^en\.ts$|^quiz\/judge\.ts$/.test(targetOf(found))).map(arrow),
    ).toEqual([]);
  });

  it("are named one by one: no `export *`, no default", () => {
    const wrong = files.filter((file) => /^export (?:\*|default)/m.test(readFileSync(path.join("src", file), "utf8")));
    expect(wrong).toEqual([]);
  });

  it("of the root reach no module of npm or Node, and no file but their own", () => {
    const { outside, files } = findOutside("dist/index.js", findImports);
    expect(outside).toEqual([]);
    expect(files.size).toBeGreaterThan(1); // its articles, at least
  });

  it("of exports load no module of npm before a format is asked for", () => {
    expect(findOutside("dist/export.js", findStatements).outside).toEqual([]);
  });
});
