import { describe, expect, it } from "vitest";
import type { Blueprint } from "../../../src/quiz/draw/blueprint.js";
import { planQuotas } from "../../../src/quiz/draw/plan-quotas.js";
import { makeQuestion } from "../../helpers/make-question.js";

const plan = (quotas: unknown, count = 5) => planQuotas({ count, quotas } as Blueprint, 1);
const placesOf = (quotas: unknown) => plan(quotas).map(({ of, places }) => ({ of, places }));

describe("planQuotas", () => {
  it("makes one place of all without quotas, for any question", () => {
    for (const quotas of [undefined, {}, { sections: undefined, tags: undefined, difficulties: undefined }]) {
      const divisions = plan(quotas);
      expect(divisions).toMatchObject([{ of: "count", places: [{ size: 5 }] }]);
      expect(divisions.map((division) => division.placesOf(makeQuestion()))).toEqual([[0]]);
    }
  });

  it("puts what counts leave in a place of its own, behind those by code point", () => {
    expect(placesOf({ sections: { counts: { b: 1, a: 2 } } })).toEqual([
      { of: "section", places: [{ value: "a", size: 2 }, { value: "b", size: 1 }, { size: 2 }] },
    ]);
    expect(placesOf({ sections: { counts: { b: 3, a: 2 } } })).toEqual([
      {
        of: "section",
        places: [
          { value: "a", size: 2 },
          { value: "b", size: 3 },
        ],
      },
    ]);
    expect(placesOf({ sections: { counts: { a: undefined } } })).toEqual([{ of: "section", places: [{ size: 5 }] }]);
  });

  it("splits the count by shares, and has no place for others", () => {
    expect(placesOf({ tags: { shares: { y: 3, x: 1, none: 0, absent: undefined } } })).toEqual([
      {
        of: "tag",
        places: [
          { value: "none", size: 0 },
          { value: "x", size: 1 },
          { value: "y", size: 4 },
        ],
      },
    ]);
  });

  it("decides by seed who is rounded up among equals, and keeps places by code point", () => {
    const amounts = { tags: { shares: { a: 1, b: 1, c: 1 } } };
    const sizes = Array.from({ length: 6 }, (_, seed) => {
      const [division] = planQuotas({ count: 4, quotas: amounts }, seed);
      expect(division?.places.map(({ value }) => value)).toEqual(["a", "b", "c"]);
      return division?.places.map(({ size }) => size).join(" ");
    });
    expect(sizes).toMatchInlineSnapshot(`
      [
        "1 2 1",
        "1 1 2",
        "1 2 1",
        "1 1 2",
        "2 1 1",
        "2 1 1",
      ]
    `);
  });

  it("divides by section, then tag, then difficulty", () => {
    const amounts = { counts: { 1: 1 } };
    const both = plan({ difficulties: amounts, sections: amounts });
    expect(both.map(({ of }) => of)).toEqual(["section", "difficulty"]);
    const others = plan({ difficulties: amounts, tags: amounts });
    expect(others.map(({ of }) => of)).toEqual(["tag", "difficulty"]);
  });

  it("finds the places of a question: those of its values that have room, or that of all others", () => {
    const [bySection] = plan({ sections: { counts: { a: 1, b: 0 } } });
    expect(bySection?.placesOf(makeQuestion({ section: "a" }))).toEqual([0]);
    expect(bySection?.placesOf(makeQuestion({ section: "b" }))).toEqual([]);
    expect(bySection?.placesOf(makeQuestion({ section: "c" }))).toEqual([2]);
    const [byTag] = plan({ tags: { shares: { x: 1, y: 1 } } });
    expect(byTag?.placesOf(makeQuestion({ tags: ["y", "z", "x"] }))).toEqual([1, 0]);
    expect(byTag?.placesOf(makeQuestion({ tags: ["x"] }))).toEqual([0]);
    expect(byTag?.placesOf(makeQuestion({ tags: ["z"] }))).toEqual([]);
    expect(byTag?.placesOf(makeQuestion({ tags: [] }))).toEqual([]);
    const [byDifficulty] = plan({ difficulties: { counts: { 3: 2 } } });
    expect(byDifficulty?.placesOf(makeQuestion({ difficulty: 3 }))).toEqual([0]);
    expect(byDifficulty?.placesOf(makeQuestion({ difficulty: 1 }))).toEqual([1]);
  });

  it.each<[quotas: object, error: Error]>([
    [{ tags: {} }, new TypeError("A quota must have either counts or shares.")],
    [{ tags: { counts: {}, shares: {} } }, new TypeError("A quota must have either counts or shares.")],
    [{ difficulties: { counts: { 4: 1 } } }, new RangeError('The difficulty "4" of a quota must be 1, 2 or 3.')],
    [{ difficulties: { counts: { 12: 1 } } }, new RangeError('The difficulty "12" of a quota must be 1, 2 or 3.')],
    [
      { sections: { counts: { a: -1 } } },
      new RangeError('The quota of the section "a" must be an integer of at least 0, not -1.'),
    ],
    [
      { tags: { counts: { x: 0.5 } } },
      new RangeError('The quota of the tag "x" must be an integer of at least 0, not 0.5.'),
    ],
    [
      { difficulties: { shares: { 1: -0.5 } } },
      new RangeError('The quota of the difficulty "1" must be a finite number of at least 0, not -0.5.'),
    ],
    [
      { tags: { shares: { x: Number.POSITIVE_INFINITY } } },
      new RangeError('The quota of the tag "x" must be a finite number of at least 0, not Infinity.'),
    ],
    [
      { tags: { counts: { x: 4, y: 2 } } },
      new RangeError("The quotas by tag ask for 6 items, and the blueprint for 5 in all."),
    ],
    [{ sections: { shares: { a: 0 } } }, new RangeError("At least one share by section must be above 0.")],
    [{ sections: { shares: {} } }, new RangeError("At least one share by section must be above 0.")],
  ])("refuses %j", (quotas, error) => {
    expect(() => plan(quotas)).toThrow(error);
  });
});
