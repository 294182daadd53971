import type { SqlValue } from "../statements/fragment.js";
import type { Row, SqlDatabase } from "./database.js";

/** What is used of `better-sqlite3` and of `node:sqlite`. */
export interface SqliteDriver {
  prepare(text: string): {
    /** `better-sqlite3` tells whether a statement gives rows. */
    readonly reader?: boolean;
    all(...params: SqlValue[]): unknown[];
    run(...params: SqlValue[]): unknown;
  };
}

/** What is used of `sql.js`. */
export interface SqlJsDriver {
  prepare(text: string): {
    bind(params: SqlValue[]): unknown;
    step(): boolean;
    getAsObject(): object;
    free(): unknown;
  };
}

/** A database of `better-sqlite3`, or of `node:sqlite`. */
export function openSqlite(driver: SqliteDriver): SqlDatabase {
  return openSync((text, params) => {
    const statement = driver.prepare(text);
    if (statement.reader !== false) return statement.all(...params) as Row[];
    statement.run(...params);
    return [];
  });
}

/** A database of `sql.js`. */
export function openSqlJs(driver: SqlJsDriver): SqlDatabase {
  return openSync((text, params) => {
    const statement = driver.prepare(text);
    try {
      statement.bind([...params]);
      const rows: Row[] = [];
      while (statement.step()) rows.push({ ...statement.getAsObject() });
      return rows;
    } finally {
      statement.free();
    }
  });
}

/** One connection: what is not of a transaction waits for its end. */
function openSync(runNow: (text: string, params: readonly SqlValue[]) => readonly Row[]): SqlDatabase {
  let busy: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(action: () => Promise<Result>): Promise<Result> => {
    const result = busy.then(action);
    busy = result.catch(() => undefined);
    return result;
  };
  const run = async (text: string, params: readonly SqlValue[]) => runNow(text, params);
  return {
    dialect: "sqlite",
    run: (text, params) => inTurn(() => run(text, params)),
    transaction: (action) =>
      inTurn(async () => {
        // At once, not when it first writes: another process would be met in the middle.
        runNow("BEGIN IMMEDIATE", []);
        try {
          const result = await action({ run });
          runNow("COMMIT", []);
          return result;
        } catch (error) {
          runNow("ROLLBACK", []);
          throw error;
        }
      }),
  };
}
