import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderTypeBlock, renderTypes, typeName } from "../../src/bundlers/render-types.js";
import { compileBank } from "../../src/compile/compile-bank.js";
import { findExamples } from "../helpers/find-examples.js";
import { installPackage, launch, launchNode, packPackage } from "../helpers/pack.js";
import { writeAll } from "../helpers/temp-folder.js";

// One empty project with the packed tarball, as a user has it; the tests of this file share it.
let project: string;
let tarball: string;
const readmes = ["README.md", "README.zh.md"];
const tsc = path.resolve("node_modules/typescript/bin/tsc");
const bin = () => path.join(project, "node_modules/.bin/llm-interview");

beforeAll(async () => {
  tarball = await packPackage();
  project = await mkdtemp(path.join(tmpdir(), "llm-interview-user-"));
  await writeAll(project, { "package.json": JSON.stringify({ name: "user", private: true, type: "module" }) });
  await installPackage(tarball, project);
}, 120_000);
afterAll(async () => {
  await Promise.all([project, path.dirname(tarball)].map((folder) => rm(folder, { recursive: true, force: true })));
});

/** What docstrings may take for granted: the entries, and data that a reader has at hand. */
const docstringPrelude = `
  import { bank, diffBanks, groupBy, mergeBanks, openBank, parseQuery, queryToParams, type BankData, type Question } from "llm-interview";
  import { applyEdits, compileBank } from "llm-interview/compile";
  import { compileContent, readContent, watchBank, watchContent, writeFilesWhole } from "llm-interview/compile/node";
  import { buildSearchIndex, createSearch, loadSearch } from "llm-interview/search";
  import { loadExport, toAnki, toAnkiText, toCsv, toDataset, toGift, toHtml, toJsonl, toMarkdown, toMoodle, toParquet, toQti } from "llm-interview/export";
  import { buildQuiz, drawQuiz, interviewPaper, isMissed, learnerDays, listWeakTopics, listWrongAnswers, loadQuestions, markQuiz, noReviews, planReviews, readQuiz, reopenQuiz, startQuizClock, synonymsOf, toPublicQuiz, type Progress, type Quiz } from "llm-interview/quiz";
  import { judgePrompt, type JudgedItem } from "llm-interview/judge";
  import { renderArticle, renderQuizItem } from "llm-interview/render";
  import { createSchema, createSqlSource, loadBank, toSql, type SqlDatabase } from "llm-interview/sql";
  import { createMcpHandler } from "llm-interview/mcp";
  import { createBanksHandler, createHandler, createSource } from "llm-interview/serve";
  declare const db: SqlDatabase;
  declare const data: BankData;
  declare const question: Question;
  declare const quiz: Quiz;
  declare const progress: Progress;
  declare const { keyPoints }: JudgedItem;
  declare const answer: string;
  declare const [text, oldText, newText, href]: readonly [string, string, string, string];
`;

/** Type-checks files of the project; gives the errors, one to a line. */
async function typeCheck(
  files: readonly string[],
  resolution: "nodenext" | "bundler",
  skipLibCheck: boolean,
  more: Readonly<Record<string, unknown>> = {},
) {
  const config = {
    compilerOptions: {
      strict: true,
      noEmit: true,
      target: "es2022",
      module: resolution === "bundler" ? "esnext" : "nodenext",
      moduleResolution: resolution,
      skipLibCheck,
      types: [],
      ...more,
    },
    files,
  };
  const name = `tsconfig.${resolution}.${skipLibCheck}.json`;
  await writeAll(project, { [name]: JSON.stringify(config) });
  const { text } = await launchNode([tsc, "-p", name, "--pretty", "false"], project);
  return text.split("\n").filter((line) => line !== "");
}

