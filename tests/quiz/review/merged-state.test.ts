import { describe, expect, it } from "vitest";
import { mergeBanks } from "../../../src/bank/merge-banks.js";
import { openBank } from "../../../src/bank/open-bank.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { markQuiz } from "../../../src/quiz/mark/mark-quiz.js";
import { joinParts, splitByPart } from "../../../src/quiz/review/merged-state.js";
import { noProgress, type PastAnswer, recordResult } from "../../../src/quiz/review/progress.js";
import { noReviews, recordReview } from "../../../src/quiz/review/reviews.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";

const first = openBank(makeBankData([makeQuestion({ id: "kv-cache" })]));
const second = openBank(makeBankData([makeQuestion({ id: "kv-cache" }), makeQuestion({ id: "rag" })]));
const merged = mergeBanks([{ bank: first }, { bank: second, as: "mine" }]);

async function answerAll() {
  const quiz = await drawQuiz(merged, { count: 3, kinds: ["flashcard"] }, 1);
  const responses = quiz.items.map(({ number }) => ({ item: number, recalled: true }));
  const progress = recordResult(noProgress, markQuiz(quiz, responses), { id: "a1", at: 1 });
  const reviews = recordReview(noReviews, { id: "mine.rag", revision: 1 }, "good", 1);
  return { progress, reviews };
}

describe("splitByPart", () => {
  it("tells what was done in the ids of each part", async () => {
    const parts = splitByPart(merged, await answerAll());
    expect(parts.map(({ progress }) => progress.answers.map(({ id, section }) => `${section}/${id}`))).toEqual([
      ["inference/kv-cache"],
      ["inference/kv-cache", "inference/rag"],
    ]);
    expect(parts.map(({ reviews }) => reviews.cards.map(({ id }) => id))).toEqual([[], ["rag"]]);
  });

  it("is undone by joinParts, also under another name", async () => {
    const done = await answerAll();
    const parts = splitByPart(merged, done);
    expect(joinParts(merged, parts)).toEqual(done);
    const renamed = mergeBanks([{ bank: second }, { bank: first, as: "theirs" }]);
    const joined = joinParts(renamed, [...parts].reverse());
    expect(joined.progress.answers.map(({ id }) => id)).toEqual(["kv-cache", "rag", "theirs.kv-cache"]);
  });

  it("leaves out what no part has or had", () => {
    const reviews = recordReview(noReviews, { id: "never-was", revision: 1 }, "good", 1);
    const parts = splitByPart(merged, { progress: noProgress, reviews });
    expect(parts.flatMap((part) => part.reviews.cards)).toEqual([]);
  });

  it("knows a section by the name of its part, and by its own where that was named otherwise", () => {
    const answer = (id: string, section: string): PastAnswer => ({
      attempt: id,
      at: 1,
      id,
      revision: 1,
      kind: "open",
      section,
      tags: [],
      difficulty: 2,
    });
    const answers = [
      answer("kv-cache", "mine.inference"),
      answer("mine.kv-cache", "mine.inference"),
      answer("mine.rag", "inference"),
      answer("never-was", "inference"),
    ];
    const parts = splitByPart(merged, { progress: { formatVersion: 1, answers }, reviews: noReviews });
    expect(
      parts.map(({ progress }) => progress.answers.map(({ attempt, id, section }) => [attempt, id, section])),
    ).toEqual([
      [["kv-cache", "kv-cache", "mine.inference"]],
      [
        ["mine.kv-cache", "kv-cache", "inference"],
        ["mine.rag", "rag", "inference"],
      ],
    ]);
    expect(parts.map(({ reviews }) => reviews)).toEqual([noReviews, noReviews]);
  });
});

describe("joinParts", () => {
  it("names what was done with each part as the merged bank does", () => {
    const reviews = recordReview(noReviews, { id: "kv-cache", revision: 1 }, "good", 1);
    const log = { reviews, progress: noProgress };
    const { cards } = joinParts(merged, [log, log]).reviews;
    expect(cards.map(({ id, reviews: of }) => [id, of])).toEqual([
      ["kv-cache", [{ at: 1, grade: "good" }]],
      ["mine.kv-cache", [{ at: 1, grade: "good" }]],
    ]);
  });

  it("takes a part without a log for one with which nothing was done", () => {
    const nothing = { reviews: noReviews, progress: noProgress };
    expect(joinParts(merged, [])).toEqual(nothing);
    expect(joinParts(merged, [nothing])).toEqual(nothing);
  });
});
