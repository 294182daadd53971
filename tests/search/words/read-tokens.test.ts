import { describe, expect, it } from "vitest";
import { readTokens } from "../../../src/search/words/read-tokens.js";

describe("readTokens", () => {
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
