import { describe, expect, it } from "vitest";
import { mendAnchors } from "../../../../src/compile/outline/text/mend-anchors.js";

describe("mendAnchors", () => {
  it("blanks lines that name a place right above numbers that count on", () => {
    const list = '<a name="a1"></a>\n1. A fin.\n\n<a id="a2"/>\n2. A sail.\n';
    const mended = mendAnchors(list);
    expect(mended.replace(/ +(?=\n)/g, "")).toBe("\n1. A fin.\n\n\n2. A sail.\n");
    expect(mended).toHaveLength(list.length);
  });

  it.each([
    ["one alone", '<a name="a1"></a>\n1. A fin.\n\n2. A sail.\n'],
    ["numbers that do not count on", '<a name="a1"></a>\n1. A fin.\n\n<a name="a2"></a>\n1. A sail.\n'],
    ["code", '```\n<a name="a1"></a>\n1. A fin.\n<a name="a2"></a>\n2. A sail.\n```\n'],
    ["other words", '<a name="a1"></a>\nA fin.\n\n<a name="a2"></a>\nA sail.\n'],
  ])("leaves %s", (_, text) => {
    expect(mendAnchors(text)).toBe(text);
  });
});
