import { describe, expect, it } from "vitest";
import { bank } from "../../../src/index.js";
import { buildQuiz } from "../../../src/quiz/draw/build-quiz.js";
import { loadQuestions } from "../../../src/quiz/draw/load-questions.js";
import { isMissed } from "../../../src/quiz/mark/is-missed.js";
import { markQuiz } from "../../../src/quiz/mark/mark-quiz.js";

const questions = await loadQuestions(bank, { ids: ["kv-cache-design", "rope"] });

describe("isMissed", () => {
  it("is true of a choice without its full score, and of a card that was not recalled", () => {
    const choice = buildQuiz(questions, { count: 2, kinds: ["choice"] }, 1);
    const [first] = choice.items;
    const key = first?.kind === "choice" ? first.options.findIndex(({ correct }) => correct) : -1;
    expect(markQuiz(choice, [{ item: 1, selected: [key] }]).items.map(isMissed)).toEqual([false, true]);
    const cards = buildQuiz(questions, { count: 2, kinds: ["flashcard"] }, 1);
    expect(markQuiz(cards, [{ item: 1, recalled: true }]).items.map(isMissed)).toEqual([false, true]);
  });

  it("is true of an open item without an answer, or without a point that must be there", () => {
    const open = buildQuiz(questions, { count: 2, kinds: ["open"] }, 1);
    const points = open.items.map((item) =>
      item.kind === "open" ? item.keyPoints.map(({ text }) => text).join(" ") : "",
    );
    expect(
      markQuiz(open, [
        { item: 1, text: points[0] ?? "" },
        { item: 2, text: "?" },
      ]).items.map(isMissed),
    ).toEqual([false, true]);
  });
});
