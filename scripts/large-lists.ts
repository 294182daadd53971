import { compileBank } from "../src/compile/compile-bank.js";

/** A construct of lists, repeated: what stands once before it, what is repeated, with its number for `#`, and what stands behind. */
interface Repeated {
  readonly before?: string;
  readonly unit: string;
  readonly after?: string;
}

/** Every construct of Markdown, and every form of outline, as often as they fit. */
const constructs: Readonly<Record<string, string>> = {
  heading: "## What is a#?\n\nAn answer.\n\n",
  "bare heading": "## What is a#?\n",
  "underlined heading": "What is a#?\n---\n\nAn answer.\n\n",
  "heading in HTML": "<h3>What is a#?</h3>\n\nAn answer.\n\n",
  numbered: "1. What is a#?\n   - An answer.\n",
  "numbered on": "#. What is a#?\n   An answer.\n",
  "wide number": "#）什么是 a？\n答案。\n\n",
  bullet: "- What is a#?\n  - An answer.\n",
  "bare bullet": "- What is a#?\n",
  "question and answer": "Q: What is a#?\nA: An answer.\n\n",
  "question and answer without blank": "Q: What is a#?\nA: An answer.\n",
  "on one line": "Q: What is a#? A: An answer.\n\n",
  bold: "**What is a#?**\nAn answer.\n\n",
  "bold without blank": "**What is a#?**\nAn answer.\n",
  "bold number": "**#. What is a#?** An answer.\n\n",
  details: "<details><summary>What is a#?</summary>\n\nAn answer.\n\n</details>\n\n",
  "details on one line": "<details><summary>What is a#?</summary>An answer.</details>\n",
  "open details": "<details><summary>What is a#?</summary>\n\nAn answer.\n\n",
  "hidden answer": "## What is a#?\n\n<details><summary>Answer</summary>\n\nAn answer.\n\n</details>\n\n",
  admonition: '??? question "What is a#?"\n    An answer.\n\n',
  callout: "> [!question] What is a#?\n> An answer.\n\n",
  card: "What is a#?\n?\nAn answer.\n\n",
  "card on one line": "What is a#? :: An answer.\n",
  "bare card": "a#::b\n",
  "task list": "## Which is a#?\n\n- [ ] one\n- [x] two\n\n",
  "bare task": "- [x] a#\n",
  options: "1. Which is a#?\n   A. one\n   B. two\n\n   Answer: B\n\n",
  "options on one line": "## Which is a#?\n\nA. one B. two C. three\n\nAnswer: B\n\n",
  option: "A. a#\n",
  "answer line": "Answer: B\n\n",
  "answer label": "**Answer:** a#\n\n",
  "listed answers": "1. What is a#?\n\n## Answers\n\n1. B\n\n",
  "one of listed answers": "1. B ",
  "table row": "| What is a#? | An answer. |\n",
  "marked cell": "| *a _b | c |\n",
  "whole table": "| Question | Answer |\n| - | - |\n| What is a#? | An answer. |\n\n",
  contents: "- [What is a#?](#a#)\n",
  link: "[a#](b) ",
  "link line": "[a#](#b)\n\n",
  reference: "[a#] ",
  "reference line": "1. What is [a#]?\n   - An answer.\n",
  definition: "[a#]: b\n",
  "definition with its use": "## What is [a#]?\n\nAn answer.\n\n[a#]: b\n\n",
  "id and tags": "1. What is a#? {#a-#} #tag-#\n   - An answer.\n",
  id: "{#a#}",
  tag: " #t#",
  picture: "![a#](b) ",
  "inline code": "`a#` ",
  "open code": "`` a` ",
  fence: "```\na#\n```\n\n",
  "open fence": "```\na#\n",
  "indented code": "    a#\n\n",
  formula: "$a#$ ",
  "open formula": "$a# ",
  "formula in brackets": "\\[\na# = b\n- c\n\\]\n\n",
  "open formula in brackets": "\\[\na# = b\n",
  "bracket of a formula": "\\[\n",
  "formula in brackets with words behind": "\\[\na# = b\n- c\n\\] d\n",
  "formula behind words": "Let \\[\na# = b\n- c\n\\] d\n",
  "open formula behind words": "Let \\[ a# = b\n- c\n",
  "displayed formula": "$$\na#\n$$\n\n",
  emphasis: "*a# b* ",
  "open emphasis": "*a# ",
  "strong in strong": "**a# ",
  "mixed marks": "*a_ **b__ ",
  quotation: "> a#\n\n",
  "quotation without blank": "> a#\n",
  "lazy line": "a#\n",
  "item with lazy line": "- a#\nb\n",
  rule: "---\n\n",
  comment: "<!-- a# -->\n\n",
  "open comment": "<!-- a# ",
  "line break": "a#<br>\n",
  tags: "<b>a#</b> ",
  "open tag": "<b a# ",
  "open bracket": "[a# ",
  "brackets in brackets": "[",
  parentheses: "](",
  escapes: "\\[a#",
  "escapes between brackets": "\\[a](b) ",
  "escapes between marks": "\\*a_b",
  "escapes between signs": "\\* < ",
  "marks between letters": "_a*b",
  entities: "&amp;&#35; ",
  address: "<https://a#.example> ",
  blanks: " \n",
  tabs: "\t",
  "quotation marks": "> ",
  "marks of items": "- ",
  "numbers in numbers": "1. ",
  colons: ":: ",
  bars: "| ",
  "question marks": "? ",
  stars: "*",
  backticks: "`",
  dollars: "$",
  "section and question": "# Part a#\n\n1. What is a#?\n   - An answer.\n\n",
  "numbered section": "## #. Part a# (2 questions)\n\n- What is a#?\n- What is b#?\n\n",
  "follow-ups": "1. What is a#?\n   - An answer.\n     1. Why b#?\n     2. How c#?\n",
  "part of an answer": "1. What is a#?\n   - An answer.\n   - **Follow-ups**\n     - Why b#?\n",
  "title and passage": "## Part a#\n\nWords about it.\n\n",
  emoji: "❓ What is a#?\nAn answer.\n\n",
  Japanese: "### 質問#：注意機構とは何ですか？\n\n答え：a#。\n\n",
  "same prompt": "1. What is it?\n   - An answer.\n",
};

