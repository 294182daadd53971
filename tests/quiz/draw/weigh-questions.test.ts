import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import type { Blueprint } from "../../../src/quiz/draw/blueprint.js";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import {
  type History,
  type SeenAnswer,
  seenIds,
  weighLot,
  weighQuestions,
} from "../../../src/quiz/draw/weigh-questions.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";

const DAY = 86_400_000;
const now = 100 * DAY;
const seen = (id: string, own: Partial<SeenAnswer> = {}): SeenAnswer => ({ id, at: now, score: 1, tags: [], ...own });
const historyOf = (...answers: readonly SeenAnswer[]): History => ({ progress: { answers }, now });
const questions = ["a", "b", "c", "d"].map((id) => makeQuestion({ id, tags: id === "a" ? ["hot"] : [] }));
const draw = (blueprint: Omit<Blueprint, "kinds">, seed: number, history?: History) =>
  buildQuiz(questions, { kinds: ["flashcard"], ...blueprint }, seed, undefined, history).items.map(({ id }) => id);
/** How often each question is the one that is drawn. */
function countFirst(blueprint: Omit<Blueprint, "kinds" | "count">, history?: History) {
  const counts: Record<string, number> = { a: 0, b: 0, c: 0, d: 0 };
  for (let seed = 0; seed < 2000; seed++)
    for (const id of draw({ ...blueprint, count: 1 }, seed, history)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

describe("unseen", () => {
  it("draws only what was never asked, open items included, and says what is short", () => {
    const { score: _, ...open } = seen("b");
    const quiz = buildQuiz(
      questions,
      { count: 4, kinds: ["flashcard"], unseen: true },
      1,
      undefined,
      historyOf(seen("a", { score: 0 }), open),
    );
    expect(quiz.items.map(({ id }) => id).sort()).toEqual(["c", "d"]);
    expect(quiz.shortages).toEqual([{ of: "count", wanted: 4, drawn: 2 }]);
  });

  it("knows ids that moved", async () => {
    const bank = openBank(makeBankData(questions, { retired: [{ id: "old", fate: "moved", successors: ["a"] }] }));
    const blueprint = { count: 4, kinds: ["flashcard"], unseen: true } as const;
    const quiz = await drawQuiz(bank, blueprint, 1, historyOf(seen("old")));
    expect(quiz.items.map(({ id }) => id).sort()).toEqual(["b", "c", "d"]);
  });
});

describe("weights", () => {
  it("draw a question as much more often as they say", () => {
    // 3 in 6: of 2000 draws 1000, give or take 22 at one standard deviation.
    expect(countFirst({ weights: { tags: { hot: 3 } } })["a"]).toBeGreaterThan(900);
    expect(countFirst({ weights: { tags: { hot: 3 } } })["a"]).toBeLessThan(1100);
    expect(countFirst({ weights: { tags: { hot: 0.001 } } })["a"]).toBeLessThan(20);
  });

  it("prefer what somebody is weak at, and what was not seen for long", () => {
    const wrong = historyOf(...Array.from({ length: 8 }, () => seen("b", { score: 0 })), seen("c"), seen("c"));
    const byWeakness = countFirst({ weights: { weakness: 20 } }, wrong);
    expect(byWeakness["b"]).toBeGreaterThan((byWeakness["c"] ?? 0) * 2);
    const byAge = countFirst({ weights: { age: 20 } }, historyOf(seen("a", { at: now - 70 * DAY }), seen("b")));
    expect(byAge["a"]).toBeGreaterThan((byAge["b"] ?? 0) * 5);
    expect(byAge["c"]).toBeGreaterThan((byAge["b"] ?? 0) * 5);
  });

  it("give way to quotas, and to the count", () => {
    const blueprint = { count: 2, quotas: { tags: { counts: { hot: 0 } } }, weights: { tags: { hot: 1000 } } };
    for (let seed = 0; seed < 20; seed++) expect(draw(blueprint, seed)).not.toContain("a");
    for (let seed = 0; seed < 20; seed++)
      expect(draw({ count: 4, weights: { tags: { hot: 1000 } } }, seed)).toHaveLength(4);
  });

  it("of 1 for all draw what no weights draw, for any seed", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 4 }), (seed, count) => {
        expect(draw({ count, weights: { tags: { hot: 1 } } }, seed)).toEqual(draw({ count }, seed));
      }),
    );
  });

  it("draw the same for the same seed", () => {
    const history = historyOf(seen("b", { score: 0, at: now - DAY }), seen("c"));
    const blueprint = { count: 2, weights: { tags: { hot: 2 }, weakness: 3, age: 1 } };
    expect([1, 2, 3, 4].map((seed) => draw(blueprint, seed, history).join(" "))).toMatchInlineSnapshot(`
      [
        "b a",
        "b a",
        "d a",
        "c d",
      ]
    `);
  });
});

