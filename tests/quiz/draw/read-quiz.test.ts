import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import type { QuizKind } from "../../../src/quiz/draw/quiz-kind.js";
import { readQuiz } from "../../../src/quiz/draw/read-quiz.js";
import { QuizError } from "../../../src/quiz/quiz-error.js";
import { makeCandidates } from "./make-candidate.js";

const quiz = buildQuiz(makeCandidates(4), { count: 2 }, 1);

describe("readQuiz", () => {
  it("gives back what was written as JSON", () => {
    const anyKinds = fc.subarray<QuizKind>(["choice", "open", "flashcard"], { minLength: 1 });
    fc.assert(
      fc.property(fc.nat(8), anyKinds, fc.oneof(fc.integer(), fc.string({ unit: "binary" })), (size, kinds, seed) => {
        const bank = { version: "1.0.0", locale: "en" } as const;
        const drawn = buildQuiz(makeCandidates(size), { count: 5, kinds, limits: { item: 30 } }, seed, bank);
        expect(readQuiz(JSON.parse(JSON.stringify(drawn)))).toEqual(drawn);
      }),
    );
  });

  it.each<[unknown, string, RegExp]>([
    [null, "invalid-data", /quiz\.formatVersion must be 1/],
    [{ ...quiz, formatVersion: 2 }, "format-version", /format version 2; this release reads 1/],
    [{ ...quiz, seed: 0.5 }, "invalid-data", /quiz\.seed must be a string/],
    [
      { ...quiz, items: [{ ...quiz.items[0], kind: "essay" }] },
      "invalid-data",
      /quiz\.items\[0\]\.kind must be "choice" or/,
    ],
    [
      { ...quiz, items: [{ ...quiz.items[0], options: [{}, {}] }] },
      "invalid-data",
      /options\[0\]\.text must be a string/,
    ],
  ])("says what is wrong (%#)", (value, code, message) => {
    let error: unknown;
    try {
      readQuiz(value);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(QuizError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
