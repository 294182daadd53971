import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildQuiz, type QuizQuestion } from "../../../src/quiz/draw/build-quiz.js";
import type { QuizKind } from "../../../src/quiz/draw/quiz-kind.js";
import { markQuiz } from "../../../src/quiz/mark/mark-quiz.js";
import type { QuizResponse } from "../../../src/quiz/mark/quiz-response.js";
import { QuizError } from "../../../src/quiz/quiz-error.js";
import {
  isScored,
  mergeProgress,
  noProgress,
  type PastAnswer,
  type Progress,
  readProgress,
  recordResult,
} from "../../../src/quiz/review/progress.js";
import { spoilJson } from "../../helpers/spoil-json.js";
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
    for (const at of [Number.NaN, -1, 0.5])
      expect(() => recordResult(noProgress, result, { id: "x", at })).toThrow(RangeError);
  });

  it("keeps of each item what is asked about later", () => {
    const [candidate] = makeCandidates(1);
    const draw = (kind: QuizKind) =>
      buildQuiz([{ ...candidate, tags: ["memory"] } as QuizQuestion], { count: 1, kinds: [kind] }, 0);
    const fields = { attempt: "a1", at: 7, id: "q0", revision: 1, section: "a", tags: ["memory"], difficulty: 1 };
    const answersTo = (kind: QuizKind, responses: readonly QuizResponse[]) =>
      recordResult(noProgress, markQuiz(draw(kind), responses), { id: "a1", at: 7 });
    const keyOf = (item = draw("choice").items[0]) =>
      item?.kind === "choice" ? item.options.findIndex(({ correct }) => correct) : -1;
    expect(answersTo("choice", [{ item: 1, selected: [keyOf()] }])).toEqual({
      formatVersion: 1,
      answers: [{ ...fields, kind: "choice", score: 1, guess: 0.25 }],
    });
    expect(answersTo("flashcard", [{ item: 1, recalled: true }]).answers).toEqual([
      { ...fields, kind: "flashcard", score: 1, guess: 0 },
    ]);
    expect(answersTo("flashcard", []).answers).toEqual([{ ...fields, kind: "flashcard", score: 0, guess: 0 }]);
    expect(answersTo("open", [{ item: 1, text: "甲" }]).answers).toEqual([{ ...fields, kind: "open" }]);
  });
});

describe("the order of answers", () => {
  it("is that of their times, then of attempts, then of ids", () => {
    const keys = [
      [1, "b", "x"],
      [2, "a", "y"],
      [2, "a", "z"],
      [2, "b", "w"],
    ] as const;
    const answers = keys.map(
      ([at, attempt, id]): PastAnswer => ({
        attempt,
        at,
        id,
        revision: 1,
        kind: "open",
        section: "inference",
        tags: [],
        difficulty: 2,
      }),
    );
    for (const order of [answers, [...answers].reverse()])
      expect(mergeProgress({ formatVersion: 1, answers: order }, noProgress).answers).toEqual(answers);
  });

  it("does not decide which of two that differ stands: that is the one whose JSON is last", () => {
    const one = { attempt: "a", at: 1, id: "x", revision: 1, kind: "choice", guess: 0 } as const;
    const other = { ...one, section: "inference", tags: [], difficulty: 2 } as const;
    const progressOf = (score: number): Progress => ({ formatVersion: 1, answers: [{ ...other, score }] });
    for (const [a, b] of [
      [0.5, 1],
      [1, 0.5],
    ] as const)
      expect(mergeProgress(progressOf(a), progressOf(b)).answers).toEqual([{ ...other, score: 1 }]);
  });
});

describe("fields of a later release", () => {
  it("are written before those of this one, whose order stays", () => {
    const progress = { formatVersion: 1, answers: [], device: "phone" } as Progress;
    expect(JSON.stringify(mergeProgress(progress, noProgress))).toBe(
      '{"device":"phone","formatVersion":1,"answers":[]}',
    );
  });
});

describe("noProgress", () => {
  it("is empty, and cannot be filled by mistake", () => {
    expect(noProgress).toEqual({ formatVersion: 1, answers: [] });
    expect([Object.isFrozen(noProgress), Object.isFrozen(noProgress.answers)]).toEqual([true, true]);
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

  const scored = {
    attempt: "a1",
    at: 5,
    id: "a",
    revision: 1,
    kind: "choice",
    section: "inference",
    tags: ["memory"],
    difficulty: 2,
    score: 0.5,
    guess: 0.25,
  };
  const { score: _, guess: __, ...unscored } = { ...scored, kind: "open" };

  it("refuses every value that is wrong, by its path", () => {
    const full = {
      formatVersion: 1,
      answers: [scored, { ...scored, id: "b", kind: "flashcard" }, { ...unscored, id: "c" }],
    };
    expect(readProgress(full)).toEqual(full);
    const letIn = [...spoilJson(full, "progress")].filter(({ path, value }) => {
      try {
        readProgress(value);
      } catch (error) {
        if (!(error instanceof QuizError)) throw error;
        return error.code !== "format-version" && !error.faults.some((fault) => fault.startsWith(path));
      }
      return true;
    });
    expect(letIn.map(({ path, wrong }) => `${path} = ${JSON.stringify(wrong)}`)).toEqual([
      "progress.answers[0].score = 0.5",
      "progress.answers[0].guess = 0.5",
      "progress.answers[1].score = 0.5",
      "progress.answers[1].guess = 0.5",
    ]);
  });

  it.each<[own: object, fault: string]>([
    [{ kind: "essay" }, '.kind must be "choice" or "flashcard" or "open", not "essay"'],
    [{ score: 1.5 }, ".score must be a number from 0 to 1, not 1.5"],
    [{ score: undefined }, ".score must be a number from 0 to 1, not undefined"],
    [{ guess: -1 }, ".guess must be a number from 0 to 1, not -1"],
    [{ revision: 0 }, ".revision must be an integer of at least 1, not 0"],
    [{ difficulty: 4 }, ".difficulty must be 1 or 2 or 3, not 4"],
    [{ tags: ["a", "a"] }, '.tags[1] is "a", which occurs before'],
    [{ ...unscored, score: 1 }, ".score must not be there: nobody scored it"],
  ])("refuses an answer with %j", (own, fault) => {
    expect(() => readProgress({ formatVersion: 1, answers: [{ ...scored, ...own }] })).toThrow(
      `This is no progress: progress.answers[0]${fault}.`,
    );
  });

  it("refuses what is no answer", () => {
    expect(() => readProgress({ formatVersion: 1, answers: [null] })).toThrow(
      "progress.answers[0] must be an object, not null",
    );
  });

  it("says what is wrong", () => {
    expect(() => readProgress({ formatVersion: 1 })).toThrow(
      "This is no progress: progress.answers must be a list, not undefined.",
    );
  });
});
