import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import type { BankData } from "../../../src/model/bank-data.js";
import type { AnsweredQuestion } from "../../../src/model/question.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { reopenQuiz } from "../../../src/quiz/draw/reopen-quiz.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { makeArticle, makeOptions } from "./make-candidate.js";

const question = (id: string, own: Partial<AnsweredQuestion> = {}) => makeQuestion({ id, ...own });
const bankOf = (questions: readonly AnsweredQuestion[], own: Partial<BankData> = {}) =>
  openBank(makeBankData(questions, { articles: questions.map(({ id }) => makeArticle(id)), ...own }));
const ids = ["same", "changed", "moved", "merged", "split", "retired", "lost", "bare"];
const drawAll = () => drawQuiz(bankOf(ids.map((id) => question(id))), { count: 8, order: "given" }, "seed");
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
    const quiz = await drawAll();
    const same = bankOf(ids.map((id) => question(id)));
    expect(await reopenQuiz(quiz, same)).toEqual({ quiz, changes: [] });
  });

  it("says what became of each question", async () => {
    const { changes } = await reopenQuiz(await drawAll(), later);
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
    const quiz = await drawAll();
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

  // A list without a registry has no revisions to go by.
  it.each([
    ["choice", { choice: { stem: "另一题？", options: makeOptions() } }, {}],
    ["choice", { choice: { stem: "a 是什么？", options: makeOptions(2) } }, {}],
    ["open", { keyPoints: [{ text: "用块表管理 KV cache。", must: false }] }, {}],
    ["open", { pitfalls: [{ claim: "越大越好。", rebuttal: "正相反。" }] }, {}],
    ["open", { followUps: [{ prompt: "块多大？", answer: "32。" }] }, {}],
    ["open", {}, { prompt: "另一问？" }],
    ["choice", {}, { prompt: "另一问？" }],
    ["flashcard", {}, { brief: "另一句。" }],
    ["flashcard", {}, { prompt: "另一问？" }],
  ] as const)("tells by its texts that a %s item reads otherwise: %j %j", async (kind, article, own) => {
    const before = bankOf([question("a"), question("b")]);
    const after = bankOf([question("a", own), question("b")], {
      articles: [makeArticle("a", article), makeArticle("b")],
    });
    const drawn = await drawQuiz(before, { count: 2, kinds: [kind], order: "given" }, "seed");
    const { quiz: now, changes } = await reopenQuiz(drawn, after);
    expect(changes).toEqual([{ item: 1, id: "a", revision: 1, status: "changed", now: ["a"], nowRevision: 1 }]);
    expect(now.items[0]).not.toEqual(drawn.items[0]);
    expect(now.items[1]).toEqual(drawn.items[1]);
  });

  it("lets a question that moved give way to the one that was there, though it stands before it", async () => {
    const drawn = await drawQuiz(bankOf([question("old"), question("here")]), { count: 2, order: "given" }, "seed");
    const after = bankOf([question("here")], { retired: [{ id: "old", fate: "moved", successors: ["here"] }] });
    const { quiz: now, changes } = await reopenQuiz(drawn, after);
    expect(now.items.map(({ number, id }) => `${number} ${id}`)).toEqual(["2 here"]);
    expect(changes).toEqual([{ item: 1, id: "old", revision: 1, status: "merged", now: ["here"], nowRevision: 1 }]);
  });

  it("keeps the first of two that moved to one question", async () => {
    const drawn = await drawQuiz(bankOf([question("a"), question("b")]), { count: 2, order: "given" }, "seed");
    const after = bankOf([question("one")], {
      retired: ["a", "b"].map((id) => ({ id, fate: "moved", successors: ["one"] })),
    });
    const { quiz: now, changes } = await reopenQuiz(drawn, after);
    expect(now.items.map(({ id }) => id)).toEqual(["one"]);
    expect(changes.map(({ id, status }) => `${id} ${status}`)).toEqual(["a moved", "b merged"]);
  });

  it.each(["choice", "open", "flashcard"] as const)("minds only what is read of a %s item", async (kind) => {
    const drawn = await drawQuiz(bankOf([question("a")]), { count: 1, kinds: [kind] }, "seed");
    const after = bankOf([question("a", { tags: ["new"], difficulty: 3, number: 7 })]);
    const { quiz: now, changes } = await reopenQuiz(drawn, after);
    expect(changes).toEqual([]);
    expect(now.items).toMatchObject([{ kind, tags: ["new"], difficulty: 3 }]);
  });

  it("asks openly and by a card what has no choice item, and openly what has no answer", async () => {
    const bare = makeBankData([question("a")], { articles: [{ id: "a" }] });
    for (const kind of ["open", "flashcard"] as const) {
      const drawn = await drawQuiz(openBank(bare), { count: 1, kinds: [kind] }, "seed");
      expect(await reopenQuiz(drawn, openBank(bare))).toEqual({ quiz: drawn, changes: [] });
    }
    const { brief: _, ...asked } = question("a");
    const open = openBank(makeBankData([{ ...asked, status: "open" }]));
    const drawn = await drawQuiz(open, { count: 1, kinds: ["open"] }, "seed");
    expect(await reopenQuiz(drawn, open)).toEqual({ quiz: drawn, changes: [] });
  });

  it("does not ask by a card what is no longer answered", async () => {
    const drawn = await drawQuiz(bankOf([question("a")]), { count: 1, kinds: ["flashcard"] }, "seed");
    const { brief: _, ...open } = question("a");
    const after = openBank(makeBankData([{ ...open, status: "open" }], { articles: [makeArticle("a")] }));
    expect((await reopenQuiz(drawn, after)).changes).toMatchObject([{ id: "a", status: "kind-gone", now: ["a"] }]);
  });
});
