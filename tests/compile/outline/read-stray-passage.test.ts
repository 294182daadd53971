import { describe, expect, it } from "vitest";
import { readOutline } from "../../../src/compile/outline/read-outline.js";

const problemsOf = (text: string, shape?: "numbered") =>
  readOutline({ path: "a.md", text }, shape === undefined ? {} : { shape }).problems.map(
    ({ level, code, line, column }) => `${level} ${code} ${line}:${column}`,
  );
const questions = "## A\n\n1. What?\n2. Why?\n3. How?\n\n";

describe("leaveOutSection", () => {
  it.each([
    ["## B\n", ["error empty-section 7:1"]],
    ["## B（5问）\n\ntext\n", ["error empty-section 7:1"]],
    ["## B\n\ntext\n", ["warning section-without-questions 7:1"]],
    ["## B\n\n- [a](#a)\n", ["warning section-without-questions 7:1"]],
    ["# B\n\ntext\n\n## C\n\n1. When?\n", []],
  ])("judges a heading without questions: %j", (text, problems) => {
    expect(problemsOf(questions + text)).toEqual(problems);
  });
});

describe("reportOtherShape", () => {
  it.each([
    ["## B\n\n- Who?\n- Whose?\n", ["error mixed-shapes 9:1"]],
    ["## B\n\n### Who?\n\nHim.\n", ["error mixed-shapes 9:1"]],
    ["## B\n\n**Who?**\n\nHim.\n", ["error mixed-shapes 9:1"]],
    ["### Who asked this?\n\nHim.\n", ["error mixed-shapes 7:1"]],
    ["## B\n\n- [Who?](a.md)\n", ["warning section-without-questions 7:1"]],
    ["## B\n\n- a\n- b\n- Who?\n", ["warning section-without-questions 7:1"]],
    ["- Who?\n- Whose?\n", []],
  ])("reports questions that are lost in another shape: %j", (text, problems) => {
    expect(problemsOf(questions + text)).toEqual(problems);
  });

  it("reports none where the shape is fixed", () => {
    expect(problemsOf(`${questions}## B\n\n- Who?\n`, "numbered")).toEqual(["warning section-without-questions 7:1"]);
  });
});
