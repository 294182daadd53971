import { describe, expect, it } from "vitest";
import { parseText } from "../../src/markdown/parse-text.js";

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
