import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import { drawQuiz, loadQuestions } from "../../../src/quiz/draw/load-questions.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { makeArticle } from "./make-candidate.js";

const questions = ["a", "b", "c"].map((id) => makeQuestion({ id, section: id === "c" ? "other" : "one" }));
const bank = openBank(makeBankData(questions, { articles: [makeArticle("a"), makeArticle("c")] }));

describe("loadQuestions", () => {
  it("gives what the query finds, in bank order, with their articles", async () => {
    const loaded = await loadQuestions(bank, { sections: ["one"] });
    expect(loaded.map(({ id, article }) => [id, article?.explanation])).toEqual([
      ["a", "详解 a"],
      ["b", undefined],
    ]);
    expect(await loadQuestions(bank)).toHaveLength(3);
  });

  it("says nothing of an article where a bank has none", async () => {
    const bare = { ...bank, article: () => Promise.resolve(undefined) };
    expect(await loadQuestions(bare, { ids: ["a"] })).toStrictEqual([bank.get("a")]);
  });
});

describe("drawQuiz", () => {
  it("is buildQuiz with the bank's questions, and notes its version", async () => {
    const blueprint = { count: 2, query: { sections: ["one"] } };
    const quiz = await drawQuiz(bank, blueprint, 4);
    expect(quiz).toEqual(buildQuiz(await loadQuestions(bank), blueprint, 4, bank));
    expect(quiz.bank).toEqual({ version: "1.2.3", locale: "zh" });
    expect(quiz.shortages).toEqual([{ of: "count", wanted: 2, drawn: 1 }]);
  });

  it("counts what was answered to an id that moved, and no other that is gone, for the question in its place", async () => {
    const retired = [
      { id: "old", fate: "moved", successors: ["a"] },
      { id: "two", fate: "split", successors: ["b", "c"] },
    ] as const;
    const later = openBank(makeBankData(questions, { retired }));
    const answers = ["old", "two", "never-was", "c"].map((id) => ({ id, at: 1, score: 1, tags: [] }));
    const blueprint = { count: 3, kinds: ["flashcard"], unseen: true } as const;
    const quiz = await drawQuiz(later, blueprint, 4, { progress: { answers }, now: 2 });
    expect(quiz.items.map(({ id }) => id)).toEqual(["b"]);
    // The id is followed, and the time is kept.
    const byAge = { count: 3, kinds: ["flashcard"], weights: { age: 1 } } as const;
    await expect(drawQuiz(later, byAge, 4, { progress: { answers }, now: Number.NaN })).rejects.toThrow("not NaN");
  });

  it.each<[unknown, string]>([
    [{}, "which `openBank` makes"],
    [makeBankData(questions), "Give it `openBank(data)`."],
  ])("rejects what is no open bank, as loadQuestions does (%#)", async (wrong, words) => {
    await expect(drawQuiz(wrong as never, { count: 1 }, 1)).rejects.toThrow("drawQuiz");
    await expect(loadQuestions(wrong as never)).rejects.toThrow("loadQuestions");
    await expect(drawQuiz(wrong as never, { count: 1 }, 1)).rejects.toThrow(words);
    await expect(loadQuestions(wrong as never)).rejects.toThrow(words);
  });
});
