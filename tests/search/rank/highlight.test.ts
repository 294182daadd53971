import { describe, expect, it } from "vitest";
import { findRangesKept } from "../../../src/search/rank/highlight.js";

function marked(text: string, ...terms: string[]): string[] {
  return findRangesKept()(text, new Set(terms)).map(({ start, end }) => text.slice(start, end));
}

describe("findRangesKept", () => {
  it("finds words, parts of compounds and pairs of Han characters, joined where they touch", () => {
    expect(marked("A KV-cache and 注意力机制", "cach", "注意", "意力")).toEqual(["cache", "注意力"]);
    expect(marked("FlashAttention and attention", "attention")).toEqual(["Attention", "attention"]);
  });

  it("takes what folds to another length as a whole", () => {
    // A compatibility ideograph of two code units, which stands for one of one.
    expect(marked("\u{2F804}好吗", "你好")).toEqual(["\u{2F804}好吗"]);
    expect(marked("the ﬁne print", "fine")).toEqual(["ﬁne"]);
  });

  it("finds the same in a text again, whatever many others came between", () => {
    const find = findRangesKept();
    const terms = new Set(["cach"]);
    const before = find("the cache", terms);
    for (let number = 0; number < 1_001; number++) find(`text ${number}`, terms);
    expect(before).toEqual([{ start: 4, end: 9 }]);
    expect(find("the cache", terms)).toEqual(before);
  });
});