describe("weighQuestions", () => {
  it("multiplies what tags, weakness and age say", () => {
    const [question] = questions;
    if (question === undefined) throw new Error("There is a question.");
    const history = historyOf(seen("a", { score: 0, at: now - 7 * DAY, tags: ["hot"] }));
    // One wrong answer: 1 - 1/3 for the question and for its tag; seven days: one half.
    expect(weighQuestions({ tags: { hot: 2 }, weakness: 3, age: 4 }, history)(question)).toBeCloseTo(
      2 * (1 + 3 * (2 / 3)) * 3,
    );
    expect(weighQuestions({ weakness: 1 }, historyOf())(question)).toBeCloseTo(1.5);
    expect(weighQuestions({ age: 1 }, historyOf())(question)).toBe(2);
    expect(weighQuestions({}, undefined)(question)).toBe(1);
  });

  const hot = makeQuestion({ id: "a", tags: ["hot", "cold"] });
  const bare = makeQuestion({ id: "b", tags: [] });

  it.each<[tags: Record<string, number | undefined>, weight: number]>([
    [{ hot: 3, cold: 2 }, 3],
    [{ hot: 0.5, cold: 0.25 }, 0.5],
    // A tag that is not named weighs 1.
    [{ hot: 0.5 }, 1],
    [{ hot: undefined, cold: 0.5 }, 1],
    [{}, 1],
  ])("takes the largest weight of its tags, of %j", (tags, weight) => {
    expect(weighQuestions({ tags }, undefined)(hot)).toBe(weight);
    expect(weighQuestions({ tags }, undefined)(bare)).toBe(1);
  });

  it("does not take the tag constructor for a weight", () => {
    expect(weighQuestions({ tags: {} }, undefined)(makeQuestion({ tags: ["constructor"] }))).toBe(1);
  });

  it("means weakness over the question and each of its tags, each answer counting once for a tag", () => {
    const history = historyOf(
      seen("a", { score: 0, tags: ["hot", "hot"] }),
      seen("b", { score: 1, tags: ["hot"] }),
      seen("b", { score: 0.5, tags: ["cold"] }),
    );
    const { score: _, ...open } = seen("a", { tags: ["hot", "cold"] });
    const withOpen = historyOf(...history.progress.answers, open);
    // The question 1 - 1/3, hot 1 - 2/4, cold 1 - 1.5/3.
    const weak = (2 / 3 + 1 / 2 + 1 / 2) / 3;
    expect(weighQuestions({ weakness: 2 }, history)(hot)).toBeCloseTo(1 + 2 * weak);
    expect(weighQuestions({ weakness: 2 }, withOpen)(hot)).toBeCloseTo(1 + 2 * weak);
    // One right and one half: 1 - 2.5/4.
    expect(weighQuestions({ weakness: 1 }, history)(bare)).toBeCloseTo(1 + 3 / 8);
  });

  it("takes age since the question was seen last, and none from the future", () => {
    const ageOf = (...times: readonly number[]) =>
      weighQuestions({ age: 1 }, historyOf(...times.map((at) => seen("a", { at }))))(hot) - 1;
    expect(ageOf(now - 7 * DAY, now - 70 * DAY)).toBeCloseTo(1 / 2);
    expect(ageOf(now - 70 * DAY, now - 7 * DAY)).toBeCloseTo(1 / 2);
    expect(ageOf(now - 21 * DAY)).toBeCloseTo(3 / 4);
    expect(ageOf(now)).toBe(0);
    expect(ageOf(now + DAY)).toBe(0);
    expect(ageOf()).toBe(1);
  });

  it("weighs by neither without a history", () => {
    expect(weighQuestions({ weakness: 2, age: 3 }, undefined)(hot)).toBe(1);
  });
});

describe("seenIds", () => {
  it("names each question once, scored or not", () => {
    const { score: _, ...open } = seen("b");
    expect([...seenIds(historyOf(seen("a"), open, seen("a")))]).toEqual(["a", "b"]);
  });
});

describe("weighLot", () => {
  it("is -ln(1 - lot) / weight, to twelve digits, and keeps the order of lots", () => {
    const anyLot = fc.double({ min: 0, max: 1 - 2 ** -53, noNaN: true });
    fc.assert(
      fc.property(anyLot, anyLot, fc.double({ min: 0.01, max: 100, noNaN: true }), (lot, other, weight) => {
        const exact = -Math.log(1 - lot) / weight;
        expect(Math.abs(weighLot(lot, weight) - exact)).toBeLessThanOrEqual(1e-12 * Math.max(1, exact));
        if (1 - lot > 1 - other) expect(weighLot(lot, weight)).toBeLessThanOrEqual(weighLot(other, weight));
      }),
    );
  });
});
