import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { drawQuiz } from "../../src/quiz/draw/load-questions.js";
import { toPublicQuiz } from "../../src/quiz/draw/public-quiz.js";
import type { ChoiceQuizItem } from "../../src/quiz/draw/quiz.js";
import { renderArticle } from "../../src/render/render-article.js";
import { renderQuizItem, renderRationales } from "../../src/render/render-quiz-item.js";
import { makeStudyBank } from "../helpers/study-bank.js";

const bank = openBank(makeStudyBank());
const item: ChoiceQuizItem = {
  kind: "choice",
  number: 3,
  id: "rag",
  revision: 1,
  section: "data",
  tags: [],
  difficulty: 1,
  prompt: "P",
  references: [],
  related: [],
  stem: "Which of $x$?",
  options: [
    { text: "`a`", correct: true, rationale: "Because **so**." },
    { text: "b", correct: false, rationale: "Not so." },
  ],
};

describe("renderQuizItem", () => {
  it("writes a choice item as a set of radio buttons", () => {
    expect(renderQuizItem(item, { locale: "en" })).toBe(
      '<fieldset class="item choice" lang="en"><legend class="stem"><p>Which of <math><mi>x</mi></math>?</p></legend>' +
        '<label class="option"><input type="radio" name="item-3" value="0"> <span class="option-text"><code>a</code></span></label>' +
        '<label class="option"><input type="radio" name="item-3" value="1"> <span class="option-text">b</span></label></fieldset>',
    );
  });

  it("writes check boxes where several are to be picked, and says so", () => {
    const several = { ...item, options: item.options.map((option) => ({ ...option, correct: true })) };
    const html = renderQuizItem(several, { locale: "zh" });
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(html).toContain('<p class="several">（多选）</p>');
  });

  it("tells no more of an item than what a taker may see, whatever its kind", async () => {
    for (const kind of ["choice", "open", "flashcard"] as const) {
      const quiz = await drawQuiz(bank, { count: 3, kinds: [kind] }, 1);
      const seen = toPublicQuiz(quiz);
      expect(quiz.items.map((one) => renderQuizItem(one))).toEqual(seen.items.map((one) => renderQuizItem(one)));
      expect(quiz.items.map((one) => renderQuizItem(one)).join("")).not.toMatch(/About the|matters|It is |A cutter/);
    }
  });

  it("gives an open item room to write, and its rubric as an article", async () => {
    const quiz = await drawQuiz(bank, { count: 1, kinds: ["open"], query: { ids: ["kv-cache"] } }, 1);
    const [open] = quiz.items;
    if (open?.kind !== "open") throw new Error("An open item was asked for.");
    expect(renderQuizItem(open)).toContain(
      '<textarea name="item-1" rows="6" aria-label="What is kv-cache?"></textarea>',
    );
    expect(renderArticle(open)).toContain("The <code>kv-cache</code> matters.");
  });
});

describe("renderRationales", () => {
  it("says what is right and wrong, why, and what was picked", () => {
    expect(renderRationales(item, { locale: "zh", selected: [1] })).toBe(
      '<ol class="options" lang="zh"><li class="option correct"><div class="option-text"><code>a</code></div> ' +
        '<strong class="verdict">正确</strong><div class="rationale"><p>Because <strong>so</strong>.</p></div></li>' +
        '<li class="option wrong picked"><div class="option-text">b</div> <strong class="verdict">错误</strong> ' +
        '<em class="choice-made">你的选择</em><div class="rationale"><p>Not so.</p></div></li></ol>',
    );
    expect(renderRationales(item)).not.toContain("choice-made");
  });
});
