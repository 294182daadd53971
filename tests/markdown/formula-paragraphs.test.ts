import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/compile/parse/parse-markdown.js";
import { findFormulaParagraphs } from "../../src/markdown/formula-paragraphs.js";
import { parseText } from "../../src/markdown/parse-text.js";

function blocksIn(markdown: string) {
  return parseText(markdown).children.map((block) =>
    block.type === "paragraph"
      ? block.children
          .map((child) => (child.type === "formula" ? `[${child.value}]` : "value" in child ? child.value : child.type))
          .join("")
      : block.type,
  );
}

describe("a formula in brackets that begins behind words", () => {
  it.each(["- b", "+ b", "* b", "1. b", "10) b", "> b", "# b", "===", "<b>", "```"])(
    "goes on where a line begins with %j",
    (line) => {
      expect(blocksIn(`Let \\[\na = c\n${line}\n\\] be.\n`)).toEqual([`Let [a = c\n${line}] be.`]);
      expect(parseMarkdown(`Let \\[\na = c\n${line}\n\\] be.\n`).blocks).toMatchObject([
        { type: "paragraph", children: [{ value: "Let " }, { value: `\\[\na = c\n${line}\n\\] be.` }] },
      ]);
    },
  );

  it.each([
    ["in an item", "- Let \\[ a = c\n  - b\n  \\]\n- next\n"],
    ["in a quotation", "> Let \\[ a = c\n> - b\n> \\]\n"],
    ["in a quotation in an item", "1. > Let \\[ a = c\n   > - b\n   > \\]\n"],
  ])("does so %s", (_where, markdown) => {
    const formulas: unknown[] = [];
    const open: object[] = [parseText(markdown)];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if ("type" in node && node.type === "formula") formulas.push("value" in node && node.value);
      if ("children" in node && Array.isArray(node.children)) open.push(...node.children.slice(0, 9));
    }
    expect(formulas).toEqual(["a = c\n- b"]);
  });

  it.each([
    ["nothing ends it", "Let \\[ a = c\n- b\n\nMore\n", ["Let [ a = c", "list", "More"]],
    ["it ends below a blank line", "Let \\[ a = c\n- b\n\n\\]\n", ["Let [ a = c", "list", "]"]],
    ["it is no TeX", "Pick \\[\n- b\n\\]\n", ["Pick [", "list"]],
    ["another begins in it", "Let \\[ a = c\n- \\[b\n\\]\n", ["Let [ a = c", "list"]],
    ["it ends on its line", "Let \\[ a = c \\] be\n- b\n", ["Let [a = c] be", "list"]],
    ["its container ends before", "- Let \\[ a = c\n- b\n\\]\n", ["list"]],
    ["it is code", "```\nLet \\[ a = c\n```\n- b = \\]\n", ["code", "list"]],
  ])("leaves lists alone where %s", (_reason, markdown, blocks) => {
    expect(blocksIn(markdown)).toEqual(blocks);
  });

  it("leaves paragraphs whole that hide nothing", () => {
    expect(blocksIn("One\nlet \\[ a\n= c \\] be\nthree\n")).toEqual(["One\nlet [a\n= c] be\nthree"]);
    expect(findFormulaParagraphs("let \\[ a\nb = c \\] be\n").size).toBe(0);
  });

  it("is found by its line, whatever ends the lines", () => {
    const found = findFormulaParagraphs("a\r> b \\[ x = 1\n> - c \\]\r\nd \\[ y^2\r\n1. z \\]");
    expect([...found]).toEqual([2, 4]);
  });
});
