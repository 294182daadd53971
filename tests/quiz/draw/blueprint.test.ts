import { describe, expect, it } from "vitest";
import { assertBlueprint, type Blueprint, needsHistory } from "../../../src/quiz/draw/blueprint.js";

describe("assertBlueprint", () => {
  it.each<[own: object, error: Error]>([
    [{ count: 1.5 }, new RangeError("The count of a blueprint must be an integer of at least 1, not 1.5.")],
    [{ count: 0 }, new RangeError("The count of a blueprint must be an integer of at least 1, not 0.")],
    [
      { quota: {} },
      new TypeError(
        'A blueprint has no field "quota". It has count, query, kinds, quotas, exclude, unseen, weights, order, limits.',
      ),
    ],
    [{ kinds: [] }, new RangeError("The kinds of a blueprint must be a list of at least one.")],
    [{ kinds: "open" }, new RangeError("The kinds of a blueprint must be a list of at least one.")],
    [{ kinds: ["open", "essay"] }, new RangeError('The kind "essay" must be one of choice, open, flashcard.')],
    [{ order: "random" }, new RangeError('The order "random" must be one of shuffled, difficulty, given.')],
    [{ exclude: "a" }, new TypeError("The field exclude of a blueprint must be a list of ids.")],
    [{ unseen: "yes" }, new TypeError('The field unseen of a blueprint must be true or false, not "yes".')],
    [{ weights: [] }, new TypeError("A weight must be an object, not a list.")],
    [{ weights: { weak: 1 } }, new TypeError('A weight has no field "weak". It has tags, weakness, age.')],
    [
      { weights: { tags: { x: 0 } } },
      new RangeError('The weight of the tag "x" must be a finite number above 0, not 0.'),
    ],
    [{ weights: { age: -1 } }, new RangeError("The weight age must be a finite number of at least 0, not -1.")],
    [
      { weights: { weakness: Number.NaN } },
      new RangeError("The weight weakness must be a finite number of at least 0, not NaN."),
    ],
    [{ limits: null }, new TypeError("A limit must be an object, not null.")],
    [{ limits: { items: 1 } }, new TypeError('A limit has no field "items". It has total, item.')],
    [{ limits: { item: 0 } }, new RangeError("The limit item must be a number of seconds above 0, not 0.")],
    [
      { limits: { total: Number.POSITIVE_INFINITY } },
      new RangeError("The limit total must be a number of seconds above 0, not Infinity."),
    ],
    [{ quotas: "a" }, new TypeError('A quota must be an object, not "a".')],
    [{ quotas: { tag: {} } }, new TypeError('A quota has no field "tag". It has sections, tags, difficulties.')],
    [
      { quotas: { sections: { counts: {} }, tags: { counts: {} }, difficulties: { counts: {} } } },
      new RangeError("A blueprint may have quotas for two of sections, tags and difficulties, not for all three."),
    ],
  ])("refuses %j", (own, error) => {
    expect(() => assertBlueprint({ count: 1, ...own } as Blueprint)).toThrow(error);
  });

  it("refuses what is no blueprint", () => {
    expect(() => assertBlueprint(null as never)).toThrow(new TypeError("A blueprint must be an object, not null."));
  });

  it("takes every field, at its least, and fields that are undefined", () => {
    const least = {
      count: 1,
      query: {},
      kinds: ["choice", "open", "flashcard"],
      quotas: { sections: { counts: {} }, tags: { counts: {} }, difficulties: undefined },
      exclude: [],
      unseen: false,
      weights: { tags: { x: 0.1, y: undefined }, weakness: 0, age: 0 },
      order: "given",
      limits: { total: 0.5, item: undefined },
    };
    expect(() => assertBlueprint(least as unknown as Blueprint)).not.toThrow();
    for (const order of ["shuffled", "difficulty"] as const)
      expect(() => assertBlueprint({ count: 1, order })).not.toThrow();
    const none = Object.fromEntries(Object.keys(least).map((field) => [field, undefined]));
    expect(() => assertBlueprint({ ...none, count: 1 })).not.toThrow();
  });
});

describe("needsHistory", () => {
  it.each<[own: Omit<Blueprint, "count">, needs: boolean]>([
    [{}, false],
    [{ unseen: false }, false],
    [{ unseen: true }, true],
    [{ weights: { tags: { x: 2 } } }, false],
    [{ weights: { weakness: 0, age: 0 } }, false],
    [{ weights: { weakness: 0.5 } }, true],
    [{ weights: { age: 0.5 } }, true],
  ])("of %j", (own, needs) => {
    expect(needsHistory({ count: 1, ...own })).toBe(needs);
  });
});
