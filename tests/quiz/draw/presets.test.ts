import { describe, expect, it } from "vitest";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import { balancedPaper, interviewPaper, sectionExam, warmUp } from "../../../src/quiz/draw/presets.js";
import { makeCandidates } from "./make-candidate.js";

const candidates = makeCandidates(90);
const bank = { sections: ["a", "b", "c"].map((id) => ({ id }) as never) };
const count = (values: readonly (string | number)[]) =>
  Object.fromEntries(
    [...new Set(values)].sort().map((value) => [value, values.filter((other) => other === value).length]),
  );

describe("presets", () => {
  it.each([0, 1, "two"])("draw a balanced paper (seed %s)", (seed) => {
    const { items, shortages } = buildQuiz(candidates, balancedPaper(bank), seed);
    expect(shortages).toEqual([]);
    expect(Object.values(count(items.map(({ section }) => section))).sort()).toEqual([6, 7, 7]);
    expect(count(items.map(({ difficulty }) => difficulty))).toEqual({ 1: 5, 2: 10, 3: 5 });
  });

  it("draw a warm-up of five minutes", () => {
    const { items, blueprint } = buildQuiz(candidates, warmUp(), 0);
    expect(items).toHaveLength(6);
    expect(items.every(({ difficulty }) => difficulty < 3)).toBe(true);
    expect(blueprint.limits).toEqual({ total: 300 });
  });

  it("draw an exam of one section", () => {
    const { items } = buildQuiz(candidates, sectionExam("b"), 0);
    expect(count(items.map(({ section }) => section))).toEqual({ b: 10 });
  });

  it("draw an interviewer's paper with its rubric, from basic to expert", () => {
    const { items } = buildQuiz(candidates, interviewPaper(["a", "c"]), 0);
    expect(items.map(({ difficulty }) => difficulty)).toEqual([1, 2, 2, 2, 3, 3]);
    for (const item of items) {
      expect(item).toMatchObject({ kind: "open", keyPoints: [{ must: true }], followUps: [{ answer: "16。" }] });
      expect(item.section).not.toBe("b");
    }
  });

  it("are these blueprints", () => {
    expect(balancedPaper(bank)).toEqual({
      count: 20,
      kinds: ["choice"],
      quotas: { sections: { shares: { a: 1, b: 1, c: 1 } }, difficulties: { shares: { 1: 1, 2: 2, 3: 1 } } },
    });
    expect(warmUp()).toEqual({
      count: 6,
      query: { difficulties: [1, 2] },
      kinds: ["choice", "flashcard"],
      limits: { total: 300 },
    });
    expect(sectionExam("b")).toEqual({
      count: 10,
      query: { sections: ["b"] },
      kinds: ["choice"],
      order: "difficulty",
      limits: { item: 90 },
    });
    const paper = {
      count: 6,
      kinds: ["open"],
      quotas: { difficulties: { counts: { 1: 1, 2: 3, 3: 2 } } },
      order: "difficulty",
      limits: { total: 3600 },
    };
    expect(interviewPaper()).toEqual(paper);
    expect(interviewPaper(["a", "c"])).toEqual({ ...paper, query: { sections: ["a", "c"] } });
  });
});
