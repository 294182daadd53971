import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSimilar } from "../../../src/compile/lint/find-similar.js";

function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

/** By comparing each with each. */
function compareAll(texts: readonly string[], least: number) {
  const sets = texts.map(pairsOf);
  return texts.flatMap((_, first) =>
    texts.flatMap((_, second) => {
      const [a, b] = [sets[first] ?? new Set(), sets[second] ?? new Set()];
      const dice = (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
      return first < second && dice >= least ? [[first, second]] : [];
    }),
  );
}

describe("findSimilar", () => {
  it("gives pairs in their order", () => {
    expect(
      findSimilar(["What is a KV cache?", "Why RAG?", "What is the KV cache?", "what is a kv-cache"], 0.6),
    ).toEqual([
      [0, 2],
      [0, 3],
      [2, 3],
    ]);
  });

  it("finds nothing in texts without pairs", () => {
    expect(findSimilar(["", "a", "？", "a"], 0.6)).toEqual([]);
  });

  it("finds what comparing each with each finds", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "什", "么", "😀", " "), maxLength: 14 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 14 }), fc.constantFrom(0.2, 0.5, 0.6, 2 / 3, 0.9, 1), (texts, least) => {
        expect(findSimilar(texts, least)).toEqual(compareAll(texts, least));
      }),
      { numRuns: 1000 },
    );
  });
});
