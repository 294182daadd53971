import { describe, expect, it } from "vitest";
import type { Query } from "../../../src/model/query.js";
import { joinFragments, raw, renderStatement, sql } from "../../../src/sql/statements/fragment.js";
import { countToSql, toSql } from "../../../src/sql/statements/to-sql.js";

describe("renderStatement", () => {
  it("writes values as places, in their order, however pieces are nested", () => {
    const inner = joinFragments([sql`b = ${2}`, sql`c = ${null}`, raw("d")], " OR ");
    const whole = sql`a = ${"1"} AND (${inner}) AND e = ${3}`;
    expect(renderStatement(whole, "postgresql")).toEqual({
      text: "a = $1 AND (b = $2 OR c = $3 OR d) AND e = $4",
      params: ["1", 2, null, 3],
    });
    expect(renderStatement(whole, "sqlite").text).toBe("a = ? AND (b = ? OR c = ? OR d) AND e = ?");
    expect(renderStatement(joinFragments([], ", "), "sqlite")).toEqual({ text: "", params: [] });
  });
});

describe("toSql", () => {
  it("has no value in its text, and the same text for lists of any length", () => {
    const hostile = "'; DROP TABLE interview_question; --";
    for (const dialect of ["sqlite", "postgresql"] as const) {
      const of = (ids: readonly string[]) =>
        toSql({ ids, exclude: ids, sections: ids, anyTags: ids, relatedTo: ids }, dialect, { bank: hostile });
      expect(of([hostile]).text).not.toContain("DROP");
      expect(of([hostile, "a", "b"]).text).toBe(of([]).text);
    }
  });

  it("begins behind a question, in the order of the bank or of the ids that are asked for", () => {
    const ids = ["b", "a", "b", "c"];
    for (const dialect of ["sqlite", "postgresql"] as const) {
      const of = (query: Query, after?: string) =>
        toSql(query, dialect, { bank: "mine", ...(after !== undefined && { after }) });
      expect(of({}, "a").text).toContain("q.place > (SELECT a.place FROM interview_question");
      expect(of({}).text).not.toContain("a.place");
      expect(of({ ids, order: "ids" }).params).toContain('["b","a","c"]');
      expect(of({ ids, order: "ids" }, "a").params).toEqual(expect.arrayContaining(['["b","a","c"]', '["c"]']));
    }
  });

  it("refuses what is no query, and limits that are none", () => {
    const misspelt: object = { tag: ["a"] };
    expect(() => toSql(misspelt, "sqlite", { bank: "a" })).toThrow('A query has no field "tag".');
    expect(() => countToSql({ changedSince: "x" }, "sqlite", { bank: "a" })).toThrow(RangeError);
    expect(() => toSql({}, "sqlite", { bank: "a", limit: -1 })).toThrow("The limit must be an integer from 0, not -1.");
  });
});
