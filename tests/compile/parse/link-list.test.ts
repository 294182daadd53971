import type { RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { isLink, isLinkList, isWayBack } from "../../../src/compile/parse/link-list.js";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";

function blockOf(text: string): RootContent {
  const [block] = parseMarkdown(text).blocks;
  if (block === undefined) throw new Error(`No block in ${JSON.stringify(text)}.`);
  return block;
}

describe("isLinkList", () => {
  it.each([
    ["- [A](#a)\n- [B](#b)\n", true],
    ["1. [A](#a)\n   - [B](#b)\n", true],
    ["- **[A](#a)**\n", true],
    ["- [A](list.md#a)\n", false],
    ["- [A](https://example.org/list.md#a)\n", true],
    ["- [A](#a) ![done](done.png)\n", true],
    ["- [A](https://e.org/list#a)\n- [B](https://e.org/list#b)\n", true],
    ["- [船是什么？](https://e.org/s?id=3#rd)\n- [帆是什么？](https://e.org/s?id=4#rd)\n", false],
    ["- [Mast](https://e.org/mast#top)\n  - [Sail](https://e.org/sail#top)\n", false],
    ["- [A](a.md)\n", false],
    ["- [A](#a) and more\n", false],
    ["- A\n  - [B](#b)\n", false],
  ])("tells of %j: %s", (text, expected) => {
    const block = blockOf(text);
    expect(block.type === "list" && isLinkList(block)).toBe(expected);
  });
});

describe("isLink", () => {
  it.each([
    ["- [A](a.md)\n", true],
    ["- [A](a.md) [B](b.md)\n", false],
    ["- [A](a.md)\n  - more\n", false],
    ["- A\n", false],
  ])("tells of %j: %s", (text, expected) => {
    const block = blockOf(text);
    expect(block.type === "list" && block.children.every(isLink)).toBe(expected);
  });
});

describe("isWayBack", () => {
  it.each([
    ["[⬆ Back to top](#top)\n", true],
    ["**[Top](#top)**\n", true],
    ["[Top](#top) or [end](#end)\n", false],
    ["[Docs](docs.md#top)\n", false],
    ["- [Top](#top)\n", false],
  ])("tells of %j: %s", (text, expected) => {
    expect(isWayBack(blockOf(text))).toBe(expected);
  });
});
