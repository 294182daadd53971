import { mkdtemp, readdir, readFile, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "../helpers/pack.js";
import { writeAll } from "../helpers/temp-folder.js";
import { hasTools, home, makeProject, type Project, platformProgram } from "./tools.js";

/** Compares a bank in a database with the bank in memory; prints how many questions it compared by. */
const compareTables = `
import { isDeepStrictEqual } from "node:util";
import { bank } from "llm-interview";
import data from "llm-interview/data/bank.zh.json" with { type: "json" };
import { createSearch } from "llm-interview/search";
import { createSchema, createSqlSource, loadBank, openSqlite, toSql } from "llm-interview/sql";

export async function compare(driver) {
  const db = openSqlite(driver);
  for (const statement of createSchema("sqlite")) await db.run(statement, []);
  await loadBank(db, data, { bank: "tried" });
  const source = await createSqlSource(db, { bank: "tried" });
  for (const query of [{}, { tags: ["kv-cache"] }, { sections: ["inference"], difficulties: [2, 3] }, { ids: ["none"] }]) {
    const { text, params } = toSql(query, "sqlite", { bank: "tried" });
    const found = (await db.run(text, params)).map(({ question }) => JSON.parse(question));
    if (!isDeepStrictEqual(found, bank.find(query))) throw new Error("Tables find others: " + JSON.stringify(query));
    const counts = await source.facets(query, {});
    if (!isDeepStrictEqual(counts, bank.facets(query))) throw new Error("Tables count otherwise: " + JSON.stringify(query));
  }
  // What people say of a question is in the JSON alone.
  const { sayings, ...article } = await source.article("paged-attention");
  if (!isDeepStrictEqual(article, await bank.article("paged-attention"))) throw new Error("The article is another.");
  if (!(sayings?.length > 0)) throw new Error("Nobody says anything.");
  const failing = db.transaction(async ({ run }) => {
    await run("DELETE FROM interview_question", []);
    throw new Error("no");
  });
  if ((await failing.catch(({ message }) => message)) !== "no") throw new Error("The failure was lost.");
  console.log((await source.page({}, { limit: 1 })).total === bank.questions.length ? "the same" : "not taken back");
}
`;

const files = {
  "compare.js": compareTables,
  "node-sqlite.js":
    'import { DatabaseSync } from "node:sqlite";\nimport { compare } from "./compare.js";\nawait compare(new DatabaseSync(":memory:"));\n',
  "better-sqlite3.js":
    'import Database from "better-sqlite3";\nimport { compare } from "./compare.js";\nawait compare(new Database(":memory:"));\n',
  "notes.md": "# Notes {#notes}\n\n## 检索 {#retrieval}\n\n1. What is RAG? {#rag}\n",
};

const hasAll = hasTools();

describe.skipIf(!hasAll)("in Node", () => {
  let project: Project;
  let imports: string;
  beforeAll(async () => {
    project = await makeProject(await mkdtemp(path.join(tmpdir(), "llm-interview-node-")));
    await writeAll(project.folder, files);
    // Only this one: its neighbours are no dependencies of a user's.
    await symlink(
      path.join(home, "node_modules/better-sqlite3"),
      path.join(project.folder, "node_modules/better-sqlite3"),
    );
    imports = await importAll(path.join(project.folder, "node_modules/llm-interview"));
  }, 180_000);
  afterAll(async () => {
    for (const folder of [project.folder, path.dirname(project.tarball)])
      await rm(folder, { recursive: true, force: true });
  });

  const versions = (["20", "22", "24"] as const).map((version) => ({
    version,
    node: hasAll ? platformProgram([`node-${version}-${process.platform}-${process.arch}/bin/node`]) : undefined,
  }));
  describe.each(versions.filter(({ node }) => node !== undefined))("$version", ({ version, node = "" }) => {
    const run = (...args: string[]) => launch(node, ["--no-warnings", ...args], project.folder);
    const bin = (...args: string[]) => run("node_modules/llm-interview/dist/bin.js", ...args);

    it("is the one that runs", async () => {
      expect((await run("--version")).text).toMatch(new RegExp(`^v${version}\\.`));
    });

    it("imports every entry, and gives what every other does", async () => {
      expect(await run("--input-type=module", "-e", imports)).toEqual({ code: 0, text: "imported\n" });
      const { code, text } = await run("print.js");
      expect({ code, result: code === 0 ? JSON.parse(text) : text }).toEqual({ code: 0, result: project.expected });
      expect(await run("folder.js")).toEqual({ code: 0, text: "Why?\n" });
    }, 120_000);

    it("lists, compiles and exports on the command line", async () => {
      const listed = await bin("list", "--tag", "kv-cache", "--json");
      expect(listed.code).toBe(0);
      expect(JSON.parse(listed.text).map(({ id }: { id: string }) => id)).toContain("paged-attention");
      const out = `bank-${version}`;
      expect((await bin("compile", "notes.md", "--out", out)).code).toBe(0);
      expect(JSON.parse(await readFile(path.join(project.folder, out, "bank.json"), "utf8"))).toMatchObject({
        questions: [{ id: "rag", prompt: "What is RAG?", section: "retrieval" }],
      });
      for (const format of ["apkg", "gift", "parquet", "sqlite", "html"]) {
        const file = `out-${version}.${format}`;
        expect(await bin("export", "--to", format, "--out", file, "--tag", "kv-cache")).toMatchObject({ code: 0 });
        expect((await stat(path.join(project.folder, file))).size).toBeGreaterThan(1000);
      }
    }, 120_000);

    // Both drivers want Node 22.
    it.skipIf(version === "20").each(["node-sqlite", "better-sqlite3"])(
      "keeps a bank in tables by %s as in memory",
      async (driver) => {
        expect(await run(`${driver}.js`)).toEqual({ code: 0, text: "the same\n" });
      },
      120_000,
    );
  });
});

/** A script that imports all entries of a package, each file of an entry with a star. */
async function importAll(folder: string): Promise<string> {
  const { exports } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  const targets = Object.entries<string | { default: string }>(exports).map(
    ([entry, target]) => [entry, typeof target === "string" ? target : target.default] as const,
  );
  const lines = targets.map(async ([entry, file]) => {
    const names = entry.includes("*") ? await readdir(path.join(folder, path.dirname(file))) : [path.basename(file)];
    const imported = names.filter((name) => path.extname(name) === path.extname(file));
    if (imported.length === 0) throw new Error(`There is no ${file}.`);
    const attributes = file.endsWith(".json") ? ', { with: { type: "json" } }' : "";
    return imported.map((name) => {
      const specifier = entry.includes("*") ? path.posix.join(path.posix.dirname(entry), name) : entry;
      return `await import(${JSON.stringify(path.posix.join("llm-interview", specifier))}${attributes});\n`;
    });
  });
  return `${(await Promise.all(lines)).flat().join("")}console.log("imported");`;
}
