import { describe, expect, it } from "vitest";
import { numberQuestions } from "../../../src/compile/outline/number-questions.js";
import { entriesOf, readingOf } from "./entries-of.js";

function numbersIn(text: string) {
  const reading = readingOf(text);
  const questions = entriesOf(text).flatMap((entry) => (entry.type === "block" ? [] : [{ entry, answer: [] }]));
  return {
    numbers: numberQuestions(reading, questions),
    problems: reading.problems.map(({ code, line }) => [code, line]),
  };
}

describe("numberQuestions", () => {
  it.each([
    ["rising numbers as written", "3. a\n5. b\n", [3, 5], []],
    ["positions for lazy numbers", "1. a\n1. b\n1. c\n", [1, 2, 3], []],
    ["positions for bullets", "- a\n- b\n", [1, 2], []],
    ["positions where some have none", "### 4. a\n### b\n", [1, 2], []],
    ["positions for falling numbers, with a warning", "1. a\n3. b\n2. c\n", [1, 2, 3], [["number-order", 3]]],
    ["numbers of headings", "### Q7: a\n### 第九题 b\n", [7, 9], []],
  ])("gives %s", (_, text, numbers, problems) => {
    expect(numbersIn(text)).toEqual({ numbers, problems });
  });
});
