import { describe, expect, it } from "vitest";
import { parseBareText, parseText } from "../../src/markdown/parse-text.js";

/** Types, values and children, without positions. */
function shapeOf(node: { type: string; value?: unknown; display?: boolean; children?: readonly unknown[] }): unknown {
  const children = node.children?.map((child) => shapeOf(child as Parameters<typeof shapeOf>[0]));
  return [
    node.type,
    ...(node.value === undefined ? [] : [node.value]),
    ...(node.display === true ? ["display"] : []),
    ...(children ?? []),
  ];
}

describe("parseText", () => {
  it("reads formulas as TeX, in lines and on lines of their own", () => {
    expect(shapeOf(parseText("其中 $a_1 b_1$ 与 $$c$$。\n\n$$\nx \\neq y\n$$"))).toEqual([
      "root",
      [
        "paragraph",
        ["text", "其中 "],
        ["formula", "a_1 b_1"],
        ["text", " 与 "],
        ["formula", "c", "display"],
        ["text", "。"],
      ],
      ["formula", "x \\neq y", "display"],
    ]);
  });

  it.each([
    ["\\(x^2\\)", ["paragraph", ["formula", "x^2"]]],
    ["\\(x\ny^2\\)", ["paragraph", ["formula", "x\ny^2"]]],
    ["\\(x\ty^2\\)", ["paragraph", ["formula", "x\ty^2"]]],
    ["\\[x^2\\] so", ["paragraph", ["formula", "x^2", "display"], ["text", " so"]]],
    ["\\[\nx^2\n\\]", ["formula", "x^2", "display"]],
    ["$a\nb$", ["paragraph", ["formula", "a\nb"]]],
    ["$a\\$b$", ["paragraph", ["formula", "a\\$b"]]],
    ["$x\ty$", ["paragraph", ["formula", "x\ty"]]],
    ["$$a$b$$", ["formula", "a$b", "display"]],
    ["$$x$$ y", ["paragraph", ["formula", "x", "display"], ["text", " y"]]],
    ["> $$\n> x\n> $$", ["blockquote", ["formula", "x", "display"]]],
  ])("reads %j as a formula", (text, shape) => {
    expect(shapeOf(parseText(text))).toEqual(["root", shape]);
  });

  it.each([
    ["\\(hello\\)", "(hello)"],
    ["\\(x", "(x"],
    ["\\(x\\", "(x\\"],
    ["\\[", "["],
    ["\\[x", "[x"],
    ["$ a$ b", "$ a$ b"],
    ["$a$1", "$a$1"],
    ["$a\\", "$a\\"],
  ])("reads %j as words", (text, words) => {
    expect(shapeOf(parseText(text))).toEqual(["root", ["paragraph", ["text", words]]]);
  });

  it("ends a formula where its quotation or paragraph ends", () => {
    expect(shapeOf(parseText("> $$\n> x\nlazy"))).toEqual([
      "root",
      ["blockquote", ["formula", "x", "display"]],
      ["paragraph", ["text", "lazy"]],
    ]);
    expect(shapeOf(parseText("\\[\nx\n\nmore\\]"))).toEqual([
      "root",
      ["paragraph", ["text", "[\nx"]],
      ["paragraph", ["text", "more]"]],
    ]);
    expect(shapeOf(parseText("$a\n\nb$"))).toEqual([
      "root",
      ["paragraph", ["text", "$a"]],
      ["paragraph", ["text", "b$"]],
    ]);
  });

  it("reads notes, which CommonMark takes for links, as the words that they are", () => {
    expect(shapeOf(parseText("a[^1]\n\n[^1]: words\n    more"))).toEqual([
      "root",
      ["paragraph", ["text", "a"], ["text", "[^1]"]],
      ["paragraph", ["text", "[^1]: words"]],
      ["paragraph", ["text", "more"]],
    ]);
    expect(shapeOf(parseText("*see ![^1]*\n\n[^1]: x"))).toEqual([
      "root",
      ["paragraph", ["emphasis", ["text", "see "], ["text", "![^1]"]]],
      ["paragraph", ["text", "[^1]: x"]],
    ]);
  });

  it("leaves prices and code alone", () => {
    expect(shapeOf(parseText("from $5 to $10"))).toEqual(["root", ["paragraph", ["text", "from $5 to $10"]]]);
    expect(shapeOf(parseText("`$x$`"))).toEqual(["root", ["paragraph", ["inlineCode", "$x$"]]]);
  });

  it("reads a block that never closes to its end", () => {
    expect(shapeOf(parseText("$$\nx"))).toEqual(["root", ["formula", "x", "display"]]);
  });

  it("reads tables, and a tilde as an amount", () => {
    expect(parseText("| a | b |\n| - | - |\n| 1 | 2 |").children[0]?.type).toBe("table");
    expect(shapeOf(parseText("~20% and ~30%"))).toEqual(["root", ["paragraph", ["text", "~20% and ~30%"]]]);
  });
});

describe("parseBareText", () => {
  it("reads what readers without formulas see", () => {
    expect(shapeOf(parseBareText("a $x_1$ *b*"))).toEqual([
      "root",
      ["paragraph", ["text", "a $x_1$ "], ["emphasis", ["text", "b"]]],
    ]);
  });
});
