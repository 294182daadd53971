import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { readList } from "../read-list.js";

const warningsOf = (text: string) =>
  readOutline({ path: "a.md", text }).problems.map(
    ({ code, level, line, column }) => `${level} ${code} ${line}:${column}`,
  );
/** An answer of nothing but headings and what stands below them. */
const headingsInAnswer = (close: string) => {
  const headings = ["a", "b", "c"].map((name) => `   ### Why is it ${name}?${close}\n\n   text\n\n`);
  return `1. What is it?\n\n${headings.join("")}2. What is that?\n   - That.\n`;
};
const list = "1. What?\n   - That.\n2. Why?\n   - So.\n";

describe("audit", () => {
  it.each([
    ["a labelled line in an answer", `1. What?\n\n   Q2: Why?\n`, ["warning unread-question 3:4"]],
    ["a question as an answer", `${list}3. How?\n\nWho asked that?\n`, ["warning unread-question 7:1"]],
    [
      "items of a passage",
      `${list}\n## B\n\n- a\n- b\n- Who?\n`,
      ["warning section-without-questions 6:1", "warning unread-question 10:1"],
    ],
    [
      "bold lines in an answer",
      "1. What?\n   That.\n   __Why is it so?__\n   x\n   __Why is that so?__\n   x\n   __Why is this so?__\n2. Why?\n   - So.\n",
      ["warning unread-question 3:4", "warning unread-question 5:4", "warning unread-question 7:4"],
    ],
    [
      "rows of a table that tell of something, and headings that say a part of the prompt again",
      `## 1. What is a keel? How long is it?\n\n### What is a keel?\n\nA beam.\n\n### How long is it?\n\nAs the hull.\n\n## 2. What do you look at?\n\nThis:\n\n| Part | Asked |\n|---|---|\n${["Mast", "Keel", "Sail", "Rope", "Hull"].map((part) => `| ${part} | Is it new? |\n`).join("")}\n## 3. Why?\n\nSo.\n`,
      [],
    ],
    [
      "a labelled line in bold",
      "1. What?\n\n   That.\n   __Q2: Why?__\n2. Why?\n   - So.\n",
      ["warning unread-question 4:4"],
    ],
    [
      "what stands behind a named part",
      "1. What?\n   - That.\n\n   - **Follow-ups**\n     - Q2: Why?\n     - Q3: Who?\n\n   Q4: When?\n2. Why?\n   - So.\n",
      ["warning unread-question 8:4"],
    ],
    [
      "headings in an answer, with marks on both sides",
      headingsInAnswer(" ##"),
      ["warning unread-question 3:4", "warning unread-question 7:4", "warning unread-question 11:4"],
    ],
    [
      "labels in a row in one answer",
      "## What is it?\n\nQ: Why?\nA: So.\n\nQ: Who?\nA: He.\n\nQ: When?\nA: Then.\n\n## Why is it?\n\ntext\n",
      ["warning unread-question 3:1", "warning unread-question 6:1", "warning unread-question 9:1"],
    ],
    ["a list of topics", "## A\n\n1. RoPE\n2. ALiBi\n", ["warning looks-like-no-list 1:1"]],
  ])("reports %s", (_, text, warnings) => {
    expect(warningsOf(text)).toEqual(warnings);
  });

  it.each([
    ["questions", list],
    ["headings that end with a sign of their own", headingsInAnswer("#")],
    ["code", `${list}\n\`\`\`\n# Why?\nQ: what?\n\`\`\`\n`],
    [
      "one label in each answer, where questions have none",
      "## What is it?\n\n*Q: Why is it so?*\n\n*A:* So.\n\n## Why is it?\n\n- 问题：是否如此？\n- 如此。\n",
    ],
    [
      "a sample of what may be contributed",
      `## What is it?\n\ntext\n\n## How to contribute?\n\nLike this:\n\n---\n\n#### How old are you?\n\n- Old.\n`,
    ],
    ["comments", `${list}\n<!--\n## Why?\n-->\n`],
    ["contents", `## Contents\n\n- [What?](#a)\n\n## A\n\n${list}`],
    ["follow-ups", "1. What?\n   - That.\n\n   Follow-ups:\n\n   - Why?\n   - Who?\n"],
    ["one heading in a long answer", "## What is a?\n\ntext\n\n### Why is it so?\n\ntext\n\n## What is b?\n\ntext\n"],
  ])("knows why %s need no warning", (_, text) => {
    expect(warningsOf(text)).toEqual([]);
  });

  it("says nothing where the shape was chosen", () => {
    const text = "1. What?\n\n   Q2: Why?\n";
    expect(readOutline({ path: "a.md", text }, { shape: "numbered" }).problems).toEqual([]);
  });

  it.each([
    ["问题 1：桅杆能弯吗？", "问题 2：为什么用木头？", "问题 3：多高？"],
    ["Q1. Can a mast bend?", "Q2. Why wood?", "Q3. How high?"],
  ])("lets a page be titled by what its labelled questions are about: %s", (...prompts) => {
    const list = `---\ntitle: Why has a boat a mast?\n---\n\n${prompts.map((prompt) => `## ${prompt}\n\nYes.\n`).join("\n")}`;
    expect(readList(list).problems).toEqual([]);
  });

  it("still reports a title that asks above questions without labels", () => {
    const list =
      "---\ntitle: Why has a boat a mast?\n---\n\n## Can a mast bend?\n\nYes.\n\n## Why wood?\n\nIt bends.\n\n## How high?\n\nVery.\n";
    expect(readList(list).problems).toEqual(["unread-question 2:1"]);
  });
});
