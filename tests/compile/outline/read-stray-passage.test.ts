import { describe, expect, it } from "vitest";
import { readOutline } from "../../../src/compile/outline/read-outline.js";

const problemsOf = (text: string, shape?: "numbered") =>
  readOutline({ path: "a.md", text }, shape === undefined ? {} : { shape }).problems.map(
    ({ level, code, line, column }) => `${level} ${code} ${line}:${column}`,
  );
const questions = "## A\n\n1. What?\n2. Why?\n3. How?\n\n";

describe("leaveOutSection", () => {
  it.each([
    ["## B\n", ["warning empty-section 7:1"]],
    ["## B（5问）\n\ntext\n", ["warning empty-section 7:1"]],
    ["## B\n\ntext\n", ["warning section-without-questions 7:1"]],
    ["## B\n\n- [a](#a)\n", []],
    ["## B\n\n- [a](a.md)\n", ["warning section-without-questions 7:1"]],
    ["## [B](b.md)\n", []],
    ["# B\n\ntext\n\n## C\n\n1. When?\n", []],
  ])("judges a heading without questions: %j", (text, problems) => {
    expect(problemsOf(questions + text)).toEqual(problems);
  });
});

describe("sections in a form of their own", () => {
  const promptsOf = (text: string) =>
    readOutline({ path: "a.md", text }).sections.map(({ questions: own }) => own.map(({ prompt }) => prompt));

  it.each([
    ["## B\n\n- Who?\n- Whose?\n", ["Who?", "Whose?"]],
    ["## B\n\n### Who?\n\nHim.\n", ["Who?"]],
    ["## B\n\n**Who?**\n\nHim.\n", ["Who?"]],
  ])("are read by it: %j", (text, prompts) => {
    expect(promptsOf(questions + text)).toEqual([["What?", "Why?", "How?"], prompts]);
    expect(problemsOf(questions + text)).toEqual([]);
  });

  it.each([
    ["## B\n\n- [Who?](a.md)\n- [Contents](b.md)\n", ["warning section-without-questions 7:1"]],
    ["## B\n\n- a\n- b\n- Who?\n", ["warning section-without-questions 7:1", "warning unread-question 11:1"]],
  ])("are left out with what looks like a question where it is not clear: %j", (text, problems) => {
    expect(problemsOf(questions + text)).toEqual(problems);
  });

  it("are none where the shape is fixed", () => {
    expect(problemsOf(`${questions}## B\n\n- Who?\n`, "numbered")).toEqual(["warning section-without-questions 7:1"]);
  });
});