describe("types", () => {
  const use = `
    import { bank, openBank, type Question, type QuestionId } from "llm-interview";
    import { bank as english } from "llm-interview/en";
    import { compileBank, type Problem } from "llm-interview/compile";
    import { loadExport, toGift, type Exported } from "llm-interview/export";
    import { createSearch } from "llm-interview/search";
    import { drawQuiz, type Quiz } from "llm-interview/quiz";
    const quiz: Promise<Quiz> = drawQuiz(bank, { count: 1, query: { sections: ["inference"] } }, 1);
    const gift: Promise<Exported<string>> = quiz.then((drawn) => loadExport(bank, drawn)).then(toGift);
    console.log(gift, createSearch(bank)("kv").length);
    const id: QuestionId = "paged-attention";
    const question: Question = bank.get(id);
    const problems: readonly Problem[] = compileBank([]).problems;
    console.log(english.get(id).prompt, question.prompt, problems.length, openBank({}).get("any")?.prompt);
  `;
  const misspelt = 'import { bank } from "llm-interview";\nbank.get("page-attention");\n';

  it.each([
    ["nodenext", true],
    ["nodenext", false],
    ["bundler", true],
    ["bundler", false],
  ] as const)(
    "hold under %s, skipLibCheck %s, and a misspelt id fails",
    async (resolution, skipLibCheck) => {
      await writeAll(project, { "use.ts": use, "misspelt.ts": misspelt });
      const errors = await typeCheck(["use.ts", "misspelt.ts"], resolution, skipLibCheck);
      expect(errors).toEqual([expect.stringMatching(/^misspelt\.ts\(2,10\): error TS2345: .*"page-attention"/)]);
    },
    60_000,
  );
});

describe("types of every entry but the compiler's for Node", () => {
  const bare = { lib: ["es2022"], resolveJsonModule: true };

  it.each(["nodenext", "bundler"] as const)("know no platform, and data that is imported: %s", async (resolution) => {
    const use = `
      import { type BankData, bank, openBank, parseQuery, queryToParams } from "llm-interview";
      import { BankError, bank as english } from "llm-interview/en";
      import { compileBank } from "llm-interview/compile";
      import { loadExport, toAnki } from "llm-interview/export";
      import { judgeReplySchema, type JudgeReply } from "llm-interview/judge";
      import { drawQuiz } from "llm-interview/quiz";
      import { loadSearch } from "llm-interview/search";
      import { createSqlSource, loadBank, openPool, openSqlite, toSql } from "llm-interview/sql";
      import data from "llm-interview/data/bank.zh.json" with { type: "json" };
      import index from "llm-interview/data/search.en.json" with { type: "json" };
      export const whole: BankData = data;
      export const reply: JudgeReply = judgeReplySchema.parse({});
      export const names: string[] = [queryToParams({ tags: ["kv-cache"] }).toString(), index.locale];
      export const all = [bank, english, BankError, compileBank, createSqlSource, loadBank, openPool, openSqlite, toSql, loadExport, toAnki, drawQuiz, openBank(whole)];
      export const found = [loadSearch(english, index)("kv"), parseQuery(bank, { getAll: () => [], keys: () => [] })];
    `;
    await writeAll(project, { "bare.ts": use });
    expect(await typeCheck(["bare.ts"], resolution, false, bare)).toEqual([]);
  });

  it("of the judge are few", async () => {
    const use = 'import { judgeReplySchema } from "llm-interview/judge";\nexport const schema = judgeReplySchema;\n';
    await writeAll(project, { "judge.ts": use });
    const lines = await typeCheck(["judge.ts"], "nodenext", true, { ...bare, extendedDiagnostics: true });
    const count = lines.map((line) => /^Types: +(\d+)$/.exec(line)?.[1]).find((types) => types !== undefined);
    // Those of the language itself are more than 3,000.
    expect(Number(count)).toBeLessThan(5000);
  });
});

describe("the weight of an installation", () => {
  const size = async (folder: string): Promise<number> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(
      files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size),
    );
    return sizes.reduce((sum, bytes) => sum + bytes, 0);
  };
  const megabyte = 1_000_000;

  it("is at most 48 packages and 10 MB beside our own", async () => {
    const lock = JSON.parse(await readFile(path.join(project, "node_modules/.package-lock.json"), "utf8"));
    const others = Object.keys(lock.packages).filter((name) => name !== "node_modules/llm-interview");
    expect(others.length).toBeLessThanOrEqual(48);
    const sizes = await Promise.all(others.map((name) => size(path.join(project, name))));
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(10 * megabyte);
  });

  // Each question is there in two languages, as a module and as JSON.
  it("is at most 18 MB of ours", async () => {
    expect(await size(path.join(project, "node_modules/llm-interview"))).toBeLessThanOrEqual(18 * megabyte);
  });

  it("is three packages that are asked for, and the licences of all that are inside", async () => {
    const folder = path.join(project, "node_modules/llm-interview");
    const { dependencies } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    expect(Object.keys(dependencies)).toEqual(["remark-parse", "unified", "zod"]);
    const notices = await readFile(path.join(folder, "THIRD-PARTY-NOTICES"), "utf8");
    for (const name of ["sql.js", "yaml", "temml", "commander", "@noble/hashes", "mdast-util-to-hast", "unplugin"])
      expect(notices).toContain(`\n${name} (https://`);
  });
});

