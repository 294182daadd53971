import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";
import { leadText } from "../../../src/compile/parse/plain-text.js";
import { parseText } from "../../../src/markdown/parse-text.js";

function typesIn(text: string): string[] {
  return parseMarkdown(text).blocks.flatMap((block) =>
    block.type === "paragraph" ? block.children.map(({ type }) => type) : [block.type],
  );
}

describe("mathSyntax", () => {
  it.each([["$a_1 b_1$ and $c*d*e$\n"], ["$$a_1 b_1$$ in a line\n"], ["$\\$_a_$\n"], ["$a_1\nb_1$\n"]])(
    "reads no emphasis into %j",
    (text) => {
      expect(new Set(typesIn(text))).toEqual(new Set(["text"]));
      expect(text.split(/\s+/).every((word) => leadText(parseMarkdown(text).blocks[0] as never).includes(word))).toBe(
        true,
      );
    },
  );

  it.each([["costs $5 or *about* $10\n"], ["$ *a* $\n"], ["$5 *a* 6$7\n"]])("leaves money alone in %j", (text) => {
    expect(typesIn(text)).toContain("emphasis");
  });

  it.each([
    ["$$\n# a\n$$\n", ["code"]],
    ["$$\na\n\n1. b\n\n$$\ntext\n", ["code", "text"]],
    ["$$ a = b $$\ntext\n", ["code", "text"]],
    ["$$\nnever closed\n", ["code"]],
    ["- $$\n  a\n  $$\n", ["list"]],
    ["> $$\n> a\nlazy\n", ["blockquote", "text"]],
    ["$$a$$ begins a sentence.\n", ["text"]],
    ["- a\n$$\nb\n$$\ntext\n", ["list", "code", "text"]],
    ["> a\n$$\nb\n$$\n\n- c\n", ["blockquote", "code", "list"]],
    ["$$$\nno formula\n", ["text"]],
    ...["- b", "+ b", "* b", "> b", "1. b", "10) b", "# b", "---", "<b>", "```"].map((line): [string, string[]] => [
      `Words.\n\\[\na = c\n${line}\n\\]\nand more\n`,
      ["text", "code", "text"],
    ]),
    ["\\[ a = b\n- c \\]\ntext\n", ["code", "text"]],
    ["- \\[\n  a\n  - b\n  \\]\n", ["list"]],
    ["> \\[\n> a\n> - b\n> \\]\n", ["blockquote"]],
    ["\\[\na\n- b\n\nc\n", ["text", "text"]],
    ["\\[\n\\[\n- b\n\\]\n", ["text", "code"]],
    ["\\[1\\] words\n- item\n", ["text", "list"]],
    ["\\[ ] x = 1\n- item\n", ["text", "list"]],
    ["\\[ words\n- item\n", ["text", "list"]],
  ])("finds the blocks of %j", (text, types) => {
    expect(typesIn(text)).toEqual(types);
  });
});

describe("formulas in brackets with a backslash", () => {
  const formulasIn = (text: string) => {
    const [block] = parseText(text).children;
    const children = block?.type === "paragraph" ? block.children : [block];
    return children.flatMap((node) =>
      node?.type === "formula" ? [`${node.display ? "block " : ""}${node.value}`] : [],
    );
  };

  it.each([
    ["is \\(O(n^2)\\) and \\(x\\)", ["O(n^2)", "x"]],
    ["Let\n\\[\na = 1\n- b\n\\] where $x$", ["block a = 1\n- b", "x"]],
    ["\\[\na\n- b\n\\]", ["block a\n- b"]],
    ["\\[ a_1 = b_1\n = c_1 \\]", ["block a_1 = b_1\n = c_1"]],
    ["$a_1\nb_1$ in two lines", ["a_1\nb_1"]],
    ["\\(\\sqrt{d_k}\\) and \\( never _a_ ends", ["\\sqrt{d_k}"]],
    ["\\(RAG\\), \\[1\\], \\[a\\](b), \\(my\\_word\\), \\(foo_bar\\)", []],
    ["\\\\(x^2\\\\) and `\\(x^2\\)`", []],
  ])("are read in %j where they are TeX", (text, formulas) => {
    expect(formulasIn(text)).toEqual(formulas);
  });
});
