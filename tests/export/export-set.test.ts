import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { keepKinds, loadExport } from "../../src/export/export-set.js";
import { buildQuiz } from "../../src/quiz/draw/build-quiz.js";
import { loadQuestions } from "../../src/quiz/draw/load-questions.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";

const choice = {
  stem: "哪个？",
  options: ["一", "二", "三", "四"].map((text, index) => ({ text, correct: index === 0, rationale: `因为${text}` })),
};
const article = {
  id: "a",
  references: ["ref"],
  explanation: "详解",
  keyPoints: [{ text: "要点", must: true }],
  choice,
};
const reference = { id: "ref", title: "T", authors: ["A"], year: 2024, venue: "V", url: "https://example.com" };
const data = makeBankData(
  [makeQuestion({ id: "a", section: "one", tags: ["t"] }), makeOpenQuestion({ id: "b", section: "two", number: 7 })],
  { articles: [article], references: [reference] },
);
const bank = openBank(data);

describe("loadExport", () => {
  it("gives what a query finds, in bank order, with names in the place of ids", async () => {
    const { locale, version, sections, items } = await loadExport(bank);
    expect({ locale, version }).toEqual({ locale: "zh", version: "1.2.3" });
    expect(sections).toEqual([
      { id: "one", number: 1, title: "第1章" },
      { id: "two", number: 2, title: "第2章" },
    ]);
    expect(items.map(({ id, kinds, number }) => ({ id, kinds, number }))).toEqual([
      { id: "a", kinds: ["open", "choice"], number: 1 },
      { id: "b", kinds: ["open"], number: 7 },
    ]);
    expect(items[0]).toMatchObject({ tags: [{ id: "t", label: "T" }], references: [reference], choice });
    expect(items[0]?.article).toEqual({ explanation: "详解", keyPoints: article.keyPoints });
    expect(items[1]).not.toHaveProperty("article");
    expect(items[1]).not.toHaveProperty("brief");
  });

  it("names the sections of its items alone", async () => {
    const { sections } = await loadExport(bank, { sections: ["two"] });
    expect(sections.map(({ id }) => id)).toEqual(["two"]);
  });

  it("takes the order of a quiz, of its items and of their options", async () => {
    const quiz = buildQuiz(await loadQuestions(bank), { count: 1 }, 3, bank);
    const { items } = await loadExport(bank, quiz);
    expect(items.map(({ id, kinds }) => ({ id, kinds }))).toEqual([{ id: "a", kinds: ["choice"] }]);
    expect(items[0]?.choice?.options).toEqual(quiz.items[0]?.kind === "choice" && quiz.items[0].options);
    expect(items[0]?.article?.explanation).toBe("详解");
  });

  it("keeps the texts of a quiz whose question has changed since, and leaves out what came later", async () => {
    const quiz = buildQuiz(await loadQuestions(bank), { count: 1, kinds: ["open"], query: { sections: ["one"] } }, 3);
    const changed = openBank({
      ...data,
      questions: data.questions.map((question) => ({ ...question, prompt: "新问题" })),
    });
    const { items } = await loadExport(changed, quiz);
    expect(items[0]?.prompt).toBe("KV Cache 设计？");
    expect(items[0]?.article).toEqual({ keyPoints: article.keyPoints });
    expect(items[0]).not.toHaveProperty("brief");
    expect(items[0]).not.toHaveProperty("hash");
  });

  it("keeps the whole rubric of a question that was drawn openly", async () => {
    const rubric = {
      keyPoints: article.keyPoints,
      pitfalls: [{ claim: "错", rebuttal: "对" }],
      followUps: [{ prompt: "然后？", answer: "如此" }],
    };
    const before = openBank(makeBankData([makeQuestion({ id: "a" })], { articles: [{ id: "a", ...rubric }] }));
    const after = openBank(
      makeBankData([makeQuestion({ id: "a", revision: 2 })], { articles: [{ id: "a", explanation: "新" }] }),
    );
    const quiz = buildQuiz(await loadQuestions(before), { count: 1, kinds: ["open"] }, 3);
    expect((await loadExport(after, quiz)).items[0]?.article).toEqual(rubric);
    expect((await loadExport(before, quiz)).items[0]).toMatchObject({ article: rubric, hash: "0123456789abcdef" });
  });

  it("keeps the answer of a flashcard, and what the bank says beside it while that is its answer", async () => {
    const of = (brief: string) =>
      openBank(makeBankData([makeQuestion({ id: "a", brief })], { articles: [{ id: "a", explanation: "详解" }] }));
    const quiz = buildQuiz(await loadQuestions(of("旧")), { count: 1, kinds: ["flashcard"] }, 3);
    expect((await loadExport(of("旧"), quiz)).items[0]).toMatchObject({
      brief: "旧",
      article: { explanation: "详解" },
    });
    const [changed] = (await loadExport(of("新"), quiz)).items;
    expect(changed?.brief).toBe("旧");
    expect(changed).not.toHaveProperty("article");
  });

  it("takes over the Markdown of what is told", async () => {
    const marked = openBank(
      makeBankData([makeQuestion({ id: "a", prompt: "f 是什么？", brief: "一个 f。" })], {
        articles: [{ id: "a", promptMarkdown: "`f` 是什么？", briefMarkdown: "一个 `f`。" }],
      }),
    );
    const quiz = buildQuiz(await loadQuestions(marked), { count: 1, kinds: ["flashcard"] }, 3);
    expect((await loadExport(marked, quiz)).items[0]).toMatchObject({
      promptMarkdown: "`f` 是什么？",
      briefMarkdown: "一个 `f`。",
    });
  });

  it("rejects a quiz of another bank", async () => {
    const quiz = buildQuiz([makeQuestion({ id: "z" })], { count: 1, kinds: ["flashcard"] }, 3);
    await expect(loadExport(bank, quiz)).rejects.toThrow('Item 1 of the quiz is of "z", which the bank does not have.');
  });

  it.each<[unknown, string]>([
    [{}, "which `openBank` makes"],
    [data, "Give it `openBank(data)`."],
  ])("rejects what is no open bank (%#)", async (wrong, words) => {
    await expect(loadExport(wrong as never)).rejects.toThrow(words);
  });
});

describe("keepKinds", () => {
  it("leaves out other forms, what has none of these, and the sections of that", async () => {
    const set = keepKinds(await loadExport(bank), ["choice"]);
    expect(set.sections.map(({ id }) => id)).toEqual(["one"]);
    expect(set.items.map(({ id, kinds }) => ({ id, kinds }))).toEqual([{ id: "a", kinds: ["choice"] }]);
    expect(set.items[0]?.choice).toEqual(choice);
  });

  it("takes the choice item off what is asked openly", async () => {
    const { items } = keepKinds(await loadExport(bank), ["open"]);
    expect(items.map(({ kinds }) => kinds)).toEqual([["open"], ["open"]]);
    expect(items[0]).not.toHaveProperty("choice");
  });

  it("keeps both forms where both are named", async () => {
    const set = await loadExport(bank);
    expect(keepKinds(set, ["open", "choice"])).toEqual(set);
  });
});
