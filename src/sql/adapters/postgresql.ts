import type { SqlValue } from "../statements/fragment.js";
import type { Row, SqlDatabase } from "./database.js";

/** What is used of a client of `pg`, and of PGlite. */
export interface PostgresClient {
  query(text: string, params: SqlValue[]): Promise<{ readonly rows: unknown[] }>;
}

/** What is used of a pool of `pg`. */
export interface PostgresPool extends PostgresClient {
  connect(): Promise<
    PostgresClient & {
      release(error?: boolean): void;
      on(event: "error", listener: () => void): unknown;
      off(event: "error", listener: () => void): unknown;
    }
  >;
}

/** A database of PGlite, whose transactions are its own. */
export interface PgliteDriver extends PostgresClient {
  transaction<Result>(action: (db: PostgresClient) => Promise<Result>): Promise<Result>;
}

/** A pool of connections of `pg`: a transaction has one of its own. */
export function openPool(pool: PostgresPool): SqlDatabase {
  return {
    dialect: "postgresql",
    run: runOn(pool),
    async transaction(action) {
      const client = await pool.connect();
      let isBroken = true;
      // A connection that ends is told twice; the statement that runs says it, and nobody else listens.
      const ignore = () => undefined;
      client.on("error", ignore);
      try {
        await client.query("BEGIN", []);
        try {
          const result = await action({ run: runOn(client) });
          await client.query("COMMIT", []);
          isBroken = false;
          return result;
        } catch (error) {
          // Where the connection is gone, the server has gone back by itself.
          await client.query("ROLLBACK", []).then(
            () => {
              isBroken = false;
            },
            () => undefined,
          );
          throw error;
        }
      } finally {
        // What neither committed nor went back is not for others to use.
        client.release(isBroken);
        if (!isBroken) client.off("error", ignore);
      }
    },
  };
}

/** A database of PGlite. */
export function openPglite(driver: PgliteDriver): SqlDatabase {
  return {
    dialect: "postgresql",
    run: runOn(driver),
    transaction: (action) => driver.transaction((client) => action({ run: runOn(client) })),
  };
}

function runOn(client: PostgresClient): SqlDatabase["run"] {
  return async (text, params) => (await client.query(text, [...params])).rows as Row[];
}
