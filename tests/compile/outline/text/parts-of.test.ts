import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesAmong, partsOf } from "../../../../src/compile/outline/text/parts-of.js";

describe("partsOf", () => {
  it("parts a text at breaks of every kind", () => {
    expect(partsOf("a\r\n\nb\rc")).toEqual(["a", "\r\n", "", "\n", "b", "\r", "c"]);
    expect(linesAmong(partsOf("a\r\n\nb\rc"))).toEqual(["a", "", "b", "c"]);
  });

  it("gives back the text, and lines without a break", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "\r") }), (text) => {
        expect(partsOf(text).join("")).toBe(text);
        expect(linesAmong(partsOf(text)).join("|")).toBe(text.replaceAll(/\r\n|\n|\r/g, "|"));
      }),
    );
  });
});
