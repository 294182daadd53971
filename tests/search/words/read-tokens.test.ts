import { describe, expect, it } from "vitest";
import { readTokens } from "../../../src/search/words/read-tokens.js";

describe("readTokens", () => {
  it("lets pieces stand for the whole where folding changed its length", () => {
    const [compound] = readTokens("ﬁneTuning-x");
    expect(compound?.parts).toEqual([
      { text: "fine", start: 0, end: 9 },
      { text: "tuning", start: 0, end: 9 },
      { text: "x", start: 10, end: 11 },
    ]);
    // A compatibility ideograph of two code units, which stands for one of one.
    const [run] = readTokens("\u{2F804}好的缓存");
    expect(run?.parts.every(({ start, end }) => start === 0 && end === 6)).toBe(true);
  });

  it("tells where the parts of a compound stand", () => {
    const [token] = readTokens("看 PagedAttention-2");
    const [, compound] = readTokens("看 PagedAttention-2");
    expect(token).toMatchObject({ kind: "han", start: 0, end: 1 });
    expect(compound?.parts).toEqual([
      { text: "paged", start: 2, end: 7 },
      { text: "attention", start: 7, end: 16 },
      { text: "2", start: 17, end: 18 },
    ]);
  });
});
