import { describe, expect, it } from "vitest";
import { numberQuestions } from "../../../../src/compile/outline/sections/number-questions.js";
import { entriesOf, readingOf } from "../entries-of.js";

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
    ["positions where two of many have none", "- 4. a\n- b\n- 5. c\n- d\n- 6. e\n- 7. f\n", [1, 2, 3, 4, 5, 6], []],
    ["the number that is left out for what has none", "- 4. a\n- 5. b\n- c\n- 7. d\n- 8. e\n", [4, 5, 6, 7, 8], []],
    ["the one before for the first without", "- a\n- 5. b\n- 6. c\n- 7. d\n- 8. e\n", [4, 5, 6, 7, 8], []],
    ["the next for the last without", "- 4. a\n- 5. b\n- 6. c\n- 7. d\n- e\n", [4, 5, 6, 7, 8], []],
    [
      "positions where none is left out for it, with a warning",
      "- 4. a\n- 5. b\n- c\n- 6. d\n- 7. e\n",
      [1, 2, 3, 4, 5],
      [["number-order", 3]],
    ],
    ["positions for falling numbers, with a warning", "1. a\n3. b\n2. c\n", [1, 2, 3], [["number-order", 3]]],
    ["positions for a number that is there twice", "1. What is a?\n2. Why b?\n2. Why c?\n", [1, 2, 3], []],
    ["positions where counting begins anew", "1. What is a?\n2. Why b?\n1. Why c?\n", [1, 2, 3], []],
    [
      "the same with a warning for what does not ask",
      "1. What is a?\n2. Why b?\n1. c\n",
      [1, 2, 3],
      [["number-order", 3]],
    ],
    [
      "positions, with a warning for each number that falls",
      "1. a\n3. b\n2. c\n4. d\n3. e\n",
      [1, 2, 3, 4, 5],
      [
        ["number-order", 3],
        ["number-order", 5],
      ],
    ],
    ["numbers of headings", "### Q7: a\n### 第九题 b\n", [7, 9], []],
  ])("gives %s", (_, text, numbers, problems) => {
    expect(numbersIn(text)).toEqual({ numbers, problems });
  });

  it.each([
    ["a heading without a space, which is read", "##2. What is b?", undefined],
    ["a heading with one mark and no space", "#2. What is b?", undefined],
    ["bold words", "**2. What is b?**", 3],
    ["a line that asks", "2\\. What is b?", undefined],
    ["nothing", "A box.", undefined],
    ["code", "```sh\n# 2. open\n```", undefined],
    ["a point of the answer", "2. Then close.", undefined],
  ])("reports a number that is left out where it stands between the two in %s", (_, between, line) => {
    const entries = entriesOf(`## 1. What is a?\n\n${between}\n\n## 3. What is c?\n`);
    const questions = entries.flatMap((entry) => (entry.type === "heading" ? [{ entry, answer: [] }] : []));
    const reading = readingOf(`## 1. What is a?\n\n${between}\n\n## 3. What is c?\n`);
    numberQuestions(reading, questions);
    expect(reading.problems.map((problem) => [problem.code, problem.line])).toEqual(
      line === undefined ? [] : [["number-order", line]],
    );
  });

  it("names the next question where nothing but a point of the answer has the number", () => {
    const text = "## 1. What is a?\n\n### 1. Lid\n\n### 2. Floor\n\n## 3. What is c?\n";
    const reading = readingOf(text);
    const questions = entriesOf(text).flatMap((entry) =>
      entry.type === "heading" && entry.depth === 2 ? [{ entry, answer: [] }] : [],
    );
    numberQuestions(reading, questions);
    expect(reading.problems.map(({ code, line }) => [code, line])).toEqual([["number-order", 7]]);
  });
});
