import { describe, expect, it } from "vitest";
import { titlePattern } from "../../src/text/title.js";

describe("titlePattern", () => {
  it.each(["A bank", "题库", "?", "a\u00a0b", "\u{1F600}"])("takes %j", (title) => {
    expect(titlePattern.test(title)).toBe(true);
  });

  it.each(["", " ", " a", "a\nb", "a\u2028b", "a\u0000", "\ud800", "a\ufffe", "\u001b[1m"])("refuses %j", (title) => {
    expect(titlePattern.test(title)).toBe(false);
  });
});
