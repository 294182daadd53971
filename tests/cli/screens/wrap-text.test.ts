import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { wrapText } from "../../../src/cli/screens/wrap-text.js";

const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;

describe("wrapText", () => {
  it("breaks at spaces, and drops the space that it breaks at", () => {
    expect(wrapText("one two three", 8)).toBe("one two\nthree");
    expect(wrapText("one two three", 7)).toBe("one two\nthree");
    expect(wrapText("fits", 4)).toBe("fits");
  });

  it("gives every line but the first its indent, which counts", () => {
    expect(wrapText("- one two three", 7, "  ")).toBe("- one\n  two\n  three");
  });

  it("breaks between Chinese characters, which take two columns", () => {
    expect(wrapText("显存不够怎么办", 8)).toBe("显存不够\n怎么办");
    expect(wrapText("显存不够怎么办", 9)).toBe("显存不够\n怎么办");
  });

  it("breaks between Chinese and Latin, and keeps Latin words whole", () => {
    expect(wrapText("用vLLM服务", 8)).toBe("用vLLM服\n务");
    expect(wrapText("显存vLLM服务", 6)).toBe("显存\nvLLM服\n务");
  });

  it.each([..."，。、；：？！）》」』”’…"])("begins no line with %s", (mark) => {
    expect(wrapText(`一二三四${mark}五`, 8)).toBe(`一二三\n四${mark}五`);
  });

  it.each([..."（《「『“‘"])("ends no line with %s", (mark) => {
    expect(wrapText(`一二三${mark}四五`, 8)).toMatch(new RegExp(`^一二三\n${mark}四五`));
  });

  it("breaks a word that is longer than a line, and only that", () => {
    expect(wrapText("a 1234567890 b", 6)).toBe("a\n123456\n7890 b");
  });

  it("breaks no character apart from its marks, and no emoji from what joins it", () => {
    expect(wrapText("e\u0301e\u0301e\u0301", 2)).toBe("e\u0301e\u0301\ne\u0301");
    expect(wrapText("👨‍👩‍👧🇨🇳👍🏽", 4)).toBe("👨‍👩‍👧🇨🇳\n👍🏽");
  });

  it("keeps line breaks and the spaces that a text begins with", () => {
    expect(wrapText("  1  one two\nthree", 9)).toBe("  1  one\ntwo\nthree");
    expect(wrapText("a\n\nb", 9, "  ")).toBe("a\n\n  b");
    expect(wrapText("", 9)).toBe("");
  });

  it("counts no columns for styles, and ends them with the line", () => {
    expect(wrapText(bold("one two"), 5, "  ")).toBe(`${bold("one")}\n  ${bold("two")}`);
  });

  it("never makes a line too long, and loses nothing but spaces, whatever the text", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab 12，。（“中文字é😀-") });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (words, columns) => {
        const wrapped = wrapText(words, columns);
        for (const line of wrapped.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        expect(wrapped.replaceAll(/\s/g, "")).toBe(words.replaceAll(/\s/g, ""));
      }),
    );
  });
});
