import { createRequire } from "node:module";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPglite, openPool, type PgliteDriver, type PostgresPool } from "../../src/sql/adapters/postgresql.js";
import { createSqlSource } from "../../src/sql/source/create-sql-source.js";
import { loadBank } from "../../src/sql/tables/load-bank.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";
import { expectAgreement, expectSameHits, prepare } from "../sql/agreement.js";
import { findPostgres, type PostgresServer, startPostgres } from "./postgres-server.js";
import { hasClients, home } from "./tools.js";

/** The packages are not the package's own: they are found from this folder's package.json. */
const require = createRequire(path.join(home, "package.json"));
const hasAll = hasClients();

describe.skipIf(!hasAll)("a bank in PGlite", () => {
  it("finds and counts what the bank in memory does, for any bank and query", async () => {
    const { PGlite } = require("@electric-sql/pglite") as {
      readonly PGlite: new () => PgliteDriver & { close(): Promise<void> };
    };
    const driver = new PGlite();
    const db = openPglite(driver);
    await prepare(db);
    await prepare(db);
    await expectAgreement(db, 5);
    await driver.close();
    // Compiling a database of 27 MB takes long where many share a machine.
  }, 240_000);
});

const bin = hasAll ? findPostgres() : undefined;

describe.skipIf(bin === undefined)("a bank in a PostgreSQL server", () => {
  let server: PostgresServer;
  let pool: PostgresPool & { end(): Promise<void>; on(event: "error", listener: () => void): unknown };
  beforeAll(async () => {
    server = await startPostgres(bin ?? "");
    const { Pool } = require("pg") as { readonly Pool: new (options: object) => typeof pool };
    pool = new Pool({ host: server.folder, user: server.user, database: "postgres", max: 4 });
    // Connections that wait are ended, too, when the server is.
    pool.on("error", () => undefined);
  }, 120_000);
  afterAll(async () => {
    await pool?.end();
    await server?.stop();
  });

  it("finds and counts what the bank in memory does, in partitions, too", async () => {
    const db = openPool(pool);
    await prepare(db, { partitions: 4 });
    await prepare(db, { partitions: 4 });
    await expectAgreement(db, 15);
  });

  it("is searched as in memory, by every query of the evaluation sets", async () => {
    const db = openPool(pool);
    await prepare(db);
    await expectSameHits(db);
  });

  it("is the old one for everybody until another version is whole, and stays it when the loader is killed", async () => {
    const db = openPool(pool);
    const old = makeBankData([makeQuestion({ id: "a" }), makeQuestion({ id: "b", number: 2 })]);
    const next = makeBankData([makeQuestion({ id: "c" })], { version: "2.0.0" });
    await loadBank(db, old, { bank: "mine" });
    const source = await createSqlSource(db, { bank: "mine" });
    const seen: (readonly string[])[] = [];
    const look = async () => {
      const { questions } = await source.page({}, { limit: 9 });
      seen.push(questions.map(({ id }) => id));
    };
    // Its connection ends as that of a process that is killed does: without a word.
    const killed: typeof db = {
      ...db,
      transaction: (action) =>
        db.transaction(async ({ run }) => {
          const [row] = await run("SELECT pg_backend_pid() AS pid", []);
          let statements = 0;
          return action({
            async run(text, params) {
              if (++statements === 10) await db.run("SELECT pg_terminate_backend($1)", [Number(row?.["pid"])]);
              const rows = await run(text, params);
              await look();
              return rows;
            },
          });
        }),
    };
    await expect(loadBank(killed, next, { bank: "mine" })).rejects.toThrow();
    await look();
    expect(seen.length).toBeGreaterThan(5);
    expect(new Set(seen.map((ids) => ids.join()))).toEqual(new Set(["a,b"]));
    await Promise.all([loadBank(db, next, { bank: "mine" }), loadBank(db, next, { bank: "mine" })]);
    expect((await source.page({}, { limit: 9 })).questions).toEqual(next.questions);
  });
});
