import { describe, expect, it } from "vitest";
import { reportAskingAnswers } from "../../../../src/compile/outline/audit/asking-answers.js";
import type { QuestionDraft } from "../../../../src/compile/outline/draft.js";
import { beginReading } from "../../../../src/compile/outline/outline-reading.js";

function saidOf(brief: string, text = brief, article?: QuestionDraft["article"]) {
  const reading = beginReading("a.md", "");
  const place = { file: "a.md", line: 3, column: 2 };
  const answer = { brief, text, isLong: brief !== text, place };
  reportAskingAnswers(reading, [
    { place, number: 1, prompt: "What?", tags: [], answer, ...(article === undefined ? {} : { article }) },
  ]);
  return reading.problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

describe("reportAskingAnswers", () => {
  it("reports an answer that asks and says nothing else", () => {
    expect(saidOf("Pourquoi ?")).toEqual(["unread-question 3:2"]);
    expect(saidOf("2-1. 왜 그런가요?", "2-1. 왜 그런가요?\n\n2-2. **어떻게 하나요?**\n> - 무엇인가요?")).toEqual([
      "unread-question 3:2",
    ]);
  });

  it("says nothing of one that answers, or has follow-ups", () => {
    expect(saidOf("Why not?", "Why not?\n\nBecause.")).toEqual([]);
    expect(saidOf("Ask → Who reads it? → How often?")).toEqual([]);
    expect(saidOf("Why?", "Why?", { followUps: [{ prompt: "Who?", answer: "" }] })).toEqual([]);
  });
});
