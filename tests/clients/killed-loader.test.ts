import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BankData } from "../../src/model/bank-data.js";
import { hasTools, platformProgram } from "../consumers/tools.js";
import { tempFolder } from "../helpers/temp-folder.js";
import { findPostgres, startPostgres } from "./postgres-server.js";
import { hasClients, home } from "./tools.js";

/**
 * Prints a digest of all rows that are there, loads a bank, and is killed before the given statement of the transaction; -1 has it
 * come to its end.
 */
const loader = `
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { open } from "./open.mjs";
import { createSchema, loadBank, tableNames } from "./sql.mjs";

const [where, file, last] = process.argv.slice(2);
const db = await open(where);
for (const statement of createSchema(db.dialect)) await db.run(statement, []);
const hash = createHash("sha256");
for (const name of tableNames) {
  const rows = await db.run("SELECT * FROM " + name, []);
  hash.update(rows.map((row) => JSON.stringify(row)).sort().join());
}
console.log(hash.digest("hex"));

let steps = 0;
const step = async () => {
  if (steps++ !== Number(last)) return;
  process.kill(process.pid, "SIGKILL");
  await new Promise((resolve) => setTimeout(resolve, 60_000));
};
const transaction = (action) =>
  db.transaction(async ({ run }) => {
    const result = await action({
      async run(text, params) {
        await step();
        return run(text, params);
      },
    });
    // Before the commit.
    await step();
    return result;
  });
await loadBank({ ...db, transaction }, JSON.parse(readFileSync(file, "utf8")), { bank: "mine" });
process.exit();
`;

const openers = {
  sqlite: `
import { DatabaseSync } from "node:sqlite";
import { openSqlite } from "./sql.mjs";
export const open = async (file) => openSqlite(new DatabaseSync(file));
`,
  postgresql: `
import { createRequire } from "node:module";
import { openPool } from "./sql.mjs";
const { Pool } = createRequire(${JSON.stringify(path.join(home, "package.json"))})("pg");
export const open = async (host) => openPool(new Pool({ host, user: "tester", database: "postgres" }));
`,
};

/** Larger than what SQLite keeps in memory of a transaction: it has begun to write over the old one when it is killed. */
const old = JSON.parse(readFileSync("dist/data/bank.zh.json", "utf8")) as BankData;
const next: BankData = { ...old, version: "9.0.0", questions: old.questions.slice(1), articles: old.articles.slice(1) };

/**
 * Loads a bank, then has a process load the next version that is killed before its first statement, another before its second, until
 * one comes to its end. Gives what each of them found when it began, and at last what is there.
 *
 * @param afterKill - Called behind each kill, before anybody looks.
 */
async function killAtEachStatement(
  engine: keyof typeof openers,
  node: string,
  where: string,
  afterKill: () => void = () => undefined,
): Promise<{ readonly before: string; readonly found: readonly string[]; readonly after: string }> {
  const folder = await tempFolder({
    "load.mjs": loader,
    "open.mjs": openers[engine],
    "old.json": JSON.stringify(old),
    "next.json": JSON.stringify(next),
  });
  const lines = [
    'export { openPool } from "./adapters/postgresql.js";',
    'export { openSqlite } from "./adapters/sqlite.js";',
    'export { createSchema, tableNames } from "./tables/create-schema.js";',
    'export { loadBank } from "./tables/load-bank.js";',
  ];
  const { outputFiles } = await build({
    stdin: { contents: lines.join("\n"), resolveDir: "src/sql", loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  await writeFile(path.join(folder, "sql.mjs"), outputFiles[0]?.contents ?? "");
  const load = async (file: string, last: number) => {
    const child = spawn(node, ["--no-warnings", "load.mjs", where, file, String(last)], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (text: Buffer) => {
      said += String(text);
    });
    const [code, signal] = (await once(child, "close")) as [number | null, string | null];
    return { code, signal, said: said.trim() };
  };
  expect(await load("old.json", -1)).toMatchObject({ code: 0 });
  const found: string[] = [];
  let before = "";
  for (;;) {
    const { code, signal, said } = await load("next.json", found.length);
    if (found.length === 0) before = said;
    found.push(said);
    if (code === 0) break;
    expect(signal).toBe("SIGKILL");
    afterKill();
  }
  const { said: after } = await load("next.json", 0);
  return { before, found, after };
}

function expectOldUntilWhole({ before, found, after }: Awaited<ReturnType<typeof killAtEachStatement>>): void {
  // A statement or more for each table to empty it, and to fill it.
  expect(found.length).toBeGreaterThan(13);
  expect(new Set(found)).toEqual(new Set([before]));
  expect(after).toMatch(/^[0-9a-f]{64}$/);
  expect(after).not.toBe(before);
}

// It has SQLite on board, and on Node 20 nothing writes its files.
const newer = hasTools() ? platformProgram([`node-22-${process.platform}-${process.arch}/bin/node`]) : undefined;

describe.skipIf(newer === undefined)("a file of SQLite whose loader is killed", () => {
  it("has the old bank whole at any statement, and takes the next one", async () => {
    const file = path.join(await tempFolder(), "banks.db");
    let journals = 0;
    const outcome = await killAtEachStatement("sqlite", newer ?? "", file, () => {
      if (existsSync(`${file}-journal`)) journals++;
    });
    expectOldUntilWhole(outcome);
    // It was killed while it wrote.
    expect(journals).toBeGreaterThan(5);
  }, 240_000);
});

const bin = hasClients() ? findPostgres() : undefined;

describe.skipIf(bin === undefined)("a PostgreSQL server whose loader is killed", () => {
  it("has the old bank whole at any statement, and takes the next one", async () => {
    const server = await startPostgres(bin ?? "");
    onTestFinished(() => server.stop());
    expectOldUntilWhole(await killAtEachStatement("postgresql", process.execPath, server.folder));
  }, 240_000);
});
