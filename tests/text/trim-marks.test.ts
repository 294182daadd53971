import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trimMarks } from "../../src/text/trim-marks.js";

describe("trimMarks", () => {
  it("takes off what an expression takes off at either end", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(" ", "-", "，", "a", "\n"), maxLength: 12 }), (text) => {
        expect(trimMarks(text, "-，")).toBe(text.replace(/^[\s，-]+|[\s，-]+$/g, ""));
      }),
    );
  });
});
