import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openBank } from "../src/bank/open-bank.js";
import { renderQuestion } from "../src/cli/screens/render-question.js";
import { renderQuizText } from "../src/cli/study/quiz-text.js";
import { compileBank } from "../src/compile/compile-bank.js";
import { toAnkiText } from "../src/export/anki/to-anki-text.js";
import { loadExport } from "../src/export/export-set.js";
import { toMarkdown } from "../src/export/markdown/to-markdown.js";
import { toGift } from "../src/export/moodle/to-gift.js";
import { toMoodle } from "../src/export/moodle/to-moodle.js";
import { toHtml } from "../src/export/paper/to-html.js";
import { toQti } from "../src/export/qti/to-qti.js";
import { writeQuestion } from "../src/mcp/write-question.js";
import { toPublicQuiz } from "../src/quiz/draw/public-quiz.js";
import { drawQuiz } from "../src/quiz/index.js";
import { judgePrompt } from "../src/quiz/judge.js";
import { renderPrompt } from "../src/render/render-article.js";
import { renderQuizItem } from "../src/render/render-quiz-item.js";

const list = `# Loops

1. What does \`run\` print?

   \`\`\`js
   run(41 + 1)
   \`\`\`

   **Answer:** Forty-two.
2. Why?

   **Answer:** It adds.
`;

const { data } = compileBank([{ path: "loops.md", text: list }]);
const bank = openBank(data);
const [question] = bank.questions;

/** What is wanted of a text: the code of the question is there, whole, and before the answer, if that is there. */
function expectGiven(text: string) {
  const words = text.replaceAll(/<[^<>]*>/g, "").replaceAll("\\", "");
  expect(words).toContain("run(41 + 1)");
  const answer = words.indexOf("Forty-two");
  if (answer !== -1) expect(words.indexOf("run(41 + 1)")).toBeLessThan(answer);
}

/** Lines of a text that is code below its line, not one line with it. */
function expectBelow(text: string) {
  expectGiven(text);
  expect(text.split("\n").find((line) => line.includes("run(41 + 1)"))).not.toContain("print?");
}

async function article(of: typeof bank) {
  const found = question === undefined ? undefined : await of.article(question.id);
  if (question === undefined || found === undefined) throw new Error("There is no such question.");
  return { question, article: found };
}

describe("what belongs to a question", () => {
  it("is shown with it on screens and to models", async () => {
    const found = await article(bank);
    const style = { columns: 80, hasColor: false };
    expectBelow(renderQuestion(bank, found.question, { article: found.article, references: [] }, style));
    expectBelow(writeQuestion(found.question, found.article, [], "en"));
    expectBelow(judgePrompt({ ...found.question, ...found.article, keyPoints: [{ text: "a", must: true }] }, "b").user);
  });

  it("is shown with it on pages", async () => {
    const found = await article(bank);
    expect(renderPrompt(found.question, found)).toMatch(/^<div class="asked" lang="en"><p class="prompt">.*<\/div>$/s);
    expectGiven(renderPrompt(found.question, found));
  });

  it.each(["flashcard", "open"] as const)(
    "goes along with a %s of a quiz, and with what is published of it",
    async (kind) => {
      const quiz = await drawQuiz(bank, { kinds: [kind], count: 2 }, "s");
      for (const { items } of [quiz, toPublicQuiz(quiz)]) {
        const shown = items.map((item) => renderQuizItem(item)).filter((html) => html.includes("run"));
        expect(shown).toHaveLength(1);
        shown.forEach(expectGiven);
      }
      expectBelow(renderQuizText(quiz, bank, true, 80));
    },
  );

  it("is exported with it", async () => {
    const set = await loadExport(bank);
    const [card] = (await toAnkiText(set)).content.split("\n").filter((line) => line.includes("41 + 1"));
    expectGiven(card ?? "");
    for (const write of [toMoodle, toHtml]) expectGiven((await write(set)).content);
    expectGiven((await toGift(set)).content.replaceAll("&#x2B;", "+"));
    const files = Object.entries(unzipSync((await toQti(set)).content)).map(([, bytes]) => strFromU8(bytes));
    // What those who mark go by stands first, and candidates are not shown it.
    expect(files.filter((text) => text.includes('<div class="stem">') && text.includes("run(41 + 1)"))).toHaveLength(1);
  });

  it("comes back from a document", async () => {
    const { content, refused } = await toMarkdown(await loadExport(bank));
    expect(refused).toEqual([]);
    const again = compileBank([{ path: "again.md", text: content }]).data;
    expect(again.questions.map(({ prompt }) => prompt)).toEqual(["What does run print?", "Why?"]);
    expect(again.articles[0]?.promptMarkdown).toBe(data.articles[0]?.promptMarkdown);
  });
});
