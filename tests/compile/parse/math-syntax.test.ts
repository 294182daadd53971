import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";
import { leadText } from "../../../src/compile/parse/plain-text.js";

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
    ["$$$\nno formula\n", ["text"]],
  ])("finds the blocks of %j", (text, types) => {
    expect(typesIn(text)).toEqual(types);
  });
});
