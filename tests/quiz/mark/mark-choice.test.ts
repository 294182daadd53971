import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertPolicy, guessChance, type MarkingPolicy, markChoice } from "../../../src/quiz/mark/mark-choice.js";

const options = (keys: string) => [..."abcdef"].slice(0, 4).map((name) => ({ correct: keys.includes(name) }));
const positions = (names: string) => [...names].map((name) => "abcdef".indexOf(name));
const anyPolicy: fc.Arbitrary<MarkingPolicy> = fc.oneof(
  fc.constant({ kind: "all-or-nothing" as const }),
  fc.double({ min: 0, max: 5, noNaN: true }).map((penalty) => ({ kind: "partial" as const, penalty })),
);

describe("markChoice", () => {
  it.each([
    ["b", "b", 1],
    ["b", "a", 0],
    ["b", "ab", 0],
    ["ab", "ab", 1],
    ["ab", "a", 0],
    ["ab", "abc", 0],
  ])("all or nothing: of the keys %s, %s scores %d", (keys, picked, score) => {
    expect(markChoice(options(keys), positions(picked), { kind: "all-or-nothing" })).toBe(score);
  });

  it.each([
    ["b", "b", 1, 1],
    ["b", "ab", 1, 1 - 1 / 3],
    ["b", "abcd", 1, 0],
    ["ab", "a", 1, 0.5],
    ["ab", "ac", 1, 0],
    ["ab", "abc", 1, 0.5],
    ["ab", "abc", 0.5, 0.75],
    ["ab", "c", 1, 0],
    ["ab", "abcd", 0, 1],
    ["abcd", "abc", 1, 0.75],
  ])("partial: of the keys %s, %s with a penalty of %d scores %d", (keys, picked, penalty, score) => {
    expect(markChoice(options(keys), positions(picked), { kind: "partial", penalty })).toBeCloseTo(score, 12);
  });

  it("is from 0 to 1, and does not depend on the order of options", () => {
    const items = fc.array(fc.record({ correct: fc.boolean(), picked: fc.boolean() }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        items
          .filter((list) => list.some(({ correct }) => correct))
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        anyPolicy,
        ([list, shuffled], policy) => {
          const mark = (order: typeof list) =>
            markChoice(
              order,
              [...order.keys()].filter((at) => order[at]?.picked),
              policy,
            );
          expect(mark(shuffled)).toBe(mark(list));
          expect(mark(list) >= 0 && mark(list) <= 1).toBe(true);
          if (list.every(({ correct, picked }) => correct === picked)) expect(mark(list)).toBe(1);
        },
      ),
    );
  });

  it.each(["a", "ab", "abc"])("partial: picking everything earns nothing at a penalty of 1, of the keys %s", (keys) => {
    expect(markChoice(options(keys), [0, 1, 2, 3], { kind: "partial" })).toBe(0);
  });
});

describe("assertPolicy", () => {
  it.each([
    [{ kind: "partial", penalty: -1 }, "The penalty must be a finite number of at least 0, not -1."],
    [{ kind: "partial", penalty: Number.NaN }, "The penalty must be a finite number of at least 0, not NaN."],
    [
      { kind: "partial", penalty: Number.POSITIVE_INFINITY },
      "The penalty must be a finite number of at least 0, not Infinity.",
    ],
    [{ kind: "strict" }, 'The policy "strict" must be all-or-nothing or partial.'],
    [{}, 'The policy "undefined" must be all-or-nothing or partial.'],
  ])("refuses %j", (policy, message) => {
    expect(() => assertPolicy(policy as MarkingPolicy)).toThrow(new RangeError(message));
  });

  it.each<MarkingPolicy>([
    { kind: "all-or-nothing" },
    { kind: "partial" },
    { kind: "partial", penalty: 0 },
    { kind: "partial", penalty: 2.5 },
  ])("takes %j", (policy) => {
    expect(() => assertPolicy(policy)).not.toThrow();
  });
});

describe("guessChance", () => {
  it("is one over the number of options where one is to be picked", () => {
    expect(guessChance(options("b"))).toBe(1 / 4);
  });

  it("is one over the number of ways to pick some where several are", () => {
    expect(guessChance(options("ab"))).toBe(1 / 15);
    expect(guessChance(options("abcd").slice(0, 2))).toBe(1 / 3);
  });
});
