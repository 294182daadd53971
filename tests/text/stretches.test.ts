import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutStretches, withoutTags } from "../../src/text/stretches.js";

const markup = fc
  .array(fc.constantFrom("<", ">", "a", "b ", "<!--", "-->"), { maxLength: 30 })
  .map((parts) => parts.join(""));

describe("withoutTags", () => {
  it("takes off what the expression for a tag takes off", () => {
    fc.assert(
      fc.property(markup, fc.constantFrom("", " "), (text, by) => {
        expect(withoutTags(text, by)).toBe(text.replace(/<[^>]*>/g, by));
      }),
    );
  });
});

describe("withoutStretches", () => {
  it("ends a stretch at the next mark that closes, and leaves what is not closed", () => {
    expect(withoutStretches("a<!--b<!--c-->d-->e<!--f", /<!--/, /-->/g, "|")).toBe("a|d-->e<!--f");
  });
});
