import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import type { Quiz } from "../../../src/quiz/draw/quiz.js";
import type { QuizKind } from "../../../src/quiz/draw/quiz-kind.js";
import { readQuiz } from "../../../src/quiz/draw/read-quiz.js";
import { QuizError } from "../../../src/quiz/quiz-error.js";
import { anyCodePoint } from "../../helpers/any-code-point.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { spoilJson } from "../../helpers/spoil-json.js";
import { makeCandidate, makeCandidates } from "./make-candidate.js";

/** A quiz with every kind of item, and a blueprint with every field. */
const makeFull = (): Quiz => ({
  ...buildQuiz(
    makeCandidates(6),
    {
      count: 4,
      query: { sections: ["a", "b", "c"], difficulties: [1, 2, 3], changedSince: "0.0.1", order: "bank" },
      kinds: ["open"],
      quotas: { sections: { counts: { a: 1 } }, difficulties: { shares: { 1: 1, 2: 1 } } },
      exclude: ["gone"],
      unseen: false,
      weights: { tags: { memory: 2 } },
      order: "difficulty",
      limits: { total: 600, item: 60 },
    },
    7,
    { version: "1.0.0", locale: "en" },
  ),
  items: [
    ...buildQuiz(makeCandidates(1), { count: 1 }, 7).items,
    ...buildQuiz([makeCandidate({ id: "open" })], { count: 1, kinds: ["open"] }, 7).items,
    ...buildQuiz(
      [makeCandidate({ id: "card" }, { promptMarkdown: "`KV`？", briefMarkdown: "*键*。" })],
      { count: 1, kinds: ["flashcard"] },
      7,
    ).items,
  ].map((item, index) => ({ ...item, number: index + 1 })),
  shortages: [{ of: "section", value: "a", wanted: 3, drawn: 2 }],
});

describe("readQuiz", () => {
  it("gives back what was written as JSON", () => {
    const anyKinds = fc.subarray<QuizKind>(["choice", "open", "flashcard"], { minLength: 1 });
    fc.assert(
      fc.property(
        fc.nat(8),
        anyKinds,
        fc.oneof(fc.integer(), fc.string({ unit: anyCodePoint })),
        (size, kinds, seed) => {
          const bank = { version: "1.0.0", locale: "en" } as const;
          const drawn = buildQuiz(makeCandidates(size), { count: 5, kinds, limits: { item: 30 } }, seed, bank);
          expect(readQuiz(JSON.parse(JSON.stringify(drawn)))).toEqual(drawn);
        },
      ),
    );
  });

  it("refuses every value that is wrong, by its path", () => {
    const full = makeFull();
    expect(readQuiz(full)).toEqual(full);
    const mayBeEmpty = /\.(?:seed|followUps\[0\]\.answer|shortages\[0\]\.value|blueprint\.(?:query|exclude)\S*)$/;
    const letIn = [...spoilJson(full, "quiz")].filter(({ path, wrong, value }) => {
      // Of amounts, which may be fractions, and a seed, which may be text and below 0.
      if (wrong === "" && mayBeEmpty.test(path)) return false;
      if (path === "quiz.seed" && (wrong === -1 || wrong === "1")) return false;
      if (wrong === 0.5 && /blueprint\.(?:limits|weights|quotas\.difficulties|query\.difficulties)/.test(path))
        return false;
      try {
        readQuiz(value);
      } catch (error) {
        if (!(error instanceof QuizError)) throw error;
        const isFormat = path === "quiz.formatVersion" && error.code === "format-version";
        return !(isFormat || error.faults.some((fault) => fault.startsWith(path)));
      }
      return true;
    });
    expect(letIn.map(({ path, wrong }) => `${path} = ${JSON.stringify(wrong)}`)).toEqual([]);
  });

  it("takes every word that a field may have, and lists that are empty", () => {
    const full = makeFull();
    const bare = buildQuiz([makeQuestion()], { count: 2, kinds: ["open"] }, -1);
    expect(readQuiz(bare)).toEqual(bare);
    for (const of of ["count", "section", "tag", "difficulty"] as const) {
      const short = { ...full, algorithmVersion: 1, shortages: [{ of, wanted: 1, drawn: 0 }] };
      expect(readQuiz(short)).toEqual(short);
    }
  });

  it("takes a follow-up without an answer", () => {
    const followUps = [{ prompt: "Why?", answer: "" }];
    const open = buildQuiz([makeCandidate({}, { followUps })], { count: 1, kinds: ["open"] }, 1);
    expect(readQuiz(JSON.parse(JSON.stringify(open))).items).toMatchObject([{ kind: "open", followUps }]);
  });

  it("takes numbers with gaps, as a quiz has that lost items, and fields of a later release", () => {
    const full = makeFull();
    const [first, , third] = full.items;
    const reopened = { ...full, items: [first, third], blueprint: { ...full.blueprint, mood: "good" } };
    expect(readQuiz(reopened)).toEqual(reopened);
  });

  it.each<[spoil: (full: Quiz) => unknown, string, RegExp]>([
    [
      (full) => ({ ...full, items: [...full.items].reverse() }),
      "invalid-data",
      /items\[1\]\.number must be above that of the item/,
    ],
    [
      (full) => ({ ...full, items: full.items.map((item) => ({ ...item, id: "same" })) }),
      "invalid-data",
      /items\[1\]\.id is "same", which occurs before/,
    ],
    [
      (full) => ({ ...full, shortages: [{ of: "count", wanted: 2, drawn: 2 }] }),
      "invalid-data",
      /shortages\[0\]\.drawn must be less than the 2/,
    ],
    [
      (full) => ({ ...full, blueprint: { count: 1, quotas: { tags: {} } } }),
      "invalid-data",
      /quotas\.tags must have either counts or shares/,
    ],
    [
      (full) => ({ ...full, items: full.items.map((item) => ({ ...item, number: 1 })) }),
      "invalid-data",
      /^This is no quiz: quiz\.items\[1\]\.number must be above that of the item before, not 1/,
    ],
    [
      (full) => ({ ...full, items: [{ ...full.items[0], kind: "toString" }] }),
      "invalid-data",
      /items\[0\]\.kind must be "choice" or .*, not "toString"/,
    ],
    [() => null, "invalid-data", /quiz\.formatVersion must be 1/],
    [(full) => ({ ...full, formatVersion: 2 }), "format-version", /format version 2; this release reads 1/],
    [(full) => ({ ...full, seed: 0.5 }), "invalid-data", /quiz\.seed must be a string/],
    [
      (full) => ({ ...full, items: [{ ...full.items[0], kind: "essay" }] }),
      "invalid-data",
      /quiz\.items\[0\]\.kind must be "choice" or/,
    ],
    [
      (full) => ({ ...full, items: [{ ...full.items[0], options: [{}, {}] }] }),
      "invalid-data",
      /options\[0\]\.text must be a string/,
    ],
  ])("says what is wrong (%#)", (spoil, code, message) => {
    let error: unknown;
    try {
      readQuiz(spoil(makeFull()));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(QuizError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
