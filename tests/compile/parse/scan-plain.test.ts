import { readFileSync } from "node:fs";
import fc from "fast-check";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { MAX_MARKS } from "../../../src/compile/parse/bound-spans.js";
import { scanLines } from "../../../src/compile/parse/scan-lines.js";
import { scanPlain } from "../../../src/compile/parse/scan-plain.js";
import { mathNodes, mathSyntax } from "../../../src/markdown/math-syntax.js";

const parser = unified()
  .data("micromarkExtensions", [mathSyntax])
  .data("fromMarkdownExtensions", [mathNodes])
  .use(remarkParse)
  .freeze();

/** As data: the parser's places are objects of a class. */
function parse(text: string): unknown {
  return JSON.parse(JSON.stringify(parser.parse(text)));
}

/** Whether the lines were enough. */
function compare(text: string): boolean {
  const scanned = scanPlain(text);
  if (scanned === undefined) return false;
  expect(scanned, JSON.stringify(text)).toEqual(parse(text));
  return true;
}

const plainWords = [
  "words here",
  "什么是缓存？ {#what-is-a-cache}",
  "`a`",
  "what is a `cache`, or `*b*`?",
  "**bold** words",
  "**bold?**",
  "**a** `b` **c**",
  "a **bold one?** b",
  "[link](https://a.b/c?d=e#f)",
  "see [x y](#y-z).",
  "max_tokens and a_b_c",
  "x < y & z",
  "10.5 x",
];
const otherWords = [
  "![x](https://a.b)",
  "a!`b`",
  "a!**b**",
  "a *b* c",
  "a\\b",
  "$x$",
  "a ` b",
  "``a``",
  "`a` `b` c",
  "`a`b**c**",
  "x**y**",
  "**a**。",
  "(**b**)",
  "a **b",
  "_a_",
  "[a]",
  "[a](b c)",
  "[a](b_c)",
  "[^1]: x",
  "[a]: b",
  "<b>",
  "<!-- a",
  "&amp;",
  "> q",
  "=",
  "---",
  "--",
  "-a",
  "+",
  "1)",
  "- - a",
  "a ",
  "a  ",
  "a\tb",
  "| a | b |",
  "~~~",
  "## a #",
  "####### a",
  "#a",
  "\0",
  "1. a",
  "a\rb",
];
const indent = fc.constantFrom("", "", "", " ", "  ", "   ", "    ", "     ", "      ");
const mark = fc.constantFrom(
  "",
  "",
  "",
  "- ",
  "1) ",
  "2) ",
  "3. ",
  "1. ",
  "* ",
  "+ ",
  "## ",
  "# ",
  "-  ",
  "10. ",
  "1)   ",
);
const words = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...plainWords) }, fc.constantFrom(...otherWords));
const line = fc.tuple(indent, mark, words).map((parts) => `${parts.join("")}\n`);
const code = fc
  .tuple(
    indent,
    fc.constantFrom("", "js", "c++", "js x"),
    indent,
    fc.constantFrom("", "\n", "  x\n"),
    indent,
    fc.constantFrom("```", "````", "``` ", "``"),
  )
  .map(([a, language, b, more, c, end]) => `${a}\`\`\`${language}\n${b}code\n${more}${c}${end}\n`);
const blank = fc.constantFrom("\n", "\n\n", "  \n");
const document = fc
  .array(fc.oneof({ weight: 6, arbitrary: line }, { weight: 2, arbitrary: blank }, code), { maxLength: 8 })
  .chain((lines) => fc.constantFrom(lines.join(""), lines.join("").slice(0, -1)));

describe("scanPlain", () => {
  it("gives the tree of the parser wherever it gives one", () => {
    let read = 0;
    fc.assert(
      fc.property(document, (text) => {
        if (compare(text)) read++;
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it("reads the list that we began with", () => {
    const text = readFileSync("content/outline.zh.md", "utf8");
    const pieces = scanLines(text).pieces;
    expect(pieces.filter((piece) => compare(piece.text)).length).toBe(pieces.length);
  });

  it.each([
    ["nothing", ""],
    ["blank lines", "\n  \n\n"],
    ["headings and paragraphs of several lines", "# A\n## What is `b`?\na\nb `c`\n`d`\ne\n\nf"],
    ["items that stand close, and apart", "1) a\n- b\n- c\n2) d\n\n3) e\n"],
    ["items with blocks of their own", "- a\n\n  b\n- c\n  1. d\n\n     e\n\n  f\n\ng\n"],
    ["lists that end in lists", "- a\n  - b\n\n- c\n  - d\n\n    - e\n"],
    ["what goes on with an item at the margin", "1. a\nb\n   c\n        d\n"],
    ["code at the margin and in items", "```js\na\n\n  b\n```\n- c\n  ```\n  d\n\n    e\n  ```\n  f\n"],
    ["bold words, links and names with underscores", "- **a?** b_c\n- [d e](https://f.g/?h=i) `j_k*`\n"],
  ])("reads %s", (_, text) => {
    expect(compare(text)).toBe(true);
  });

  it.each([
    ["a quotation", "> a\n"],
    ["HTML", "<details>\n"],
    ["a heading that is underlined", "a\n---\n"],
    ["a paragraph that seems to be an item", "a\n2) b\n"],
    ["indented code", "a\n\n    b\n"],
    ["emphasis", "*a*\n"],
    ["a formula", "$a$\n"],
    ["a picture", "![a](https://b.c)\n"],
    ["an address elsewhere", "[a][b]\n"],
    ["an escape", "a\\*\n"],
    ["a line that is broken on purpose", "a  \nb\n"],
    ["code that does not end", "```\na\n"],
    ["a tab", "a\tb\n"],
    ["a NUL, in code, too", "`\0`\n"],
    ["lines that end otherwise", "a\r\nb\n"],
    ["more marks than a paragraph may have", `${"**a** ".repeat(MAX_MARKS / 2 + 1).trim()}\n`],
    ["as many on lines of their own", "`a`\n".repeat(MAX_MARKS / 2 + 1)],
  ])("leaves %s to the parser", (_, text) => {
    expect(scanPlain(text)).toBeUndefined();
  });

  it("counts marks anew in every paragraph", () => {
    expect(compare("`a`\n\n".repeat(MAX_MARKS))).toBe(true);
  });
});
