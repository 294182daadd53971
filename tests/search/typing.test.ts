import { describe, expect, it } from "vitest";
import { openSearches } from "../../scripts/search-evaluation.js";
import { bank as english } from "../../src/en.js";
import { bank as chinese } from "../../src/index.js";
import { englishFillers } from "../../src/search/words/filler-words.js";

const searches = await openSearches(english, chinese);

/** From the letters on that no other word of the bank begins with, each letter more must change nothing. */
const words: readonly (readonly [word: string, from: number])[] = [
  ["checkpoint", 6],
  ["speculative decoding", 4],
  ["deduplication", 6],
  ["quantization granularity", 16],
  ["gradient clipping", 14],
  ["tensor parallelism", 9],
  ["FlashAttention", 9],
  ["SmoothQuant", 7],
  ["copyright", 5],
  ["watermark", 6],
  ["embedding", 6],
  ["canary release", 10],
];

describe.each(["plain", "compiled"] as const)("the %s search, while a word is being typed", (way) => {
  it.each(words)("keeps the first hit of %s", (word, from) => {
    const firsts = Array.from({ length: word.length - from + 1 }, (_, index) => {
      const text = word.slice(0, from + index);
      return `${text}: ${searches[way](text)[0]?.id}`;
    });
    const last = searches[way](word)[0]?.id;
    expect(last).toBeDefined();
    expect(firsts).toEqual(firsts.map((_, index) => `${word.slice(0, from + index)}: ${last}`));
  });

  it("finds something for every beginning of three letters and more of every prompt's longest word", () => {
    const silent: string[] = [];
    for (const { prompt } of english.questions) {
      const word =
        [...prompt.matchAll(/[A-Za-z]+/g)]
          .map(([text]) => text.toLowerCase())
          .filter((text) => !englishFillers.has(text))
          .sort((a, b) => b.length - a.length)[0] ?? "";
      for (let length = 3; length <= word.length; length++) {
        const text = word.slice(0, length);
        if (searches[way](text).length === 0) silent.push(text);
      }
    }
    expect(silent).toEqual([]);
  });
});
