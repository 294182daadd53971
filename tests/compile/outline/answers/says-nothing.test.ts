import { describe, expect, it } from "vitest";
import { isLinkOnly } from "../../../../src/compile/outline/answers/says-nothing.js";
import { parseMarkdown } from "../../../../src/compile/parse/parse-markdown.js";

describe("isLinkOnly", () => {
  it.each([
    ["[a](b.md)", true],
    ["- [a](b.md)\n- [c](d.md)", true],
    ["> [Click for the answer](b.md)", true],
    ["See 👉 **[Answer](b.md)**", true],
    ["[a](b.md)<br>", true],
    ["See [masts](b.md)", true],
    ["A mast, see [masts](b.md)", false],
    ["> A mast, see [Answer](b.md)", false],
    ["![a](b.png)", false],
  ])("says of %j: %j", (text, expected) => {
    expect(isLinkOnly(parseMarkdown(text).blocks[0] as never, false)).toBe(expected);
  });
});
