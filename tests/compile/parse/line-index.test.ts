import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexLines } from "../../../src/compile/parse/line-index.js";

describe("indexLines", () => {
  it("counts lines that end in LF, CRLF or CR", () => {
    const lines = indexLines("a.md", "a\nbc\r\nd\re");
    expect(lines.lineCount).toBe(4);
    expect([1, 2, 3, 4].map(lines.startOf)).toEqual([0, 2, 6, 8]);
    expect(lines.placeOf(3)).toEqual({ file: "a.md", line: 2, column: 2 });
  });

  it("gives the end of the text for lines behind it", () => {
    expect(indexLines("a.md", "a\n").startOf(9)).toBe(2);
  });

  it("finds every offset again", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "字", "\n", "\r", "\r\n", "👶")), (parts) => {
        const text = parts.join("");
        const lines = indexLines("a.md", text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(lines.offsetOf(lines.placeOf(offset))).toBe(offset);
        }
      }),
    );
  });
});
