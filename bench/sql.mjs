/**
 * What banks cost in tables: loading (questions a second), size, and the time of a page, of all counts and of a search (p50 and p99), on
 * SQLite (sql.js, in memory) and, where Debian's is installed, on a PostgreSQL server of its own; and how it grows. Banks are copies of
 * the published one.
 *
 * `SIZES=10000,100000 node bench/sql.mjs` says how many questions there are in all; `BANKS=10` in how many banks. Run `npm run build` first, and
 * `npm ci --ignore-scripts --prefix tests/clients` for PostgreSQL.
 */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import initSqlJs from "sql.js";
import { percentile } from "./support/measure.mjs";
import { openReport } from "./support/report.mjs";

if (!existsSync("dist/sql.js")) throw new Error("There is no dist/sql.js. Run `npm run build` first.");
const { createSchema, createSqlSource, loadBank, openPool, openSqlJs } = await import("../dist/sql.js");
const published = JSON.parse(readFileSync("dist/data/bank.zh.json", "utf8"));
const queries = JSON.parse(readFileSync("tests/search/queries/zh.json", "utf8")).map(({ q }) => q);
const sizes = (process.env.SIZES ?? "10000,100000").split(",").map(Number);
const bankCount = Number(process.env.BANKS ?? 10);
const report = openReport(
  import.meta.url,
  "Tables",
  `Copies of the published bank in ${bankCount} banks of one database: in SQLite (sql.js, in memory), and in PostgreSQL where it is installed.`,
);

/** Copies of all questions under new ids until there are so many, without articles but of the first copy: they are what is large. */
function growBank(size) {
  const copies = Math.ceil(size / published.questions.length);
  const copy = (entries, number) =>
    number === 0 ? entries : entries.map((entry) => ({ ...entry, id: `${entry.id}-${number}` }));
  const numbers = Array.from({ length: copies }, (_, number) => number);
  const questions = numbers.flatMap((number) => copy(published.questions, number)).slice(0, size);
  const bare = published.articles.map(({ id, hash, source, references }) => ({ id, hash, source, references }));
  const articles = numbers.flatMap((number) => copy(number === 0 ? published.articles : bare, number)).slice(0, size);
  return { ...published, questions: questions.map((question) => ({ ...question, related: [] })), articles };
}

/** A row: milliseconds of an action, called so often with the number of the call. */
async function measureCalls(name, count, action) {
  const times = [];
  for (let round = 0; round < count; round++) {
    const start = performance.now();
    await action(round);
    times.push(performance.now() - start);
  }
  return [name, percentile(times, 0.5), percentile(times, 0.99)];
}

async function measureEngine(name, db, sizeOf, total) {
  const data = growBank(Math.ceil(total / bankCount));
  const start = performance.now();
  for (let bank = 0; bank < bankCount; bank++) await loadBank(db, data, { bank: `bank-${bank}` });
  const seconds = (performance.now() - start) / 1000;
  if (db.dialect === "postgresql") await db.run("ANALYZE", []);
  const bytes = await sizeOf();
  const sources = await Promise.all(
    Array.from({ length: bankCount }, (_, bank) => createSqlSource(db, { bank: `bank-${bank}` })),
  );
  const sourceOf = (round) => sources[round % sources.length];
  const tags = published.tags.map(({ id }) => id);
  const query = (round) => ({ tags: [tags[round % tags.length]], difficulties: [2, 3] });
  const rows = [
    await measureCalls("a page of 20, filtered", 200, (round) => sourceOf(round).page(query(round), { limit: 20 })),
    await measureCalls("all counts, disjunctive", 40, (round) =>
      sourceOf(round).facets(query(round), { disjunctive: true }),
    ),
    await measureCalls("first search of a bank", bankCount, (round) =>
      sources[round].search("显存不够", { limit: 10 }),
    ),
    await measureCalls("a search", 200, (round) =>
      sourceOf(round).search(queries[Math.floor(round / bankCount) % queries.length], { limit: 10 }),
    ),
  ];
  report.table(`${name}, ${total} questions`, ["", "p50, ms", "p99, ms"], rows);
  report.table(
    `${name}, ${total} questions, loading`,
    ["", "questions a second", "MB", "bytes a question"],
    [["all banks", total / seconds, bytes / 1e6, bytes / total]],
  );
}

/** A server on a socket in a folder of its own. */
async function startPostgres() {
  const home = "/usr/lib/postgresql";
  const [version] = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  if (version === undefined || !existsSync("tests/clients/node_modules/pg")) return undefined;
  const bin = path.join(home, version, "bin");
  const folder = mkdtempSync(path.join(tmpdir(), "llm-interview-bench-"));
  const [, , uid, gid] = (/^postgres:.*$/m.exec(readFileSync("/etc/passwd", "utf8"))?.[0] ?? "").split(":");
  const isRoot = process.getuid() === 0;
  if (isRoot) chownSync(folder, Number(uid), Number(gid));
  const as = isRoot ? ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"] : [];
  const data = path.join(folder, "data");
  const [init, ...initArgs] = [
    ...as,
    `${bin}/initdb`,
    "-D",
    data,
    "-U",
    "bench",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C",
  ];
  if (spawnSync(init, initArgs, { cwd: folder }).status !== 0) throw new Error("initdb failed");
  const [run, ...args] = [
    ...as,
    `${bin}/postgres`,
    "-D",
    data,
    "-k",
    folder,
    "-c",
    "listen_addresses=",
    "-c",
    "shared_buffers=256MB",
  ];
  const server = spawn(run, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  await new Promise((resolve) =>
    server.stderr.on("data", (text) => String(text).includes("ready to accept") && resolve()),
  );
  const require = createRequire(path.resolve("tests/clients/package.json"));
  const pool = new (require("pg").Pool)({ host: folder, user: "bench", database: "postgres" });
  return {
    pool,
    async stop() {
      await pool.end();
      server.kill("SIGINT");
      await new Promise((resolve) => server.once("exit", resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

for (const total of sizes) {
  // In memory, as sql.js has it: more than it holds is for a file.
  if (total <= 200_000) {
    const SQL = await initSqlJs();
    const database = new SQL.Database();
    const db = openSqlJs(database);
    for (const statement of createSchema("sqlite")) await db.run(statement, []);
    const pages = async () => {
      const [[count], [size]] = [await db.run("PRAGMA page_count", []), await db.run("PRAGMA page_size", [])];
      return count.page_count * size.page_size;
    };
    await measureEngine("SQLite (sql.js)", db, pages, total);
    database.close();
  }
  const server = await startPostgres();
  if (server === undefined) {
    console.log("  PostgreSQL: not installed");
    continue;
  }
  try {
    const db = openPool(server.pool);
    for (const statement of createSchema("postgresql")) await db.run(statement, []);
    const size = async () => Number((await db.run("SELECT pg_database_size(current_database()) AS size", []))[0].size);
    await measureEngine("PostgreSQL", db, size, total);
  } finally {
    await server.stop();
  }
}
report.close();
