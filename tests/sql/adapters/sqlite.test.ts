import initSqlJs, { type Database } from "sql.js";
import { describe, expect, it } from "vitest";
import { openSqlite, openSqlJs, type SqliteDriver } from "../../../src/sql/adapters/sqlite.js";

const SQL = await initSqlJs();

/** sql.js with the methods of `better-sqlite3`, or without `reader`, as `node:sqlite` has them. */
function makeDriver(database: Database, hasReader: boolean): SqliteDriver {
  return {
    prepare(text) {
      const statement = database.prepare(text);
      const isReader = statement.getColumnNames().length > 0;
      return {
        ...(hasReader && { reader: isReader }),
        all(...params) {
          if (hasReader && !isReader) throw new TypeError("This statement does not return data.");
          statement.bind(params);
          const rows: object[] = [];
          while (statement.step()) rows.push(statement.getAsObject());
          statement.free();
          return rows;
        },
        run(...params) {
          statement.run(params);
          statement.free();
        },
      };
    },
  };
}

describe.each([
  ["better-sqlite3", (database: Database) => openSqlite(makeDriver(database, true))],
  ["node:sqlite", (database: Database) => openSqlite(makeDriver(database, false))],
  ["sql.js", (database: Database) => openSqlJs(database)],
])("a database of %s", (_, open) => {
  it("writes and reads, and takes a failed transaction back", async () => {
    const db = open(new SQL.Database());
    expect(await db.run("CREATE TABLE t (a TEXT, b INTEGER)", [])).toEqual([]);
    expect(await db.run("INSERT INTO t VALUES (?, ?)", ["x", 1])).toEqual([]);
    const failing = db.transaction(async ({ run }) => {
      await run("INSERT INTO t VALUES (?, ?)", ["y", 2]);
      await run("INSERT INTO none VALUES (1)", []);
    });
    await expect(failing).rejects.toThrow(/no such table/);
    expect(await db.run("SELECT a, b FROM t WHERE b >= ?", [1])).toEqual([{ a: "x", b: 1 }]);
  });

  it("lets who is not of a transaction wait for its end", async () => {
    const db = open(new SQL.Database());
    await db.run("CREATE TABLE t (a INTEGER)", []);
    const writing = db.transaction(async ({ run }) => {
      for (const a of [1, 2, 3]) await run("INSERT INTO t VALUES (?)", [a]);
    });
    expect(await db.run("SELECT count(*) AS n FROM t", [])).toEqual([{ n: 3 }]);
    await writing;
  });
});
