import { createRequire } from "node:module";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBanksHandler } from "../../src/serve/create-banks-handler.js";
import { openPool, type PostgresPool } from "../../src/sql/adapters/postgresql.js";
import { createSqlSource } from "../../src/sql/source/create-sql-source.js";
import { loadBank } from "../../src/sql/tables/load-bank.js";
import { digestText } from "../../src/text/digest-text.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";
import { post, read } from "../serve/ask.js";
import { prepare } from "../sql/agreement.js";
import { findPostgres, type PostgresServer, startPostgres } from "./postgres-server.js";
import { hasClients, home } from "./tools.js";

type Pool = PostgresPool & { end(): Promise<void>; on(event: "error", listener: () => void): unknown };

const bin = hasClients() ? findPostgres() : undefined;
const keys = ["law", "medicine", "physics", "history", "music", "chess"];
const topics = ["缓存", "attention", "显存"];
const banks = new Map(
  keys.map((key, at) => {
    const questions = Array.from({ length: 5 + at }, (_, number) =>
      makeQuestion({
        id: `${key}-${number}`,
        number: number + 1,
        prompt: `${key} ${topics[number % 3]} ${number}？`,
        section: number % 2 === 0 ? "first" : "second",
        tags: number % 3 === 0 ? ["moe"] : [],
      }),
    );
    return [key, makeBankData(questions, { title: key })] as const;
  }),
);

describe.skipIf(bin === undefined)("three PostgreSQL servers, with a third of the banks each", () => {
  const servers: PostgresServer[] = [];
  const pools: Pool[] = [];
  const connect = ({ folder, user }: PostgresServer, database: string): Pool => {
    const { Pool: Connections } = createRequire(path.join(home, "package.json"))("pg") as {
      readonly Pool: new (options: object) => Pool;
    };
    const pool = new Connections({ host: folder, user, database, max: 2 });
    // Connections that wait are ended, too, when the server is.
    pool.on("error", () => undefined);
    pools.push(pool);
    return pool;
  };
  /** Loads banks where they belong, and serves them all. */
  const serve = async (databaseOf: (key: string) => Pool) => {
    for (const [key, data] of banks) {
      const db = openPool(databaseOf(key));
      await prepare(db);
      await loadBank(db, data, { bank: key });
    }
    const handle = createBanksHandler(
      async (key) => (banks.has(key) ? createSqlSource(openPool(databaseOf(key)), { bank: key }) : undefined),
      { secret: "s" },
    );
    return async (address: string, init: RequestInit = {}) =>
      read(await handle(new Request(`http://localhost${address}`, init)));
  };
  let shards: Awaited<ReturnType<typeof serve>>;
  let one: Awaited<ReturnType<typeof serve>>;
  const placeOf = (key: string) => keys.indexOf(key) % 3;
  beforeAll(async () => {
    for (let count = 0; count < 3; count++) servers.push(await startPostgres(bin ?? ""));
    const own = servers.map((server) => connect(server, "postgres"));
    const [first] = own;
    await first?.query("CREATE DATABASE whole", []);
    const whole = connect(servers[0] as PostgresServer, "whole");
    shards = await serve((key) => own[placeOf(key)] ?? whole);
    one = await serve(() => whole);
  }, 240_000);
  afterAll(async () => {
    for (const pool of pools) await pool.end();
    for (const server of servers) await server.stop();
  });

  it("hold no bank but their own", async () => {
    for (const [place, pool] of pools.slice(0, 3).entries()) {
      const { rows } = await pool.query("SELECT bank FROM interview_bank", []);
      const found = rows.map((row) => (row as { readonly bank: string }).bank);
      expect(found.sort()).toEqual(keys.filter((key) => placeOf(key) === place).sort());
    }
  });

  it("answer by one handler as one server with all banks does", async () => {
    const seen = new Set<string>();
    for (const key of [...keys, "none"])
      for (const route of [
        "questions?limit=3&sections=first",
        `questions?after=${key}-2`,
        "questions?tags=moe&tags=none",
        "facets?disjunctive=true&sections=first",
        `search?q=${encodeURIComponent("显存")}`,
        "search?q=attention&sections=second",
        `questions/${key}-3`,
        `questions/${key}-33`,
        "sections",
        "health",
        "openapi.json",
      ]) {
        const [there, here] = [await shards(`/${key}/${route}`), await one(`/${key}/${route}`)];
        expect([route, there.status, [...there.headers], there.text]).toEqual([
          route,
          here.status,
          [...here.headers],
          here.text,
        ]);
        seen.add(digestText(there.text));
      }
    // The banks are not alike, and neither are the answers.
    expect(seen.size).toBeGreaterThan(keys.length * 8);
  });

  it("mark what the one server has drawn", async () => {
    const drawn = (await one("/physics/quizzes", post({ count: 3 }))).json() as { readonly handle: string };
    const task = post({ handle: drawn.handle, responses: [] });
    const [there, here] = [await shards("/physics/quizzes/mark", task), await one("/physics/quizzes/mark", task)];
    expect([there.status, there.text]).toEqual([200, here.text]);
  });

  it("fail alone", async () => {
    await servers[2]?.stop();
    const statuses = await Promise.all(keys.map(async (key) => (await shards(`/${key}/questions?limit=1`)).status));
    expect(statuses).toEqual(keys.map((key) => (placeOf(key) === 2 ? 500 : 200)));
  });
});
