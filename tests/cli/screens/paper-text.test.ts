import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { renderPaper } from "../../../src/cli/screens/paper-text.js";
import type { Blueprint } from "../../../src/quiz/draw/blueprint.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";

const question = makeQuestion({ id: "rag", prompt: "What is *RAG*?", brief: "Retrieval, *then* generation." });
const choice = {
  stem: "Which hold?\n\n```\nx = 1\n```",
  options: [
    { text: "one", correct: true, rationale: "So\nit is." },
    { text: "two", correct: true },
    { text: "three", correct: false },
  ],
};

async function paper(blueprint: Blueprint, locale = "en", withAnswers = true) {
  const bank = openBank(makeBankData([question], { locale, articles: [{ id: "rag", choice }] }));
  return renderPaper(await drawQuiz(bank, blueprint, 1), bank, withAnswers);
}

describe("renderPaper", () => {
  it("says how long an item may take, and not how long the whole, where only that is limited", async () => {
    const [, , facts] = (await paper({ count: 1, kinds: ["flashcard"], limits: { item: 90 } })).split("\n");
    expect(facts).toBe("1 question · each 1:30 · bank 1.2.3 · seed `1`");
  });

  it("has the back of a flashcard, whose words are no Markdown", async () => {
    expect(await paper({ count: 1, kinds: ["flashcard"] })).toContain(
      "## 1. What is \\*RAG\\*?\n\n第1章 · working · `rag`\n\n**Answer**: Retrieval, \\*then\\* generation.\n",
    );
    expect(await paper({ count: 1, kinds: ["flashcard"] }, "en", false)).not.toContain("Retrieval");
  });

  it("says that several options are right, keeps code below its question, and hangs rationales", async () => {
    const text = await paper({ count: 1, kinds: ["choice"] });
    expect(text).toContain("\n```\nx = 1\n```\n\n第1章 · working · `rag`\n\n(choose all that apply)\n\n- A. ");
    const [, keys = ""] = /\*\*Answer: (.*)\*\*/.exec(text) ?? [];
    expect(keys.split(", ")).toHaveLength(2);
    expect(text.match(/^- [A-C]: .*\n.*/gm)).toEqual([expect.stringMatching(/^- [A-C]: So\n {2}it is\.$/)]);
  });

  it("leaves no line for a follow-up without an answer", async () => {
    const article = {
      id: "rag",
      keyPoints: [{ text: "It retrieves.", must: false }],
      followUps: [
        { prompt: "Why?", answer: "" },
        { prompt: "How?", answer: "By *search*." },
      ],
    };
    const bank = openBank(makeBankData([question], { locale: "en", articles: [article] }));
    const quiz = await drawQuiz(bank, { count: 1, kinds: ["open"] }, 1);
    expect(renderPaper(quiz, bank, true)).toContain(
      "### Follow-ups\n\n- Why?\n- How?\n  By *search*.\n\nScore: ____ / 1",
    );
  });

  it("is in Chinese where the bank is", async () => {
    const text = await paper({ count: 1, kinds: ["flashcard"], limits: { total: 60 } }, "zh");
    expect(text).toMatch(/^# 面试卷\n\n1 题 · 限时 1:00 · 题库 1\.2\.3 · 种子 `1`\n/);
    expect(text).toContain("**答案**: ");
    expect(await paper({ count: 1 }, "zh", false)).toMatch(/^# 试卷\n/);
  });
});
