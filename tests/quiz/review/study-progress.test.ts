import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { mergeProgress, noProgress, type Progress, type ScoredAnswer } from "../../../src/quiz/review/progress.js";
import { listWeakTopics, listWrongAnswers, rateTags } from "../../../src/quiz/review/study-progress.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";

const tags = ["a", "attention", "b", "memory", "often-wrong", "once", "right", "shared", "thrice-wrong"];
const bank = openBank(
  makeBankData(
    [
      ...["kv-cache", "a", "b", "c"].map((id) => makeQuestion({ id, tags })),
      makeQuestion({ id: "tokenizer", section: "data" }),
    ],
    {
      retired: [
        { id: "cache", fate: "moved", successors: ["kv-cache"] },
        { id: "rnn", fate: "retired", successors: [] },
        { id: "two", fate: "split", successors: ["a", "b"] },
      ],
    },
  ),
);

/** Answers one after another; a test states only the fields it is about. */
function makeProgress(answers: readonly Partial<ScoredAnswer>[]): Progress {
  const all = answers.map(
    (own, index): ScoredAnswer => ({
      attempt: `attempt ${String(index).padStart(3, "0")}`,
      at: index,
      id: "kv-cache",
      revision: 1,
      kind: "choice",
      score: 1,
      guess: 0.25,
      section: "inference",
      tags: ["memory"],
      difficulty: 2,
      ...own,
    }),
  );
  return mergeProgress({ formatVersion: 1, answers: all }, noProgress);
}
const scores = (...list: readonly number[]) => makeProgress(list.map((score) => ({ score })));

describe("listWrongAnswers", () => {
  it.each([
    [[1, 1], []],
    [[0], [{ id: "kv-cache", times: 1, streak: 0, last: 0 }]],
    [[0, 1], [{ id: "kv-cache", times: 1, streak: 1, last: 0 }]],
    [[0, 1, 1], []],
    [[0, 1, 0.5, 1], [{ id: "kv-cache", times: 2, streak: 1, last: 2 }]],
    [[0, 1, 1, 1, 0], [{ id: "kv-cache", times: 2, streak: 0, last: 4 }]],
  ])("after the scores %j lists %j", (list, expected) => {
    expect(listWrongAnswers(scores(...list), bank)).toEqual(expected);
  });

  it("lets a question go exactly after so many right in a row", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 1), { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        (list, streak) => {
          // By hand: wrong at some time, and no run of right ones of that length since.
          const last = list.lastIndexOf(0);
          const isListed = last >= 0 && list.length - 1 - last < streak;
          expect(listWrongAnswers(scores(...list), bank, { streak }).length).toBe(Number(isListed));
        },
      ),
    );
  });

  it("puts what was wrong most recently first, and refuses a streak of 0", () => {
    const progress = makeProgress([
      { id: "a", score: 0 },
      { id: "b", score: 0 },
      { id: "c", score: 0, at: 1 },
    ]);
    expect(listWrongAnswers(progress, bank).map(({ id }) => id)).toEqual(["b", "c", "a"]);
    const same = makeProgress(["c", "a", "b"].map((id) => ({ id, score: 0, at: 1 })));
    expect(listWrongAnswers(same, bank).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    for (const streak of [0, 1.5])
      expect(() => listWrongAnswers(progress, bank, { streak })).toThrow(
        new RangeError(`The streak must be an integer of at least 1, not ${streak}.`),
      );
  });
});

describe("answers without a score", () => {
  it("count for nothing", () => {
    const [{ score: _, guess: __, ...fields }] = makeProgress([{ tags: ["b", "a"] }]).answers as [ScoredAnswer];
    const seen: Progress = { formatVersion: 1, answers: [{ ...fields, attempt: "seen", kind: "open" }] };
    const wrong = makeProgress([{ score: 0, tags: ["b", "a"] }]);
    const both = mergeProgress(wrong, seen);
    expect(both.answers).toHaveLength(2);
    expect(listWrongAnswers(both, bank)).toEqual(listWrongAnswers(wrong, bank));
    expect(listWeakTopics(both, bank, { least: 1 })).toEqual(listWeakTopics(wrong, bank, { least: 1 }));
    expect(rateTags(both, bank)).toEqual(rateTags(wrong, bank));
    expect(rateTags(seen, bank)).toEqual([]);
    expect(rateTags(both, bank).map(({ tag }) => tag)).toEqual(["a", "b"]);
  });
});

describe("the ids of a bank", () => {
  it("are what lists name: moved ones are followed, those that lead to no one question left out", () => {
    const progress = makeProgress([
      { id: "cache", score: 0 },
      { id: "rnn", score: 0 },
      { id: "two", score: 0 },
      { id: "never-was", score: 0 },
    ]);
    expect(listWrongAnswers(progress, bank)).toEqual([{ id: "kv-cache", times: 1, streak: 0, last: 0 }]);
    const after = makeProgress([
      { id: "cache", score: 0 },
      { id: "kv-cache", score: 1 },
      { id: "cache", score: 1 },
    ]);
    expect(listWrongAnswers(after, bank)).toEqual([]);
  });

  it("are what topics are called by: others are left out", () => {
    const progress = makeProgress([{ tags: ["gone", "memory"], section: "gone", score: 0 }]);
    expect(listWeakTopics(progress, bank, { least: 1 }).map(({ topic }) => topic)).toEqual(["memory"]);
    expect(listWeakTopics(progress, bank, { by: "section", least: 1 })).toEqual([]);
    expect(rateTags(progress, bank).map(({ tag }) => tag)).toEqual(["memory"]);
  });
});

