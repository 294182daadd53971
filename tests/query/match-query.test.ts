import { describe, expect, it } from "vitest";
import type { Query } from "../../src/model/query.js";
import { findQuestions, matchQuery, versionPattern } from "../../src/query/match-query.js";
import { makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";

const questions = [
  makeQuestion({ id: "a", section: "one", tags: ["x", "y"], difficulty: 1, origin: "seed", related: ["b", "c"] }),
  makeQuestion({ id: "b", section: "two", tags: ["y"], difficulty: 2, changed: "0.2.0" }),
  makeOpenQuestion({ id: "c", section: "two", difficulty: 3, related: ["a"] }),
];

describe("findQuestions", () => {
  it.each<[query: Query, ids: string]>([
    [{}, "a b c"],
    [{ ids: ["c", "a"] }, "a c"],
    [{ ids: ["c", "a", "c"], order: "ids" }, "c a"],
    [{ ids: ["c", "b", "a"], order: "ids" }, "c b a"],
    [{ ids: ["b", "c", "a"], order: "ids" }, "b c a"],
    [{ ids: ["c", "a"], order: "bank" }, "a c"],
    [{ exclude: ["b"] }, "a c"],
    [{ exclude: [] }, "a b c"],
    [{ sections: ["two"] }, "b c"],
    [{ tags: ["x", "y"] }, "a"],
    [{ tags: [] }, "a b c"],
    [{ anyTags: ["x", "y"] }, "a b"],
    [{ anyTags: [] }, ""],
    [{ relatedTo: ["b", "a"] }, "a c"],
    [{ relatedTo: ["c"] }, "a"],
    [{ difficulties: [1, 3] }, "a c"],
    [{ statuses: ["open"] }, "c"],
    [{ origins: ["seed"] }, "a"],
    [{ changedSince: "0.1.0" }, "b"],
    [{ changedSince: "0.2.0" }, ""],
    [{ sections: ["two"], statuses: ["answered"] }, "b"],
    [{ ids: undefined, order: undefined } as unknown as Query, "a b c"],
  ])("finds for %j", (query, ids) => {
    const found = findQuestions(questions, query);
    expect(found.map(({ id }) => id).join(" ")).toBe(ids);
    if (query.order !== "ids") expect(found).toEqual(questions.filter(matchQuery(query)));
  });
});

describe("matchQuery", () => {
  it.each<[query: unknown, error: Error]>([
    [null, new TypeError("A query must be an object, not null.")],
    ["a", new TypeError('A query must be an object, not "a".')],
    [["a"], new TypeError("A query must be an object, not a list.")],
    [{ order: "ids" }, new TypeError('The field "order" of a query may be "ids" only where the query has "ids".')],
    [{ order: 1 }, new TypeError('The field "order" of a query must be "bank" or "ids", not 1.')],
    [{ ids: "a" }, new TypeError('The field "ids" of a query must be a list, not "a".')],
    [{ exclude: null }, new TypeError('The field "exclude" of a query must be a list, not null.')],
    [{ sections: [1] }, new TypeError('The field "sections" of a query must be a list of strings; 1 is none.')],
    [{ tags: ["x", 2] }, new TypeError('The field "tags" of a query must be a list of strings; 2 is none.')],
    [{ anyTags: [1] }, new TypeError('The field "anyTags" of a query must be a list of strings; 1 is none.')],
    [{ relatedTo: [1] }, new TypeError('The field "relatedTo" of a query must be a list of strings; 1 is none.')],
    [{ statuses: [1] }, new TypeError('The field "statuses" of a query must be a list of strings; 1 is none.')],
    [{ origins: [1] }, new TypeError('The field "origins" of a query must be a list of strings; 1 is none.')],
    [
      { difficulties: [1, "2"] },
      new TypeError('The field "difficulties" of a query must be a list of numbers; "2" is none.'),
    ],
    [
      { changedSince: 1 },
      new RangeError('The field "changedSince" of a query must be a version such as "1.2.3", not 1.'),
    ],
    [
      { changedSince: "1.2" },
      new RangeError('The field "changedSince" of a query must be a version such as "1.2.3", not "1.2".'),
    ],
  ])("refuses %j", (query, error) => {
    expect(() => matchQuery(query as Query)).toThrow(error);
  });

  it("refuses a list in the place of a version, though it reads like one", () => {
    expect(() => matchQuery({ changedSince: ["1.2.3"] } as unknown as Query)).toThrow('such as "1.2.3", not a list.');
  });

  it("refuses fields that every object has, which a query has not", () => {
    expect(() => matchQuery(JSON.parse('{"__proto__":[]}') as Query)).toThrow('A query has no field "__proto__"');
    expect(() => matchQuery({ toString: [] } as Query)).toThrow('A query has no field "toString"');
  });
});

it("knows a version by its three numbers, whatever is behind a sign", () => {
  for (const version of ["1.2.3", "10.20.30", "1.2.3-beta.1", "1.2.3+0.1.0"]) expect(version).toMatch(versionPattern);
  for (const other of ["1.2", "v1.2.3", "1.2.3.4", "1.2.3beta", "1..3", "a.b.c", ""])
    expect(other).not.toMatch(versionPattern);
});
