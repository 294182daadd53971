import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const words = (word: string) => `${word} `.repeat(20).trim();
const briefOf = (below: string) =>
  readList(`1. What?\n${below.replace(/^(?=.)/gm, "   ")}\n2. Why?\n   - So.\n`).briefs[0];

describe("findBrief", () => {
  it.each([
    ["short points, together", "- one\n- two", "one; two"],
    ["the first of long points", `- ${words("word")}\n- ${words("more")}`, words("word")],
    ["the first of points that end", "- one;\n- two.", "one"],
    ["the first comment where there is nothing else", "```python\n# only\n# comments\n```", "# only"],
    ["words behind a rule of an item", "- ***\n  one\n- two", "one; two"],
    ["nothing of an empty point", "-", undefined],
  ])("takes %s", (_, below, brief) => {
    expect(briefOf(below)).toBe(brief);
  });

  it.each([
    [
      "a numbered title with what it is above",
      "**1. Sloop:**\n\nIt has one mast.\n\n**2. Ketch:**\n\nTwo.",
      "Sloop: It has one mast.",
    ],
    ["a title with its points", "**Pros**\n\n- simple\n- quick", "Pros: simple; quick"],
    ["a word with a colon and its points", "优点：\n\n- 简单\n- 快", "优点：简单；快"],
    ["a title whose colon stands behind the marks", "**Sloop**:\n\nIt has one mast.", "Sloop: It has one mast."],
    [
      "titles that nothing sets off, where there are two",
      "**Sloop**\n\nOne mast.\n\n**Ketch**\n\nTwo.",
      "Sloop: One mast.",
    ],
    ["one such alone, which may be the answer", "**Three**\n\nIt counts from one.", "Three: It counts from one."],
    ["a title above code with it", "**1. Open the port:**\n\n```sh\nopen 80\n```", "Open the port: open 80"],
    ["the lower of two titles", "**Kinds of boats:**\n\n**1. Sloop:**\n\nOne mast.", "Sloop: One mast."],
    [
      "a title in a point with what is below it",
      "- **Pros**\n  - simple\n  - quick\n- **Cons**\n  - dear",
      "Pros: simple; quick; Cons: dear",
    ],
    ["what stands behind announced code", "Output:\n\n```\n3\n```\n\nIt counts from one.", "It counts from one."],
    ["the code where what is behind it asks", "For example:\n\n```js\nf(1);\n```\n\nWhat now?", "f(1);"],
    ["a name with a colon and a dash", "Main key:-\n\nIt tells rows apart.", "Main key: It tells rows apart."],
    ["a sentence without a link to its source", "A beam. [[src](https://a.example)]", "A beam."],
    ["code behind a label, though code stands above it", "考点：\n\n```\n甲\n```\n\n回答：\n\n```\n乙\n```", "乙"],
    ["code above a line that sends on", "```\n甲\n```\n\n具体内容可以参考：\n[书](https://a.example)", "甲"],
    ["a name of code", "`strict`\n\nIt checks more.\n\n`loose`\n\nLess.", "strict: It checks more."],
    ["a sentence in bold alone", "**It has one mast.**\n\nAnd a sail.", "It has one mast."],
    ["words behind a name in bold", "**Sloop** has one mast\n\nAnd a sail.", "Sloop has one mast"],
    ["the code below a word in bold that announces it", "**Output**\n\n    3", "3"],
    ["what somebody else says", "From the official docs:\n\n> A sail catches wind.", "A sail catches wind."],
    [
      "a sentence that introduces, with what it does",
      "It has three steps to take:\n\n- one\n- two",
      "It has three steps to take: one; two",
    ],
    ["rows of a table of two columns", "| Kind | Size |\n| --- | --- |\n| int | 4 |\n| long | 8 |", "int: 4; long: 8"],
    [
      "the rows of others by what they are about",
      "| Side | Port | Bow |\n|--|--|--|\n| Light | red | white |\n| Use | x | y |",
      "Light: red / white; Use: x / y",
    ],
  ])("takes %s", (_, below, brief) => {
    expect(readList(`## What is it?\n\n${below}\n\n## Why?\n\nSo.\n`).briefs[0]).toBe(brief);
  });

  it("leaves the label of an exercise to that", () => {
    const exercise = "What is `b` at the end?\n\n```java\nint b = a++;\n```\n\nAnswer: 9.";
    expect(briefOf(`They add one.\n\n${exercise}`)).toBe("They add one.");
    expect(briefOf(exercise)).toBe("9.");
    expect(briefOf("Given is this:\n\n```java\nint b = a++;\n```\n\nAnswer: 9.")).toBe("9.");
  });

  it("prefers words in one paragraph with the prompt, with what follows", () => {
    expect(readList("1. What?\n   Two kinds:\n   - one\n   - two\n2. Why?\n   So.\n").briefs[0]).toBe(
      "Two kinds: one; two",
    );
    expect(readList("1. What?\n   **Output**: `10`\n2. Why?\n   So.\n").briefs[0]).toBe("10");
  });

  it("takes what stands behind a label as written, above parts of an article", () => {
    const parts = "\n\n- **Difficulty**\n\n  2";
    expect(briefOf(`**Answer:** Does it halt?${parts}`)).toBe("Does it halt?");
    expect(briefOf(`**Answer:** Answer: two:${parts}`)).toBe("Answer: two:");
    expect(briefOf("**Answer:** There are two:\n\n- one\n- two")).toBe("There are two: one; two");
  });

  it("takes a line of code rather than a heading", () => {
    expect(briefOf("#### Output\n\n```\n10\n```")).toBe("10");
    expect(briefOf("#### By hand\n\n```\nrun()\n```")).toBe("By hand: run()");
  });
});
