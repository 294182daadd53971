import type { RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { moveNode, shiftNode } from "../../../src/compile/parse/move-nodes.js";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";

const first = (text: string) => parseMarkdown(text).blocks[0] as RootContent;

describe("moveNode", () => {
  it("moves a block with all in it to the lines of the file", () => {
    const block = first("- keel\n");
    moveNode(block, { text: "- keel\n", line: 4, offset: 20 }, new Map());
    expect(block.position?.start).toEqual({ line: 4, column: 1, offset: 20 });
    expect(block).toMatchObject({
      children: [{ children: [{ position: { start: { line: 4, column: 3, offset: 22 } } }] }],
    });
  });

  it("puts what a line was written with back where it is no item after all", () => {
    const code = first("```\n1. keel\n```\n");
    moveNode(code, { text: "", line: 1, offset: 0 }, new Map([[2, { original: "１）", rewritten: "1. " }]]));
    expect(code).toMatchObject({ type: "code", value: "１）keel" });
  });
});

describe("shiftNode", () => {
  it("moves columns in the first line alone", () => {
    const block = first("keel\nmast\n");
    shiftNode(block, 2, 5);
    expect(block.position).toMatchObject({ start: { line: 3, column: 6 }, end: { line: 4, column: 5 } });
  });
});