const once: Readonly<Record<string, Repeated>> = {
  "definitions used once each": {
    before: Array.from({ length: 3000 }, (_, index) => `[a${index}]: b\n`).join(""),
    unit: "\n1. What is [a#]?\n   - An answer.\n",
  },
  "uses before definitions": {
    before: Array.from({ length: 2500 }, (_, index) => `## What is [a${index}]?\n\n`).join(""),
    unit: "[a#]: b\n\n",
  },
  "short admonitions": { unit: '??? question "a#?"\n' },
  "short admonitions, apart": { unit: '??? question "a#?"\n\n' },
  "bare labels of one question": { before: "1. What is a?\n", unit: "   Answer:\n\n" },
  "labels in bold of one question": { before: "## What is a?\n\n", unit: "**Answer:**\n\n" },
  "labels on lines of one question": { before: "## What is a?\n\n", unit: "Answer:\n" },
  "lines of one item": { before: "- a\n", unit: "b#\n" },
  "paragraphs of one item": { before: "1. What is a?\n", unit: "   b#\n\n" },
  "items of one item": { before: "1. What is a?\n", unit: "   - b#\n" },
  "items of one item, apart": { before: "1. What is a?\n\n", unit: "   - b#\n\n" },
  "questions in one item": { before: "1. What is a?\n", unit: "   1. What is b#?\n" },
  "labels of one question": { before: "## What is a?\n\n", unit: "Answer:\n\n" },
  "labels of one item": { before: "1. What is a?\n", unit: "   - Answer:\n" },
  "answers of one question": { before: "## What is a?\n\n", unit: "Answer: b#\n\n" },
  "bold lines of one question": { before: "# What is a?\n\n", unit: "**b#**\n\n" },
  "hidden parts of one question": {
    before: "# What is a?\n\n",
    unit: "<details><summary>Answer</summary>b#</details>\n\n",
  },
  "summaries of one passage": { before: "<details>", unit: "<summary>a#</summary>\n\n", after: "</details>" },
  "tags around one answer": { before: "<details><summary>What is a?</summary>", unit: "<b><p>", after: "</details>" },
  "options of one question": { before: "## Which is a?\n\n", unit: "- A. b#\n" },
  "boxes of one question": { before: "## Which is a?\n\n", unit: "- [ ] b#\n", after: "- [x] c\n" },
  "options on one long line": { before: "## Which is a?\n\nA. a ", unit: "B. b " },
  "rows of one table": { before: "| Question | Answer |\n| - | - |\n", unit: "| What is a#? | *b _c ` [d |\n" },
  "cells of one row": { before: "| Question |", unit: " a |", after: "\n| - | - |\n| What is a? | b |\n" },
  "cells of a table of marks": {
    before: "| Question | Answer |\n| - | - |\n",
    unit: `| What is a# ${"*a ".repeat(40)}? | ${"*a ".repeat(40)} |\n`,
  },
  "delimiters of one table": { before: "| Question | Answer |\n|", unit: " - |", after: "\n| What is a? | b |\n" },
  "lines of one callout": { before: "> [!question] What is a?\n", unit: "> b#\n" },
  "blocks of one callout": { before: "> [!question] What is a?\n", unit: ">\n> b#\n" },
  "lines of one admonition": { before: '??? question "What is a?"\n', unit: "    b#\n" },
  "blocks of one admonition": { before: '??? question "What is a?"\n', unit: "    b#\n\n" },
  "lines of one card": { before: "What is a?\n?\n", unit: "b#\n" },
  "cards of one file": { before: "#flashcards\n\n", unit: "a #::b\n" },
  "cards of one paragraph": { unit: "What is a#?::b c\n" },
  "bold leads of one paragraph": { unit: "**What is a#?**\n" },
  "answers to one list": { before: "1. What is a?\n2. What is b?\n\n## Answers\n\n", unit: "#. B\n" },
  "answers on one line": { before: "1. What is a?\n2. What is b?\n\n## Answers\n\n", unit: "#. B " },
  "contents before questions": { unit: "- [What is a#?](#a#)\n", after: "\n## What is a1?\n\nAn answer.\n" },
  "a long prompt": { before: "1. What is ", unit: "a# ", after: "?\n   - An answer.\n" },
  "a long brief": { before: "1. What is a?\n   - ", unit: "b# " },
  "a long heading": { before: "## What is ", unit: "a# ", after: "?\n\nAn answer.\n" },
  "a long id": { before: "1. What is a? {#", unit: "a", after: "}\n   - An answer.\n" },
  "a long title": { before: "# ", unit: "(a# ", after: "\n\n1. What is a?\n   - An answer.\n" },
  "a long word": { before: "1. What is ", unit: "a", after: "?\n   - b\n" },
  "a long blank": { before: "1. What is", unit: " ", after: "a?\n   - b\n" },
  "front matter": { before: "---\na: b\n", unit: "c#: d\n", after: "---\n\n1. What is a?\n" },
  "open front matter": { before: "---\na: b\n", unit: "c#: d\n" },
};

