import { describe, expect, it } from "vitest";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import type { QuizKind } from "../../../src/quiz/draw/quiz-kind.js";
import { isMissed } from "../../../src/quiz/mark/is-missed.js";
import { type MarkingOptions, markQuiz } from "../../../src/quiz/mark/mark-quiz.js";
import type { QuizResponse } from "../../../src/quiz/mark/quiz-response.js";
import { makeCandidate } from "../draw/make-candidate.js";

const options = [
  { text: "甲", correct: true, rationale: "对" },
  { text: "乙", correct: true, rationale: "对" },
  { text: "丙", correct: false, rationale: "错" },
];
const keyPoints = [
  { text: "用 BF16。", must: true },
  { text: "用 FP8。", must: false },
];

/** Whether the one item of a quiz is missed that is answered so. */
function isMissedAfter(kind: QuizKind, answer: object | undefined, own: MarkingOptions = {}) {
  const candidate = makeCandidate({}, { choice: { stem: "选哪些？", options }, keyPoints });
  const quiz = buildQuiz([candidate], { count: 1, kinds: [kind] }, 1);
  const responses = answer === undefined ? [] : [{ item: 1, ...answer } as QuizResponse];
  return markQuiz(quiz, responses, own).items.map(isMissed);
}

describe("isMissed", () => {
  it("is true of a choice without its full score", () => {
    const quiz = buildQuiz([makeCandidate({}, { choice: { stem: "选哪些？", options } })], { count: 1 }, 1);
    const [item] = quiz.items;
    const at = (text: string) =>
      item?.kind === "choice" ? item.options.findIndex((option) => option.text === text) : -1;
    const partial = { policy: { kind: "partial" } } as const;
    expect(isMissedAfter("choice", { selected: [at("甲"), at("乙")] })).toEqual([false]);
    expect(isMissedAfter("choice", { selected: [at("甲")] }, partial)).toEqual([true]);
    expect(isMissedAfter("choice", undefined)).toEqual([true]);
  });

  it("is true of an open item without an answer, or without a point that must be there", () => {
    expect(isMissedAfter("open", { text: "BF16" })).toEqual([false]);
    expect(isMissedAfter("open", { text: "FP8" })).toEqual([true]);
    expect(isMissedAfter("open", { text: " " })).toEqual([true]);
    expect(isMissedAfter("open", undefined)).toEqual([true]);
  });

  it("is true of an open item without an answer even where nothing must be there", () => {
    const bare = buildQuiz([makeCandidate({}, { keyPoints: [] })], { count: 1, kinds: ["open"] }, 1);
    expect(markQuiz(bare, []).items.map(isMissed)).toEqual([true]);
    expect(markQuiz(bare, [{ item: 1, text: "某答案" }]).items.map(isMissed)).toEqual([false]);
  });

  it("is true of a card that was not recalled", () => {
    expect(isMissedAfter("flashcard", { recalled: true })).toEqual([false]);
    expect(isMissedAfter("flashcard", { recalled: false })).toEqual([true]);
    expect(isMissedAfter("flashcard", undefined)).toEqual([true]);
  });
});
