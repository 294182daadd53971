import { describe, expect, it } from "vitest";
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

  it("leaves tags alone, however many there are", () => {
    expect(parseMarkdown(`a ${"<br>".repeat(500)}`).limits).toEqual([]);
    expect(parseMarkdown(`a ${"<? ".repeat(500)}`).limits).toEqual([{ kind: "marks", line: 1 }]);
  });
});
