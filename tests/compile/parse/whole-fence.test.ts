import { describe, expect, it } from "vitest";
import { findWholeFence } from "../../../src/compile/parse/whole-fence.js";

describe("findWholeFence", () => {
  it.each([
    ["```\na\nb\n```\n", { line: 1, endLine: 4 }],
    ["\n~~~markdown\r\na\r\nb\r\nc\r\nd\r\n~~~\r\nend", { line: 2, endLine: 7 }],
    ["```# Day\na\nb", { line: 1, endLine: 3 }],
    ["````\na\n```js\nb\n```\nc\n", undefined],
    ["a\nb\n```\nc\n```", undefined],
    ["```\n```\n", undefined],
    ["a", undefined],
  ])("of %j gives %j", (text, found) => {
    expect(findWholeFence(text)).toEqual(found);
  });
});
