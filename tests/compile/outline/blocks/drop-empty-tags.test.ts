import { describe, expect, it } from "vitest";
import { dropEmptyTags } from "../../../../src/compile/outline/blocks/drop-empty-tags.js";

describe("dropEmptyTags", () => {
  it.each([
    ["</br>\n<p>It holds.</p>", "<p>It holds.</p>"],
    ["<br />\n\t<p></p>\n\t<b></b>\n\nIt holds.", "It holds."],
    ["<p>It holds.</p>\n<br>\nStill.", "<p>It holds.</p>\n<br>\nStill."],
    ["<br>It holds.", "<br>It holds."],
    ["<p></p>", "<p></p>"],
  ])("takes what nobody sees off the front of %j", (text, rest) => {
    expect(dropEmptyTags(text)).toBe(rest);
  });
});
