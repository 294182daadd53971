import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { openPglite, openPool, type PostgresPool } from "../../../src/sql/adapters/postgresql.js";
import type { SqlValue } from "../../../src/sql/statements/fragment.js";

/** A pool of one connection that writes down what it is told, and fails at texts that match. */
function makePool(failing?: RegExp) {
  const told: string[] = [];
  const queryAs =
    (who: string) =>
    async (text: string, params: SqlValue[]): Promise<{ rows: unknown[] }> => {
      told.push(`${who}: ${text}${params.length === 0 ? "" : ` ${JSON.stringify(params)}`}`);
      if (failing?.test(text)) throw new Error(`failed: ${text}`);
      return { rows: [{ text }] };
    };
  const events = new EventEmitter();
  const client = Object.assign(events, {
    query: queryAs("client"),
    release: (isBroken?: boolean) => void told.push(isBroken === true ? "closed" : "released"),
  });
  const pool: PostgresPool = { query: queryAs("pool"), connect: async () => client };
  return { pool, told, events };
}

describe("openPool", () => {
  it("runs on any connection, with a copy of the parameters", async () => {
    const { pool, told } = makePool();
    const params: readonly SqlValue[] = Object.freeze(["a", 1]);
    expect(await openPool(pool).run("SELECT $1, $2", params)).toEqual([{ text: "SELECT $1, $2" }]);
    expect(told).toEqual(['pool: SELECT $1, $2 ["a",1]']);
  });

  it("keeps a transaction on one connection, commits it, and gives the connection back", async () => {
    const { pool, told, events } = makePool();
    const result = await openPool(pool).transaction(async ({ run }) => {
      await run("INSERT", []);
      return 7;
    });
    expect(result).toBe(7);
    expect(told).toEqual(["client: BEGIN", "client: INSERT", "client: COMMIT", "released"]);
    expect(events.listenerCount("error")).toBe(0);
  });

  it("takes back what fails, says why, and keeps the connection", async () => {
    const { pool, told, events } = makePool(/INSERT/);
    const failing = openPool(pool).transaction(({ run }) => run("INSERT", []));
    await expect(failing).rejects.toThrow("failed: INSERT");
    expect(told).toEqual(["client: BEGIN", "client: INSERT", "client: ROLLBACK", "released"]);
    expect(events.listenerCount("error")).toBe(0);
  });

  it("takes back what cannot be committed", async () => {
    const { pool, told } = makePool(/COMMIT/);
    await expect(openPool(pool).transaction(async () => 1)).rejects.toThrow("failed: COMMIT");
    expect(told.slice(-2)).toEqual(["client: ROLLBACK", "released"]);
  });

  it.each([
    ["cannot go back", /INSERT|ROLLBACK/],
    ["does not begin", /BEGIN/],
  ])("closes a connection that %s, and still listens to its end", async (_, failing) => {
    const { pool, told, events } = makePool(failing);
    await expect(openPool(pool).transaction(({ run }) => run("INSERT", []))).rejects.toThrow(
      /failed: (?:INSERT|BEGIN)/,
    );
    expect(told.at(-1)).toBe("closed");
    // Without a listener, this would throw.
    expect(events.emit("error", new Error("terminated"))).toBe(true);
  });
});

describe("openPglite", () => {
  it("leaves transactions to the driver", async () => {
    const { pool, told } = makePool();
    const db = openPglite({
      query: (text, params) => pool.query(text, params),
      transaction: async (action) => {
        told.push("begins");
        const result = await action(await pool.connect());
        told.push("ends");
        return result;
      },
    });
    expect(db.dialect).toBe("postgresql");
    expect(await db.run("SELECT", [])).toEqual([{ text: "SELECT" }]);
    expect(await db.transaction(async ({ run }) => (await run("INSERT", [])).length)).toBe(1);
    expect(told).toEqual(["pool: SELECT", "begins", "client: INSERT", "ends"]);
  });
});
