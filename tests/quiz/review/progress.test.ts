import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import { markQuiz } from "../../../src/quiz/mark/mark-quiz.js";
import {
  isScored,
  mergeProgress,
  noProgress,
  type PastAnswer,
  type Progress,
  readProgress,
  recordResult,
} from "../../../src/quiz/review/progress.js";
import { makeCandidates } from "../draw/make-candidate.js";

const anyAnswer: fc.Arbitrary<PastAnswer> = fc.record({
  attempt: fc.constantFrom("monday", "tuesday", "__proto__"),
  at: fc.nat(3),
  id: fc.constantFrom("kv-cache", "lora"),
  revision: fc.constant(1),
  kind: fc.constantFrom("choice" as const, "flashcard" as const),
  score: fc.constantFrom(0, 0.5, 1),
  guess: fc.constant(0.25),
  section: fc.constant("inference"),
  tags: fc.subarray(["memory", "serving"]),
  difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
});
const anyProgress = fc
  .array(anyAnswer, { maxLength: 6 })
  .map((answers) => mergeProgress({ formatVersion: 1, answers }, noProgress));

describe("mergeProgress", () => {
  it("is commutative, associative and idempotent, to the byte, and loses no answer", () => {
    const write = (progress: Progress) => JSON.stringify(progress);
    const keys = (...list: readonly Progress[]) =>
      new Set(list.flatMap(({ answers }) => answers.map(({ attempt, id }) => `${attempt} ${id}`)));
    fc.assert(
      fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
        expect(write(mergeProgress(a, b))).toBe(write(mergeProgress(b, a)));
        expect(write(mergeProgress(mergeProgress(a, b), c))).toBe(write(mergeProgress(a, mergeProgress(b, c))));
        expect(write(mergeProgress(a, a))).toBe(write(a));
        expect(write(mergeProgress(mergeProgress(a, b), b))).toBe(write(mergeProgress(a, b)));
        expect(keys(mergeProgress(a, b))).toEqual(keys(a, b));
      }),
    );
  });
});

describe("recordResult", () => {
  const quiz = buildQuiz(makeCandidates(4), { count: 3, kinds: ["choice"] }, 0);
  const result = markQuiz(quiz, []);

  it("adds an answer for each item, and changes nothing the second time", () => {
    const once = recordResult(noProgress, result, { id: "monday", at: 5 });
    expect(once.answers).toHaveLength(3);
    expect(once.answers[0]).toMatchObject({ attempt: "monday", at: 5, kind: "choice", score: 0, guess: 0.25 });
    expect(recordResult(once, result, { id: "monday", at: 5 })).toEqual(once);
    expect(recordResult(once, result, { id: "tuesday", at: 6 }).answers).toHaveLength(6);
    expect(noProgress.answers).toEqual([]);
  });

  it("takes flashcards as reported, and open items as seen, without a score", () => {
    const cards = buildQuiz(makeCandidates(4), { count: 2, kinds: ["flashcard"] }, 0);
    const reported = markQuiz(cards, [{ item: 1, recalled: true }]);
    const scores = recordResult(noProgress, reported, { id: "cards", at: 1 }).answers.map(
      (answer) => isScored(answer) && answer.score + answer.guess,
    );
    expect(scores.sort()).toEqual([0, 1]);
    const open = markQuiz(buildQuiz(makeCandidates(4), { count: 2, kinds: ["open"] }, 0), []);
    const seen = recordResult(noProgress, open, { id: "open", at: 1 });
    expect(seen.answers.map(({ kind, score, at }) => [kind, score, at])).toEqual([
      ["open", undefined, 1],
      ["open", undefined, 1],
    ]);
    expect(readProgress(JSON.parse(JSON.stringify(seen)))).toEqual(seen);
  });

  it("refuses a time that is none", () => {
    expect(() => recordResult(noProgress, result, { id: "x", at: Number.NaN })).toThrow(RangeError);
  });
});

describe("readProgress", () => {
  it("gives back what was written as JSON", () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(readProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
      }),
    );
  });

  it("says what is wrong", () => {
    expect(() => readProgress({ formatVersion: 1 })).toThrow(
      "This is no progress: progress.answers must be a list, not undefined.",
    );
  });
});
