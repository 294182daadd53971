import { describe, expect, it } from "vitest";
import { mergeBanks } from "../../../src/bank/merge-banks.js";
import { openBank } from "../../../src/bank/open-bank.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { markQuiz } from "../../../src/quiz/mark/mark-quiz.js";
import { joinParts, splitByPart } from "../../../src/quiz/review/merged-state.js";
import { noProgress, recordResult } from "../../../src/quiz/review/progress.js";
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
});
