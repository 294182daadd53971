import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { defineConfig, type Options } from "tsup";
import { bundledNotices } from "./scripts/bundled-notices.js";

/** Paths of the modules in a folder and in its rooms, relative to it, with `/`, sorted. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".ts"))
    .sort();
}

/** Changes when the compiler, or a version it runs on, does: what it kept before is then of no use. */
function hashCompiler(): string {
  const hash = createHash("sha256");
  for (const folder of ["src/article", "src/compile", "src/disk", "src/markdown", "src/model", "src/text"]) {
    for (const file of filesOf(folder)) hash.update(file).update(readFileSync(`${folder}/${file}`));
  }
  return hash.update(readFileSync("package.json")).digest("hex").slice(0, 16);
}

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** Replaces a part of a text that must be there once; fails where a new version of it has another. */
function replaceOnce(text: string, part: string, by: string): string {
  if (text.split(part).length !== 2) throw new Error(`"${part}" must occur once in what the build patches.`);
  return text.replace(part, by);
}

/** What packages ask of Node they ask by the names that Deno and workers know, too. */
const nodePrefix: Plugin = {
  name: "node: before the names of Node's modules",
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(?:${builtinModules.join("|")})$`) }, ({ path: name }) => ({
      path: `node:${name}`,
      external: true,
    }));
  },
};

/**
 * SQLite in plain JavaScript, since workers refuse WebAssembly that comes as bytes. On Node it would load modules of Node, and
 * everywhere it advises its users to take WebAssembly: ours need neither.
 */
const plainSqlite: Plugin = {
  name: "SQLite without Node and without a word",
  setup(build) {
    build.onLoad({ filter: /\/sql-asm-memory-growth\.js$/ }, ({ path: file }) => {
      const edits: [part: string, by: string][] = [
        ['globalThis.process?.versions?.node&&globalThis.process?.type!="renderer"', "false"],
        // Where it lies matters to WebAssembly, and workers have no address.
        ['typeof __filename!=="undefined"?va=__filename:ba&&(va=self.location.href);', ""],
        ['require("node:fs")', "undefined"],
        ['require("node:crypto")', "undefined"],
        ['typeof module!=="undefined"&&(module.exports=k);', ""],
        ["module = undefined;", ""],
        // A module of ours, because bundlers do not agree on what one of the older kinds gives as its default.
        ["if (typeof exports === 'object' && typeof module === 'object'){", "export default initSqlJs;\nif (false) {"],
        ["else if (typeof define === 'function' && define['amd']) {", "else if (false) {"],
        ["else if (typeof exports === 'object'){", "else if (false) {"],
        ['if (typeof console !== "undefined" && typeof console.warn === "function") {', "if (false) {"],
      ];
      return { contents: edits.reduce((text, [part, by]) => replaceOnce(text, part, by), readFileSync(file, "utf8")) };
    });
  },
};

const shared: Options = {
  format: "esm",
  target: "node20.19",
  platform: "neutral",
  external: [/^node:/],
  removeNodeProtocol: false,
  splitting: true,
  esbuildPlugins: [nodePrefix, plainSqlite, bundledNotices("THIRD-PARTY-NOTICES")],
  esbuildOptions(options) {
    // A bank is one long string, and engines read those in quotes faster than those in backticks.
    // As they are: escapes would make Chinese text twice as long.
    options.charset = "utf8";
    options.supported = { ...options.supported, "template-literal": false };
    // Of packages with a build for Node and one for all others, the latter: it runs on Node, too. Workers have no document.
    options.conditions = ["worker", "browser"];
    options.mainFields = ["module", "main"];
  },
};

/** Without white space and dead code, which half of the parser of arguments and five sixths of SQLite would be. */
const dense: NonNullable<Options["esbuildOptions"]> = (options, context) => {
  shared.esbuildOptions?.(options, context);
  options.minifyWhitespace = true;
  options.minifySyntax = true;
};

/** With short names, too, for what runs on a machine of its own, or is large: the compiler with its parser, the command line, servers, exports, the library that sets formulas. */
const densest: NonNullable<Options["esbuildOptions"]> = (options, context) => {
  dense(options, context);
  options.minifyIdentifiers = true;
};

const oneCopy: Plugin = {
  name: "one copy of the banks and of the formats",
  setup(build) {
    build.onResolve({ filter: /\/export\/(?:[a-z]+\/)?(?:export-set|to-[a-z-]+)\.js$/ }, () => ({
      path: "./export.js",
      external: true,
    }));
    build.onResolve({ filter: /\/generated\/bank\.zh\.js$/ }, () => ({ path: "./index.js", external: true }));
    build.onResolve({ filter: /\/generated\/bank\.en\.js$/ }, () => ({ path: "./en.js", external: true }));
  },
};

/** What the server of the protocol compiles with, when it is asked to, is what the command line does. */
const oneCompiler: Plugin = {
  name: "one copy of the compiler",
  setup(build) {
    build.onResolve({ filter: /\/compile\/compile-bank\.js$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./compile-compile-bank.js", external: true } : undefined,
    );
  },
};

/** Tells whether the start of the program loads this when it is wanted, from a file of its own. */
function isPart(specifier: string): boolean {
  return specifier.startsWith(".") && !/\/(?:generated|export)\/|\/list\.js$/.test(specifier);
}

/** Path below src/, without its ending, of what a module of that folder imports. */
function partPath(folder: string, specifier: string): string {
  return path.posix.join(folder, specifier).replace(/\.js$/, "");
}

/** Name of a part's file: of two parts in different rooms, too, each has its own. */
function partName(part: string): string {
  return part.replaceAll("/", "-");
}

/** Entries for what the command line loads while it runs, under names that its start knows. */
function findParts(): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const file of filesOf("src/cli")) {
    const folder = path.posix.dirname(`cli/${file}`);
    for (const [, specifier = ""] of readFileSync(`src/cli/${file}`, "utf8").matchAll(/\bimport\("([^"]+)"\)/g)) {
      if (!isPart(specifier)) continue;
      const part = partPath(folder, specifier);
      parts[partName(part)] = `src/${part}.ts`;
    }
  }
  return parts;
}

/** The entries of the plugins. */
const bundlers = Object.fromEntries(
  ["vite", "rollup", "webpack", "rspack", "esbuild"].map((name) => [name, `src/bundlers/${name}.ts`]),
);

const partsApart: Plugin = {
  name: "commands apart from the start",
  setup(build) {
    const source = path.resolve("src");
    build.onResolve({ filter: /^\./ }, ({ path: specifier, kind, resolveDir }) => {
      if (kind !== "dynamic-import" || !isPart(specifier)) return undefined;
      const folder = path.relative(source, resolveDir).split(path.sep).join("/");
      return { path: `./${partName(partPath(folder, specifier))}.js`, external: true };
    });
    // The parser could start other programs, which ours does not ask of it; what it needs for that takes long to load.
    build.onLoad({ filter: /\/commander\/lib\/command\.js$/ }, ({ path: file }) => ({
      contents: replaceOnce(readFileSync(file, "utf8"), "require('node:child_process')", "undefined"),
    }));
  },
};

/** unplugin, and what it has webpack and Rspack load, by their paths in its package. */
const unpluginFiles = {
  unplugin: "index.mjs",
  "unplugin-webpack-load": "webpack/loaders/load.mjs",
  "unplugin-webpack-transform": "webpack/loaders/transform.mjs",
  "unplugin-rspack-load": "rspack/loaders/load.mjs",
  "unplugin-rspack-transform": "rspack/loaders/transform.mjs",
};

/** Inside, so that who wants no plugin does not install ten packages for it. */
const unpluginInside: Plugin = {
  name: "unplugin, and its loaders beside it",
  setup(build) {
    build.onLoad({ filter: /\/unplugin\/dist\/index\.mjs$/ }, ({ path: file }) => {
      const loaders = Object.entries(unpluginFiles).filter(([, part]) => part !== "index.mjs");
      const text = readFileSync(file, "utf8");
      const edited = loaders.reduce((all, [name, part]) => replaceOnce(all, `"${part}"`, `"${name}.js"`), text);
      // It asks for this one in a way that cannot be followed.
      const bundled = replaceOnce(edited, '__require("webpack-virtual-modules")', "virtualModules");
      return {
        contents: `import virtualModules from "webpack-virtual-modules";\n${bundled}`,
        resolveDir: path.dirname(file),
      };
    });
  },
};

const unpluginApart: Plugin = {
  name: "one copy of unplugin",
  setup(build) {
    build.onResolve({ filter: /^unplugin$/ }, () => ({ path: "./unplugin.js", external: true }));
  },
};

const requireBanner = {
  js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
};

// Not by tsup's `clean`: one build would remove what another wrote.
rmSync("dist", { recursive: true, force: true });

// A build for each bank, because a chunk that is shared with a command, or with the other bank, is a file more to load for
// everyone who imports this one.
export default defineConfig([
  { ...shared, entry: { index: "src/index.ts" }, esbuildOptions: dense },
  { ...shared, entry: { en: "src/en.ts" }, esbuildOptions: dense },
  { ...shared, entry: { quiz: "src/quiz/index.ts", judge: "src/quiz/judge.ts" }, esbuildOptions: dense },
  { ...shared, entry: { search: "src/search/index.ts" }, esbuildOptions: dense },
  { ...shared, entry: { export: "src/export/index.ts" }, esbuildOptions: densest },
  { ...shared, entry: { render: "src/render/index.ts" }, esbuildOptions: densest },
  { ...shared, entry: { serve: "src/serve/index.ts" }, esbuildOptions: densest },
  { ...shared, entry: { sql: "src/sql/index.ts" }, esbuildOptions: densest },
  {
    ...shared,
    entry: { mcp: "src/mcp/index.ts" },
    esbuildPlugins: [...(shared.esbuildPlugins ?? []), oneCompiler],
    esbuildOptions: densest,
  },
  // What the plugins for bundlers put into apps.
  { ...shared, entry: { "open-chunked-bank": "src/bundlers/open-chunked-bank.ts" } },
  {
    ...shared,
    entry: { compile: "src/compile/index.ts", "compile-node": "src/disk/index.ts", ...bundlers, ...findParts() },
    esbuildOptions: densest,
    dts: {
      entry: {
        index: "src/index.ts",
        en: "src/en.ts",
        compile: "src/compile/index.ts",
        "compile-node": "src/disk/index.ts",
        ...bundlers,
        quiz: "src/quiz/index.ts",
        judge: "src/quiz/judge.ts",
        search: "src/search/index.ts",
        export: "src/export/index.ts",
        render: "src/render/index.ts",
        serve: "src/serve/index.ts",
        sql: "src/sql/index.ts",
        mcp: "src/mcp/index.ts",
      },
    },
    define: { __COMPILER_ID__: JSON.stringify(hashCompiler()) },
    esbuildPlugins: [...(shared.esbuildPlugins ?? []), oneCopy, unpluginApart],
  },
  {
    ...shared,
    entry: Object.fromEntries(
      Object.entries(unpluginFiles).map(([name, part]) => [name, `node_modules/unplugin/dist/${part}`]),
    ),
    // Some of its packages are CommonJS.
    banner: requireBanner,
    esbuildPlugins: [...(shared.esbuildPlugins ?? []), unpluginInside],
    esbuildOptions: dense,
  },
  {
    // The start of the program, `list` and the parser of arguments in one file: each file more takes time at every start.
    ...shared,
    entry: { bin: "src/cli/bin.ts" },
    splitting: false,
    // The parser is CommonJS.
    banner: requireBanner,
    esbuildPlugins: [...(shared.esbuildPlugins ?? []), oneCopy, partsApart],
    esbuildOptions: dense,
  },
]);