describe("listWeakTopics", () => {
  const progress = makeProgress([
    ...[0, 0, 0].map((score) => ({ score, tags: ["thrice-wrong"] })),
    ...[0, 0, 0, 0, 0, 0].map((score) => ({ score, tags: ["often-wrong", "shared"], section: "data" })),
    ...[1, 1, 1].map((score) => ({ score, tags: ["right", "shared"] })),
    { score: 0, tags: ["once"] },
  ]);

  it("lists tags, weakest first, without those of few answers", () => {
    expect(listWeakTopics(progress, bank)).toEqual([
      { topic: "often-wrong", count: 6, score: 0 },
      { topic: "thrice-wrong", count: 3, score: 0 },
      { topic: "shared", count: 9, score: 1 / 3 },
      { topic: "right", count: 3, score: 1 },
    ]);
    expect(listWeakTopics(progress, bank, { least: 1 }).map(({ topic }) => topic)).toContain("once");
  });

  it("counts an answer once for a tag, and topics that are as weak by name", () => {
    const same = makeProgress([
      { tags: ["b", "a", "b"], score: 0.5 },
      { tags: ["memory"], score: 1 },
      { tags: ["memory"], score: 0 },
    ]);
    expect(listWeakTopics(same, bank, { least: 1 })).toEqual([
      { topic: "a", count: 1, score: 0.5 },
      { topic: "b", count: 1, score: 0.5 },
      { topic: "memory", count: 2, score: 0.5 },
    ]);
    expect(listWeakTopics(same, bank, { least: 2 }).map(({ topic }) => topic)).toEqual(["memory"]);
    expect(listWeakTopics(same, bank)).toEqual([]);
    expect(listWeakTopics(same, bank, { by: "tag", least: 2 })).toHaveLength(1);
  });

  it("does not take one unlucky answer for the weakest topic", () => {
    const progress = makeProgress([
      { tags: ["once"], score: 0 },
      ...[0, 0, 0, 0, 0, 0.5].map((score) => ({ tags: ["often-wrong"], score })),
    ]);
    // 1/3 of one answer, 1.5/8 of six.
    expect(listWeakTopics(progress, bank, { least: 1 }).map(({ topic }) => topic)).toEqual(["often-wrong", "once"]);
  });

  it.each([0, 0.5])("refuses %d answers as the least", (least) => {
    expect(() => listWeakTopics(progress, bank, { least })).toThrow(
      new RangeError(`The least must be an integer of at least 1, not ${least}.`),
    );
  });

  it("lists sections, too", () => {
    expect(listWeakTopics(progress, bank, { by: "section" }).map(({ topic }) => topic)).toEqual(["data", "inference"]);
  });
});

describe("rateTags", () => {
  it("follows the formula, step by step", () => {
    // 1500 against 1500: expected 0.25 + 0.75 / 2 = 0.625, and the first step is 400 / ln 10.
    const first = 1500 + (400 / Math.LN10) * (1 - 0.625);
    expect(rateTags(scores(1), bank)).toEqual([{ tag: "memory", rating: first, count: 1 }]);
    const expected = 0.25 + 0.75 / (1 + 10 ** ((1500 - first) / 400));
    const [hard] = rateTags(makeProgress([{ difficulty: 3 }]), bank);
    const [easy] = rateTags(makeProgress([{ difficulty: 1 }]), bank);
    const step = (rating: number) => (400 / Math.LN10) * (0.75 - 0.75 / (1 + 10 ** ((rating - 1500) / 400)));
    expect(hard?.rating).toBeCloseTo(1500 + step(1700), 9);
    expect(easy?.rating).toBeCloseTo(1500 + step(1300), 9);
    const [second] = rateTags(scores(1, 0), bank);
    expect(second?.rating).toBeCloseTo(first - (400 / Math.LN10 / 1.05) * expected, 9);
  });

  it("rises with a better score, and gives more for a harder question", () => {
    const ratingAfter = (own: Partial<ScoredAnswer>) => rateTags(makeProgress([own]), bank)[0]?.rating ?? 0;
    expect(ratingAfter({ score: 1 })).toBeGreaterThan(ratingAfter({ score: 0.5 }));
    expect(ratingAfter({ score: 1, difficulty: 3 })).toBeGreaterThan(ratingAfter({ score: 1, difficulty: 1 }));
    expect(ratingAfter({ score: 0, difficulty: 3 })).toBeGreaterThan(ratingAfter({ score: 0, difficulty: 1 }));
  });

  it("finds its way to what somebody knows", () => {
    // Right three times in four without guessing, on questions of 1500: odds of three to one are 191 points more.
    const progress = makeProgress(
      Array.from({ length: 400 }, (_, index) => ({ score: index % 4 === 0 ? 0 : 1, guess: 0 })),
    );
    expect(rateTags(progress, bank)[0]?.rating).toBeGreaterThan(1650);
    expect(rateTags(progress, bank)[0]?.rating).toBeLessThan(1730);
  });

  it("rates each tag on its own, and is the same however devices were merged", () => {
    const one = makeProgress([{ tags: ["a", "b"] }, { tags: ["b"], score: 0 }]);
    const other = makeProgress([{ tags: ["a"], score: 0, attempt: "other" }]);
    expect(rateTags(mergeProgress(one, other), bank)).toEqual(rateTags(mergeProgress(other, one), bank));
    expect(rateTags(one, bank).map(({ tag, count }) => `${tag} ${count}`)).toEqual(["a 1", "b 2"]);
  });
});
