import { describe, expect, it } from "vitest";
import { findEcho, readListed } from "../../../../src/compile/outline/choice/listed-key.js";
import type { WrittenOption } from "../../../../src/compile/outline/choice/written-option.js";
import { parseMarkdown } from "../../../../src/compile/parse/parse-markdown.js";

const options = ["A keel", "A mast-head", "A sail"].map((text, index): WrittenOption => {
  return { letter: "ABC"[index] ?? "", needsKey: false, text, isTicked: false, isBold: false };
});
const blocksOf = (text: string) => parseMarkdown(text).blocks.map((node) => ({ node, isHidden: false, isHint: false }));

describe("readListed", () => {
  it.each([
    ["b - it is high", [1], "it is high"],
    ["A mast-head – It is high.", [1], "It is high."],
    ["C", [2], ""],
  ])("reads the key that %j begins with", (text, indexes, remark) => {
    const blocks = blocksOf(text);
    const key = readListed(options, blocks, blocks[0]?.node);
    expect([...(key?.indexes ?? [])]).toEqual(indexes);
    expect(key?.remark).toBe(remark);
  });

  it("reads nothing where no list says anything", () => {
    expect(readListed(options, blocksOf("b - it is high"), undefined)).toBeUndefined();
  });
});

describe("findEcho", () => {
  it("takes the option that is written over again for an echo, and words that explain for none", () => {
    const echo = blocksOf("A sail");
    expect(findEcho(options, new Set([2]), echo, 0)).toEqual({ behind: 1, echo: echo[0]?.node });
    expect(findEcho(options, new Set([0]), echo, 0)).toBeUndefined();
    expect(findEcho(options, new Set([2]), blocksOf("It takes the wind."), 0)).toBeUndefined();
  });
});
