import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import type { Query } from "../../../src/model/query.js";
import { openSqlJs } from "../../../src/sql/adapters/sqlite.js";
import { facetsToSql } from "../../../src/sql/statements/to-sql.js";
import { prepare } from "../agreement.js";

const SQL = await initSqlJs();
const queries: readonly Query[] = [{}, { sections: ["inference"] }, { difficulties: [3], statuses: ["answered"] }];

describe("facetsToSql", () => {
  it.each(queries)("has SQLite count without reading all questions, which are long: %j", async (query) => {
    const db = openSqlJs(new SQL.Database());
    await prepare(db);
    const { text, params } = facetsToSql(query, "sqlite", { bank: "mine", disjunctive: true });
    const steps = (await db.run(`EXPLAIN QUERY PLAN ${text}`, params)).map(({ detail }) => String(detail));
    const reads = steps.filter((step) => step.startsWith("SEARCH q "));
    expect(reads).toHaveLength(5);
    // One after the other, as they lie.
    expect(reads).not.toContain("SEARCH q USING PRIMARY KEY (bank=?)");
  });
});
