/**
 * What banks cost in tables: loading (questions a second), size, and the time of a page, of all counts and of a search (p50 and p99), on
 * SQLite (a file by `node:sqlite`; on Node 20 sql.js, in memory, up to 200,000 questions) and, where Debian's is installed, on a
 * PostgreSQL server of its own; and how it grows from the smallest size to the largest. Banks are copies of the published one.
 *
 * `SIZES=10000,100000,1000000 node bench/sql.mjs` says how many questions there are in all (default: 10000), `BANKS=50` in how many banks
 * (default: 10), `ENGINES=sqlite` or `ENGINES=postgresql` that only the one is measured. Run `npm run build` first, and
 * `npm ci --ignore-scripts --prefix tests/clients` for PostgreSQL.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { percentile } from "./support/measure.mjs";
import { startPostgres } from "./support/postgres-server.mjs";
import { openReport } from "./support/report.mjs";

if (!existsSync("dist/sql.js")) throw new Error("There is no dist/sql.js. Run `npm run build` first.");
const { createSchema, createSqlSource, loadBank, openPool, openSqlite, openSqlJs } = await import("../dist/sql.js");
const published = JSON.parse(readFileSync("dist/data/bank.zh.json", "utf8"));
const queries = JSON.parse(readFileSync("tests/search/queries/zh.json", "utf8")).map(({ q }) => q);
const sizes = (process.env.SIZES ?? "10000").split(",").map((text) => readCount("SIZES", text));
const bankCount = readCount("BANKS", process.env.BANKS ?? "10");
const engines = { sqlite: openSqliteEngine, postgresql: openPostgresEngine };
const asked = process.env.ENGINES?.split(",") ?? Object.keys(engines);
const stranger = asked.find((name) => !Object.hasOwn(engines, name));
if (stranger !== undefined) throw new RangeError(`ENGINES has sqlite and postgresql, not "${stranger}".`);
const report = openReport(
  import.meta.url,
  "Tables",
  `Copies of the published bank in ${bankCount} banks of one database, whose articles are whole once in each: in SQLite, and in PostgreSQL where it is installed.`,
);

function readCount(name, text) {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${name} has integers from 1, not "${text}".`);
  return count;
}

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

/** Loads the banks and asks them. Gives the times that growth is told by: bytes shrink by what articles there are. */
async function measureEngine({ name, db, sizeOf }, total) {
  for (const statement of createSchema(db.dialect)) await db.run(statement, []);
  const data = growBank(Math.ceil(total / bankCount));
  const start = performance.now();
  for (let bank = 0; bank < bankCount; bank++) await loadBank(db, data, { bank: `bank-${bank}` });
  const seconds = (performance.now() - start) / 1000;
  // As the guide says for SQLite; PostgreSQL does it by itself, after a while.
  await db.run("ANALYZE", []);
  const bytes = await sizeOf();
  const loaded = data.questions.length * bankCount;
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
  report.table(`${name}, ${loaded} questions`, ["", "p50, ms", "p99, ms"], rows);
  report.table(
    `${name}, ${loaded} questions, loading`,
    ["", "questions a second", "MB", "bytes a question", "load of the machine"],
    [["all banks", loaded / seconds, bytes / 1e6, bytes / loaded, loadavg()[0]]],
  );
  return { loaded, rows };
}

/** A file where Node writes one; else in memory, as sql.js has it, which holds no more than so much. */
async function openSqliteEngine(total) {
  // Older releases of Node have no such module, and no other way to ask.
  const { DatabaseSync } = await import("node:sqlite").catch(() => ({}));
  if (DatabaseSync === undefined) return openSqlJsEngine(total);
  const folder = mkdtempSync(path.join(tmpdir(), "llm-interview-bench-"));
  const database = new DatabaseSync(path.join(folder, "banks.db"));
  return sqliteEngine("SQLite (a file)", openSqlite(database), () => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

async function openSqlJsEngine(total) {
  if (total > 200_000) return "more than sql.js holds in memory: run it by Node 22";
  const { default: initSqlJs } = await import("sql.js");
  const database = new (await initSqlJs()).Database();
  return sqliteEngine("SQLite (sql.js)", openSqlJs(database), () => database.close());
}

function sqliteEngine(name, db, stop) {
  const sizeOf = async () => {
    const [[count], [size]] = [await db.run("PRAGMA page_count", []), await db.run("PRAGMA page_size", [])];
    return count.page_count * size.page_size;
  };
  return { name, db, sizeOf, stop };
}

async function openPostgresEngine() {
  const server = await startPostgres();
  if (typeof server === "string") return server;
  const db = openPool(server.pool);
  const sizeOf = async () => Number((await db.run("SELECT pg_database_size(current_database()) AS size", []))[0].size);
  return { name: "PostgreSQL", db, sizeOf, stop: server.stop };
}

/** How many times the smallest size the largest takes, by medians: 1 is no growth. */
function reportGrowth(name, runs) {
  const [first, last] = [runs[0], runs.at(-1)];
  report.table(
    `${name}, growth`,
    ["", `${first.loaded} questions`, `${last.loaded} questions`, "times"],
    first.rows.map(([what, small], at) => [what, small, last.rows[at][1], last.rows[at][1] / small]),
  );
}

for (const engine of asked) {
  const runs = [];
  let name = engine;
  for (const total of sizes) {
    const opened = await engines[engine](total);
    if (typeof opened === "string") {
      console.log(`\n  SKIPPED: ${engine}, ${total} questions: ${opened}`);
      continue;
    }
    name = opened.name;
    try {
      runs.push(await measureEngine(opened, total));
    } finally {
      await opened.stop();
    }
  }
  if (runs.length > 1) reportGrowth(name, runs);
}
report.close();
