import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import type { BankData } from "../../../src/model/bank-data.js";
import type { AnsweredQuestion } from "../../../src/model/question.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { reopenQuiz } from "../../../src/quiz/draw/reopen-quiz.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { makeArticle } from "./make-candidate.js";

const question = (id: string, own: Partial<AnsweredQuestion> = {}) => makeQuestion({ id, ...own });
const bankOf = (questions: readonly AnsweredQuestion[], own: Partial<BankData> = {}) =>
  openBank(makeBankData(questions, { articles: questions.map(({ id }) => makeArticle(id)), ...own }));
const ids = ["same", "changed", "moved", "merged", "split", "retired", "lost", "bare"];
const quiz = await drawQuiz(bankOf(ids.map((id) => question(id))), { count: 8, order: "given" }, "seed");
const later = bankOf(
  [
    question("same"),
    question("changed", { revision: 2 }),
    question("new-name"),
    question("half-1"),
    question("half-2"),
    question("bare"),
  ],
  {
    version: "2.0.0",
    articles: ["same", "changed", "new-name"].map((id) => makeArticle(id)),
    retired: [
      { id: "merged", fate: "moved", successors: ["same"] },
      { id: "moved", fate: "moved", successors: ["new-name"] },
      { id: "retired", fate: "retired", successors: [] },
      { id: "split", fate: "split", successors: ["half-1", "half-2"] },
    ],
  },
);

describe("reopenQuiz", () => {
  it("says nothing under the bank that the quiz was drawn from", async () => {
    const same = bankOf(ids.map((id) => question(id)));
    expect(await reopenQuiz(quiz, same)).toEqual({ quiz, changes: [] });
  });

  it("says what became of each question", async () => {
    const { changes } = await reopenQuiz(quiz, later);
    expect(changes.map(({ id, status, now }) => [id, status, now])).toEqual([
      ["changed", "changed", ["changed"]],
      ["moved", "moved", ["new-name"]],
      ["merged", "merged", ["same"]],
      ["split", "split", ["half-1", "half-2"]],
      ["retired", "retired", []],
      ["lost", "unknown", []],
      ["bare", "kind-gone", ["bare"]],
    ]);
    expect(changes[0]).toMatchObject({ item: 2, revision: 1, nowRevision: 2 });
  });

  it("gives the quiz as it would be asked now, in the old order", async () => {
    const before = JSON.stringify(quiz);
    const { quiz: now } = await reopenQuiz(quiz, later);
    expect(now.bank).toEqual({ version: "2.0.0", locale: "zh" });
    expect(now.items.map(({ number, id }) => `${number} ${id}`)).toEqual(["1 same", "2 changed", "3 new-name"]);
    const optionsOf = (index: number, of = now) => {
      const item = of.items[index];
      return item?.kind === "choice" ? item.options.map(({ text }) => text) : [];
    };
    for (const index of [0, 1, 2]) expect(optionsOf(index)).toEqual(optionsOf(index, quiz));
    expect(JSON.stringify(quiz)).toBe(before);
  });
});
