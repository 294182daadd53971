import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import type { Query } from "../../../src/model/query.js";
import { openSqlJs } from "../../../src/sql/adapters/sqlite.js";
import { countToSql } from "../../../src/sql/statements/to-sql.js";
import { prepare } from "../agreement.js";

const SQL = await initSqlJs();

/** How SQLite goes through a table for a query. */
async function planOf(query: Query, table: string): Promise<string | undefined> {
  const db = openSqlJs(new SQL.Database());
  await prepare(db);
  const { text, params } = countToSql(query, "sqlite", { bank: "mine" });
  const steps = await db.run(`EXPLAIN QUERY PLAN ${text}`, params);
  return steps.map(({ detail }) => String(detail)).find((detail) => detail.startsWith(`SEARCH ${table} `));
}

describe("writeConditions", () => {
  // Otherwise a bank is read to its end for a tag that few have.
  it.each([
    [{ tags: ["moe"] }, "t", "tag"],
    [{ anyTags: ["moe", "rope"] }, "t", "tag"],
    [{ relatedTo: ["rag"] }, "r", "other"],
  ] as const)("has SQLite look up what %j names, and then those questions alone", async (query, table, column) => {
    expect(await planOf(query, table)).toBe(`SEARCH ${table} USING PRIMARY KEY (bank=? AND ${column}=?)`);
    expect(await planOf(query, "q")).toBe("SEARCH q USING PRIMARY KEY (bank=? AND place=?)");
  });
});