describe("the start of the command line", () => {
  it("loads modules of Node and of its own alone: others take longer than most commands do", async () => {
    const bin = await readFile(path.join(project, "node_modules/llm-interview/dist/bin.js"), "utf8");
    const { statements } = ts.createSourceFile("bin.js", bin, ts.ScriptTarget.ESNext);
    const loaded = statements
      .filter(ts.isImportDeclaration)
      .map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text);
    expect(loaded.length).toBeGreaterThan(3);
    expect(loaded.filter((name) => !name.startsWith("node:") && !name.startsWith("./"))).toEqual([]);
    // What measures texts is inside, and as slow.
    expect(bin).not.toContain("RGI_Emoji");
  });
});

describe("entries", () => {
  it("can all be imported, JSON too", async () => {
    const folder = path.join(project, "node_modules/llm-interview");
    const { exports } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    const imports: string[] = [];
    for (const [entry, target] of Object.entries<string | { default: string }>(exports)) {
      const file = typeof target === "string" ? target : target.default;
      if (!file.endsWith(".json")) imports.push(`await import("llm-interview${entry.slice(1)}")`);
      else if (!entry.includes("*")) imports.push(`await import("llm-interview${entry.slice(1)}", json)`);
      else {
        const names = (await readdir(path.join(folder, path.dirname(file)))).filter((name) => name.endsWith(".json"));
        expect(names).not.toEqual([]);
        for (const name of names)
          imports.push(`await import("llm-interview${path.posix.dirname(entry).slice(1)}/${name}", json)`);
      }
    }
    const script = `const json = { with: { type: "json" } };\n${imports.join(";\n")};\nconsole.log("imported");`;
    const { code, text } = await launchNode(["--no-warnings", "--input-type=module", "-e", script], project);
    expect({ code, text }).toEqual({ code: 0, text: "imported\n" });
  });

  it("of the root can be required, and gives the same bank", async () => {
    const script = `
      const { bank } = require("llm-interview");
      import("llm-interview").then((module) => console.log(module.bank === bank, bank.get("paged-attention").id));
    `;
    const { text } = await launchNode(["--no-warnings", "--input-type=commonjs", "-e", script], project);
    expect(text).toBe("true paged-attention\n");
  });

  it("gives articles in both languages", async () => {
    const script = `
      for (const entry of ["llm-interview", "llm-interview/en"]) {
        const { bank } = await import(entry);
        const article = await bank.article("paged-attention");
        console.log(bank.locale, article.explanation.length > 0, Object.isFrozen(article.keyPoints));
      }
    `;
    const { text } = await launchNode(["--input-type=module", "-e", script], project);
    expect(text).toBe("zh true true\nen true true\n");
  });
});

describe("the command", () => {
  it("prints JSON, and takes a closed pipe for no mistake", async () => {
    const { code, text } = await launch(bin(), ["list", "--tag", "kv-cache", "--json"], project);
    expect(code).toBe(0);
    expect(JSON.parse(text).every(({ tags }: { tags: string[] }) => tags.includes("kv-cache"))).toBe(true);
    const piped = await launch("bash", ["-o", "pipefail", "-c", `"${bin()}" list --json | head -n 1`], project);
    expect(piped).toEqual({ code: 0, text: "[\n" });
  });

  it("exports to every format that needs no browser", async () => {
    const names = [
      "apkg",
      "tsv",
      "gift",
      "moodle",
      "qti",
      "csv",
      "json",
      "jsonl",
      "parquet",
      "sqlite",
      "markdown",
      "html",
    ];
    for (const name of names) {
      const { code } = await launch(
        bin(),
        ["export", "--to", name, "--out", `out.${name}`, "--tag", "kv-cache"],
        project,
      );
      expect([name, code]).toEqual([name, 0]);
      expect((await stat(path.join(project, `out.${name}`))).size).toBeGreaterThan(1000);
    }
  }, 120_000);

  it("draws and marks a quiz without a terminal", async () => {
    const { code, text } = await launch(bin(), ["quiz", "--seed", "1", "--answers", "ABCDABCDAB", "--json"], project);
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ max: 10 });
  });

  it("ends with 0, 1 and 2 as it says", async () => {
    await writeAll(project, {
      "good.md": "## A {#a}\n\n1. B? {#b}\n",
      "bad.md": "## A {#a}\n\n1. B? {#b}\n2. C? {#b}\n",
    });
    const codeOf = async (...args: string[]) => (await launch(bin(), args, project)).code;
    expect(await codeOf()).toBe(0);
    expect(await codeOf("check", "good.md")).toBe(0);
    expect(await codeOf("check", "bad.md")).toBe(1);
    expect(await codeOf("check", "none.md")).toBe(2);
    expect(await codeOf("show", "page-attention")).toBe(2);
    // Nor is it otherwise for those who read no more than the first line.
    const { code } = await launch("bash", ["-c", 'set -o pipefail; "$0" progress 2>&1 | head -n 1', bin()], project);
    expect(code).toBe(2);
  });
});

