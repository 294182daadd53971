import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";
import { leadText, textLines } from "../../../src/compile/parse/plain-text.js";

function linesOf(text: string) {
  const [block] = parseMarkdown(text).blocks;
  return block?.type === "paragraph" ? textLines(block.children) : [];
}

function leadOf(text: string): string {
  const [block] = parseMarkdown(text).blocks;
  return block === undefined ? "" : leadText(block);
}

describe("textLines", () => {
  it("drops markup, pictures and tags", () => {
    const [line] = linesOf("What *is* `a  b`, [c](d), ![e](f) <b>and</b> $x_1$ &amp; \\*g*?\n");
    expect(line).toEqual({ text: "What is a b, c, and $x_1$ & *g*?", bold: false, hardBreak: false, line: 0 });
  });

  it("tells how each line ends", () => {
    const ends = linesOf("a\nb  \nc\\\nd<br>e\n").map(({ text, hardBreak, line }) => [text, hardBreak, line]);
    expect(ends).toEqual([
      ["a", false, 0],
      ["b", true, 1],
      ["c", true, 2],
      ["d", true, 3],
      ["e", false, 3],
    ]);
  });

  it.each([
    ["**bold**", true],
    ["**bold** {#id} #tag", true],
    ["**bold** 👶", true],
    ["**bold** and not", false],
    ["not", false],
  ])("tells whether %j is bold: %s", (text, bold) => {
    expect(linesOf(text)[0]?.bold).toBe(bold);
  });
});

describe("leadText", () => {
  it.each([
    ["First line\nand second.\n", "First line and second."],
    ["-\n- - nested\n", "nested"],
    ["> quoted\n", "quoted"],
    ["```js\n\nlet a;\nlet b;\n```\n", "let a;"],
    ["$$\nx = y\n$$\n", "x = y"],
    ["| a | | b |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n", "a / b"],
    ["![a picture](x.png)\n", "a picture"],
    ["<details>\n<summary>Answer</summary>\n<b>Yes</b>\n</details>\n", "Yes"],
    ["<!-- nothing -->\n", ""],
    ["---\n", ""],
  ])("gives the first words of %j", (text, words) => {
    expect(leadOf(text)).toBe(words);
  });
});
