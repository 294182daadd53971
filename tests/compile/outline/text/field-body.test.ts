import { describe, expect, it } from "vitest";
import { asksAbove, asksIn, bodyOf, isRightBelow, saysAgain } from "../../../../src/compile/outline/text/field-body.js";
import { listFieldEntries } from "../../../../src/compile/outline/text/field-lines.js";

function entryOf(text: string) {
  const lines = text.split("\n");
  const { at = 0, fields = [] } = listFieldEntries(lines)[0] ?? {};
  return { lines, at, fields };
}

describe("bodyOf", () => {
  it("is the rest of the line and the lines below, down to the next field", () => {
    const { lines, fields } = entryOf("### Keel\n**Setup:** A boat.\n\nIt leaks.\n**Cause:** A hole.");
    expect(fields.map((field) => bodyOf(lines, field))).toEqual([["A boat.", "It leaks."], ["A hole."]]);
  });
});

describe("asksIn", () => {
  it("sees a question in the lines of a field", () => {
    const { lines, fields } = entryOf("### Keel\n**Setup:** A boat.\nWhy does it leak?\n**Cause:** A hole.");
    expect(fields.map((field) => asksIn(lines, field))).toEqual([true, false]);
  });
});

describe("asksAbove", () => {
  it.each([
    ["### Keel\n\n**Cause:** A hole.", true],
    ["### Keel\nWhy does it leak?\n**Cause:** A hole.", true],
    ["### Keel\nIt leaks.\n**Cause:** A hole.", false],
  ])("of %j", (text, expected) => {
    const { lines, at, fields } = entryOf(text);
    expect(asksAbove(lines, at, fields[0])).toBe(expected);
  });
});

describe("saysAgain", () => {
  it("takes what asks in other letters for the same", () => {
    const text = "### Keel\n**Frage:** Warum leckt ein Boot?\n**中文:** 船为什么漏水？";
    const { lines, fields } = entryOf(text);
    const [own, again] = fields.map((field) => ({ ...field, role: "other" as const }));
    expect(own !== undefined && again !== undefined && saysAgain(lines, own, again)).toBe(true);
    expect(own !== undefined && saysAgain(lines, own, own)).toBe(false);
  });
});

describe("isRightBelow", () => {
  it("lets nothing but fields stand between", () => {
    const near = entryOf("### Keel\n\n**Level:** Easy\n**Cause:** A hole.");
    const far = entryOf("### Keel\nIt leaks.\n**Cause:** A hole.");
    for (const [{ lines, at, fields }, expected] of [
      [near, true],
      [far, false],
    ] as const) {
      const last = fields.at(-1);
      expect(last !== undefined && isRightBelow(lines, at, last, fields)).toBe(expected);
    }
  });
});
