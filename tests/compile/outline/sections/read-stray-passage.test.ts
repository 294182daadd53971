import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { readList } from "../read-list.js";

const problemsOf = (text: string, shape?: "numbered") =>
  readOutline({ path: "a.md", text }, shape === undefined ? {} : { shape }).problems.map(
    ({ level, code, line, column }) => `${level} ${code} ${line}:${column}`,
  );
const questions = "## A\n\n1. What?\n2. Why?\n3. How?\n\n";

describe("leaveOutSection", () => {
  it.each([
    ["## B\n", ["warning empty-section 7:1"]],
    ["## Editor: A. Sailor\n\n## C\n\n- Who?\n", []],
    ["## 编者：老水手\n\n## C\n\n- Who?\n", []],
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

describe("leaveOutSection, of a heading without words", () => {
  it("says that it has no title", () => {
    const { problems } = readOutline({ path: "a.md", text: `${questions}##\n` });
    expect(problems.map(({ message }) => message)).toEqual([
      "A section without a title has no questions; it is left out.",
    ]);
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

describe("what is about the list", () => {
  const headings = "## What is a lock?\n\nOne.\n\n## What is a key?\n\nAnother.\n\n";

  it.each([
    `# A\n\n## Before you begin\n\nRead this.\n\n- Slowly.\n\n${headings}`,
    `# A\n\n## Sister list: [Doors](https://example.org)\n\n${headings}`,
    `# A\n\n## Who is this for?\n\nFor smiths.\n\n## B\n\n### What is a lock?\n\nOne.\n`,
    "# A\n\n## Follow somebody\n\n- [Here](https://example.org)\n\n## B\n\n1. What?\n2. Why?\n",
    "# Interview\n\n> Hello.\n\n## Use\n\n### 1. Slowly\n\n- Read it.\n\n# B\n\n1. What?\n2. Why?\n",
    "# A\n\nThese are questions.\n\n1. [Book](https://example.org): text\n\n# B\n\n1. What?\n2. Why?\n",
    `# A\n\n## B\n\n${headings.replaceAll("##", "###")}## Good luck!\n\nBye.\n`,
    `# A\n\n## B\n\n| Name | Task |\n| - | - |\n| Pick | [Task](a.md) |\n\n## C\n\n${headings.replaceAll("##", "###")}`,
  ])("is no oversight: %j", (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    [`## A\n\nRead this. Why?\n\n## B\n\n1. What?\n2. Why?\n`, ["warning section-without-questions 1:1"]],
    [
      "## A\n\n1. What?\n2. Why?\n\n## B\n\n- [RoPE](https://example.org)\n\n## C\n\n1. Who?\n",
      ["warning section-without-questions 6:1"],
    ],
    [`## A\n\n- RoPE\n- ALiBi\n\n## B\n\n1. What?\n2. Why?\n`, ["warning section-without-questions 1:1"]],
    [`## A\n\n1. What?\n2. Why?\n\n## B\n\ntext\n\n## C\n\n1. Who?\n`, ["warning section-without-questions 6:1"]],
    ["# A\n\ntext\n\n## Use\n\n- Read it.\n\n# B\n\n1. What?\n2. Why?\n", ["warning section-without-questions 1:1"]],
  ])("is not taken for it where it may be a question: %j", (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it.each([
    ["other sites for an advert", "[Buy it](https://example.org)", "navigation 5-7", []],
    [
      "a picture in HTML that leads there, too",
      '<p><a href="https://example.org"><img src="a.png"></a></p>',
      "navigation 5-7",
      [],
    ],
    [
      "pages beside the file for nothing known",
      "[Read it](course.md)",
      "passage 5-7",
      ["section-without-questions 5:1"],
    ],
  ])("takes what leads to %s between questions", (_, link, left, told) => {
    const text = `## 1. What is a?\n\nA\n\n## The course\n\n${link}\n\n## 2. What is b?\n\nB\n`;
    const { prompts, leftOut, problems } = readList(text);
    expect(prompts).toEqual(["What is a?", "What is b?"]);
    expect([leftOut, problems]).toEqual([[left], told]);
  });
});
