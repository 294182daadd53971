import fc from "fast-check";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it, vi } from "vitest";
import { MAX_MARKS } from "../../../src/compile/parse/bound-spans.js";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";

/** How many bold words the first paragraph has, and where limits were met. */
function read(text: string) {
  const { blocks, limits } = parseMarkdown(text);
  const [first] = blocks;
  const strong = first?.type === "paragraph" ? first.children.filter(({ type }) => type === "strong") : [];
  return { strong: strong.length, limits };
}

describe("boundSpans", () => {
  it("reads as many marks in a paragraph as may be there", () => {
    expect(read("**a** ".repeat(MAX_MARKS / 2))).toEqual({ strong: MAX_MARKS / 2, limits: [] });
  });

  it("takes the others for text, and tells the first line of them", () => {
    const lines = "**a**\n".repeat(MAX_MARKS / 2 + 20);
    // The paragraph is cut one line further on, and a line begins in bold.
    const limits = [
      { kind: "marks", line: MAX_MARKS / 2 + 1 },
      { kind: "long", line: MAX_MARKS / 2 + 2 },
    ];
    expect(read(lines)).toEqual({ strong: MAX_MARKS / 2, limits });
  });

  it("counts anew in every paragraph", () => {
    expect(parseMarkdown("*a*\n\n".repeat(MAX_MARKS)).limits).toEqual([]);
  });

  it.each(["\\*a_b", "\\[a](b) ", "\\* < ", "\\*&a "])("joins words and %j without moving what follows", (unit) => {
    const splice = vi.spyOn(Array.prototype, "splice");
    const { blocks } = parseMarkdown(`a ${unit.repeat(3000)}b`);
    const { length } = splice.mock.calls;
    splice.mockRestore();
    // For each escape there was one: their number squared.
    expect(length).toBeLessThan(300);
    expect(blocks).toMatchObject([{ children: [{ type: "text", value: `a ${unit.slice(1).repeat(3000)}b` }] }]);
  });

  it("reads marks that mean nothing as the parser alone does", () => {
    const piece = fc.constantFrom(
      ...["a", " b ", "\n", "*", "**", "_", "`", "``", "[", "](c)", "![", "<b>", "<", "&amp;", "&", "\\", "\\*", "字"],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = `a${pieces.join("")}`;
        // A formula means something: remark knows none.
        fc.pre(!/\\\[[\s\S]*\\\]/.test(text));
        expect(parseMarkdown(text).blocks).toEqual(unified().use(remarkParse).parse(text).children);
      }),
    );
  });

  it("leaves tags alone, however many there are", () => {
    expect(parseMarkdown(`a ${"<br>".repeat(500)}`).limits).toEqual([]);
    expect(parseMarkdown(`a ${"<? ".repeat(500)}`).limits).toEqual([{ kind: "marks", line: 1 }]);
  });
});
