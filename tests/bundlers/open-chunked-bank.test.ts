import { describe, expect, it } from "vitest";
import { packQuestions } from "../../src/bank/pack-questions.js";
import { openChunkedBank } from "../../src/bundlers/open-chunked-bank.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";

describe("openChunkedBank", () => {
  it("has questions at hand, and loads articles a section at a time, when they are wanted", async () => {
    const questions = [makeQuestion({ id: "rag" }), makeQuestion({ id: "dedup", section: "data" })];
    const { articles, references, ...listed } = makeBankData(questions, { locale: "en" });
    const loaded: string[] = [];
    const bank = openChunkedBank(
      JSON.stringify({ ...listed, questions: packQuestions(listed.questions) }),
      ["inference", "data"].map((section, index) => [
        section,
        async () => {
          loaded.push(section);
          return { default: articles.slice(index, index + 1) };
        },
      ]),
      async () => ({ default: references }),
    );
    expect(bank.questions).toEqual(questions);
    expect(loaded).toEqual([]);
    expect(await bank.article("dedup")).toEqual(articles[1]);
    expect(loaded).toEqual(["data"]);
    expect(await bank.references()).toEqual([]);
    const bare = openChunkedBank(
      JSON.stringify({ ...listed, questions: packQuestions(listed.questions) }),
      [],
      async () => ({ default: references }),
    );
    expect(await bare.article("dedup")).toBeUndefined();
  });
});