const fill = ({ before = "", unit, after = "" }: Repeated, size: number) => {
  const parts = [before];
  for (let length = before.length + after.length, number = 1; length < size; number++) {
    const part = unit
      .replaceAll("#?", `${number}?`)
      .replace(/a#|b#|c#|t#|-#|#(?=[）：.?])/g, (mark) => mark.replace("#", String(number)));
    parts.push(part);
    length += part.length;
  }
  return parts.join("") + after;
};

/** Lists of so many characters that cost most, by what they have: each construct, in items and quotations, and in turn with others. */
export function* largeLists(size: number): Generator<readonly [name: string, text: string]> {
  for (const [name, one] of Object.entries(once)) yield [name, fill(one, size)];
  for (const [name, unit] of Object.entries(constructs)) {
    yield [name, fill({ unit }, size)];
    const lines = unit.split("\n");
    const inside = (mark: string, indent: string) =>
      lines.map((line, index) => (line === "" ? line : (index === 0 ? mark : indent) + line)).join("\n");
    if (unit.includes("\n")) {
      yield [`${name}, in an item`, fill({ before: "1. What is a?\n\n", unit: inside("   ", "   ") }, size)];
      yield [`${name}, in items`, fill({ unit: inside("- ", "  ") }, size)];
      yield [`${name}, in a quotation`, fill({ unit: inside("> ", "> ") }, size)];
    } else {
      yield [`${name}, on lines`, fill({ unit: `${unit.trimEnd()}\n` }, size)];
      yield [`${name}, in headings`, fill({ unit: `## What is ${unit.trimEnd()}?\n\n` }, size)];
      yield [`${name}, in items`, fill({ unit: `1. What is ${unit.trimEnd()}?\n` }, size)];
      yield [`${name}, in an answer`, fill({ before: "1. What is a?\n   - b ", unit }, size)];
    }
  }
}

/** Every two constructs in turn: some thousand lists. */
export function* mixedLists(size: number): Generator<readonly [name: string, text: string]> {
  const all = Object.entries(constructs);
  for (const [name, unit] of all) {
    for (const [other, next] of all)
      if (name !== other) yield [`${name} and ${other}`, fill({ unit: unit + next }, size)];
  }
}

/** A list of 100 kB compiles in less, in seconds of the processor. */
const allowance = 2;

/** Compiles the lists whose names have `only`, and prints those that take longer than they may. Gives how many. */
export function measureLists({ only, mixed }: { readonly only: string | undefined; readonly mixed: boolean }): number {
  let count = 0;
  let slow = 0;
  let slowest = 0;
  for (const [name, text] of (mixed ? mixedLists : largeLists)(100_000)) {
    if (only !== undefined && !name.includes(only)) continue;
    // The first ones find the machine cold, and any may be disturbed: the better of two counts.
    const seconds = Math.min(secondsOf(text), count === 0 ? secondsOf(text) : Number.POSITIVE_INFINITY);
    const best = seconds > allowance ? Math.min(seconds, secondsOf(text)) : seconds;
    count++;
    slowest = Math.max(slowest, best);
    if (best <= allowance) continue;
    slow++;
    console.log(`${best.toFixed(1)} s  ${name}`);
  }
  console.log(
    `${count} lists of 100 kB, ${slow} of them over ${allowance} s; the slowest takes ${slowest.toFixed(1)} s.`,
  );
  return slow;
}

function secondsOf(text: string): number {
  const before = process.cpuUsage();
  compileBank([{ path: "list.md", text }]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
