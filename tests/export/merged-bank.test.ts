import { describe, expect, it } from "vitest";
import { mergeBanks } from "../../src/bank/merge-banks.js";
import { openBank } from "../../src/bank/open-bank.js";
import { toAnki } from "../../src/export/anki/to-anki.js";
import { toCsv } from "../../src/export/data/to-csv.js";
import { loadExport } from "../../src/export/export-set.js";
import { toMarkdown } from "../../src/export/markdown/to-markdown.js";
import { toGift } from "../../src/export/moodle/to-gift.js";
import { toMoodle } from "../../src/export/moodle/to-moodle.js";
import { toHtml } from "../../src/export/paper/to-html.js";
import { toQti } from "../../src/export/qti/to-qti.js";
import { drawQuiz } from "../../src/quiz/draw/load-questions.js";
import { reopenQuiz } from "../../src/quiz/draw/reopen-quiz.js";
import { createSearch } from "../../src/search/create-search.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";
import { makeStudyBank } from "../helpers/study-bank.js";

describe("a merged bank", () => {
  const study = openBank(makeStudyBank());
  const own = openBank(
    makeBankData([makeQuestion({ id: "kv-cache", prompt: "What is mine?" }), makeOpenQuestion({ id: "b" })], {
      locale: "en",
    }),
  );
  const both = mergeBanks([{ bank: study }, { bank: own, as: "mine" }]);

  it("is drawn from, reopened and searched", async () => {
    const quiz = await drawQuiz(both, { count: 9, kinds: ["choice", "flashcard"] }, 1);
    expect(quiz.items.map(({ id }) => id).sort()).toEqual([
      "kv-cache",
      "mine.kv-cache",
      "paged-attention",
      "tokenizer",
    ]);
    expect((await reopenQuiz(quiz, both)).changes).toEqual([]);
    expect(createSearch(both)("mine").map(({ id }) => id)).toContain("mine.kv-cache");
  });

  it("is exported in every format, whole", async () => {
    const set = await loadExport(both);
    expect(set.items.map(({ id }) => id)).toContain("mine.kv-cache");
    for (const write of [toAnki, toCsv, toMarkdown, toMoodle, toHtml, toQti])
      expect((await write(set)).refused.filter(({ kind }) => kind === "choice")).toEqual([]);
    expect((await toMarkdown(set)).content).toContain("What is mine?");
    expect((await toGift(set)).content).toContain("mine.kv-cache");
  });
});
