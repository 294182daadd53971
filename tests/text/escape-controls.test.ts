import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeControls, escapeLines, guardTerminal } from "../../src/text/escape-controls.js";
import { anyCodePoint } from "../helpers/any-code-point.js";

/** All characters that may do something to a terminal, but for tabs and line breaks. */
const dangerous = /(?![\t\n])[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

describe("escapeControls", () => {
  it("makes visible what moves the cursor, sets a title or turns a line around", () => {
    expect(escapeControls("a\u001b]0;x\u0007b\u009b2Jc\u007fd\u202ee\nf\rg")).toBe(
      "a\\u001b]0;x\\u0007b\\u009b2Jc\\u007fd\\u202ee\\u000af\\u000dg",
    );
  });

  it("leaves words whole: tabs, combining marks, emoji, flags and scripts that run from the right", () => {
    const text = "推理\tcafe\u0301 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇨🇳 שלום עולם ‏م ﷺ ก็ 한글";
    expect(escapeControls(text)).toBe(text);
  });

  it("leaves no dangerous character of any text, and JSON what it means", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint }), (text) => {
        expect(escapeControls(text)).not.toMatch(dangerous);
        expect(escapeLines(text)).not.toMatch(dangerous);
        expect(JSON.parse(escapeLines(JSON.stringify([text], null, 1)))).toEqual([text]);
      }),
    );
  });
});

describe("guardTerminal", () => {
  it("lets our own styles through where there is colour, and the beginning of a line of progress", () => {
    expect(guardTerminal("\u001b[1mbold\u001b[22m\n", true)).toBe("\u001b[1mbold\u001b[22m\n");
    expect(guardTerminal("\u001b[1mbold\n", false)).toBe("\\u001b[1mbold\n");
    expect(guardTerminal("\r\u001b[K 50%", false)).toBe("\r\u001b[K 50%");
    expect(guardTerminal("x\r\u001b[K\u001b[2J", true)).toBe("x\\u000d\\u001b[K\\u001b[2J");
  });
});
