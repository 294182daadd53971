import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const answerTo = (below: string) => readList(`1. What?\n${below}2. Why?\n   - So.\n`).texts[0];

describe("textOfBlocks", () => {
  it.each([
    ["tabs of the list", "\n\tA line\n\tand more\n\n", "A line\nand more"],
    ["and leaves tabs that are more", "\n\t- deep\n\n\t\tcode\n", "- deep\n\n\tcode"],
    ["of lazy lines what they have", "\n   A line\nlazy on\n  less\n", "A line\nlazy on\nless"],
    ["of what stands in a quotation its marks", "\n   > A line\n   > > deep\n\n", "> A line\n> > deep"],
  ])("takes the indentation away: %s", (_, below, text) => {
    expect(answerTo(below)).toBe(text);
  });

  it.each([
    ["of paragraphs", "\n   &emsp;&emsp; A line  \n   &emsp; and more\n\n", "A line  \nand more"],
    ["but not before the mark of an item", "\n   &emsp;- a line\n\n", "&emsp;- a line"],
    ["but not in code", "\n   ```html\n   &emsp;A line\n   ```\n\n", "```html\n&emsp;A line\n```"],
  ])("takes wide blanks away: %s", (_, below, text) => {
    expect(answerTo(below)).toBe(text);
  });
});