describe("the examples", () => {
  it("of the docstrings and guides compile", async () => {
    const sources = (await readdir("src", { recursive: true })).filter((name) => /^(?!generated).*\.ts$/.test(name));
    const pages = [
      ...sources.map((name) => path.join("src", name)),
      path.join("docs", "exports.md"),
      path.join("docs", "serving.md"),
      path.join("docs", "models.md"),
      path.join("docs", "databases.md"),
      path.join("docs", "bundlers.md"),
    ];
    const comments = await Promise.all(pages.map((page) => readFile(page, "utf8")));
    const examples = comments
      .flatMap((text) => findExamples(text.replaceAll(/^ *\* ?/gm, "")))
      .filter(({ language }) => language === "ts");
    expect(examples.length).toBeGreaterThan(3);
    const files = examples.map(
      ({ text }, index) =>
        [`docstring-${index}.ts`, text.includes("import ") ? text : `${docstringPrelude}{\n${text}}\n`] as const,
    );
    // Of imported lists, as the plugins write them: what they say is checked, too.
    const { data } = compileBank([{ path: "notes.md", text: "# A {#a}\n\n1. What is RAG? {#rag}\n" }]);
    const request = { target: "notes.md" };
    const block = { ...request, text: renderTypeBlock(request, data) };
    const banks = renderTypes(new Map([[typeName(request), block]]));
    await writeAll(project, { ...Object.fromEntries(files), "banks.d.ts": banks });
    // Packages of others that the examples use ours with, for their types.
    await mkdir(path.join(project, "node_modules/@types"), { recursive: true });
    await symlink(path.resolve("node_modules/@types/sql.js"), path.join(project, "node_modules/@types/sql.js"));
    expect(await typeCheck([...files.map(([name]) => name), "banks.d.ts"], "nodenext", false)).toEqual([]);
  }, 60_000);

  it.each(readmes)(
    "of %s compile a list of one's own, and run",
    async (readme) => {
      const blocks = findExamples(await readFile(readme, "utf8"));
      const [list] = blocks.filter(({ language }) => language === "markdown");
      const scripts = blocks.filter(({ language }) => language === "ts");
      expect(scripts.length).toBeGreaterThan(4);
      await writeAll(project, { "notes.md": list?.text ?? "" });
      expect(await launch(bin(), ["check", "notes.md", "--strict"], project)).toMatchObject({ code: 0 });
      expect((await launch(bin(), ["compile", "notes.md", "--out", "bank"], project)).code).toBe(0);

      const names = scripts.map((_, index) => `example-${index}.ts`);
      await Promise.all(scripts.map(({ text }, index) => writeFile(path.join(project, names[index] ?? ""), text)));
      await writeAll(project, { "misspelt.ts": 'import { bank } from "./bank/bank.js";\nbank.get("rerankin");\n' });
      const errors = await typeCheck([...names, "misspelt.ts"], "nodenext", false);
      expect(errors).toEqual([expect.stringMatching(/^misspelt\.ts\(2,10\): error TS2345: .*"rerankin"/)]);

      const emit = [
        "--module",
        "nodenext",
        "--target",
        "es2022",
        "--skipLibCheck",
        "--rootDir",
        ".",
        "--outDir",
        "built",
      ];
      expect(await launchNode([tsc, ...names, ...emit], project)).toEqual({ code: 0, text: "" });
      for (const name of names) {
        const { code, text } = await launchNode([`built/${name.replace(/\.ts$/, ".js")}`], project);
        expect({ name, code, text }).toEqual({ name, code: 0, text: expect.stringMatching(/./) });
      }
    },
    90_000,
  );
});
