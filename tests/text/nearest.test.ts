import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviseInBoth, adviseNearest, nearest } from "../../src/text/nearest.js";

const ids = ["kv-cache", "paged-attention", "flash-attention", "lora", "qlora"];

describe("nearest", () => {
  it.each([
    ["kvcache", "kv-cache"],
    ["KV-Cache", "kv-cache"],
    ["kv-cahce", "kv-cache"],
    ["page-attention", "paged-attention"],
    ["lroa", "lora"],
  ])("takes %s for %s", (word, meant) => {
    expect(nearest(word, ids)).toEqual([meant]);
  });

  it("gives the nearest first, and equal ones by code point", () => {
    expect(nearest("lorb", ["lore", "lorA", "lorbs", "lorb"], 9)).toEqual(["lorb", "lorA", "lorbs", "lore"]);
  });

  it("takes a part of four letters or more for the whole", () => {
    expect(nearest("attention", ids, 3)).toEqual(["flash-attention", "paged-attention"]);
    expect(nearest("kv", ids)).toEqual([]);
  });

  it("gives nothing where nothing is near", () => {
    expect(nearest("tokenizer", ids, 3)).toEqual([]);
    expect(nearest("tokenizer", [])).toEqual([]);
  });

  it("finds a word with one letter changed, dropped or doubled, or two swapped", () => {
    const word = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("change", "drop", "double", "swap"), (meant, seed, mistake) => {
        const at = seed % (meant.length - 1);
        const [a = "", b = ""] = meant.slice(at);
        const written = { change: `0${b}`, drop: b, double: `${a}${a}${b}`, swap: `${b}${a}` }[mistake];
        const misspelt = meant.slice(0, at) + written + meant.slice(at + 2);
        expect(nearest(misspelt, [meant])).toEqual([meant]);
      }),
    );
  });

  it("gives at most `limit` words, whatever the order of the candidates", () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.string()), fc.nat(4), (word, words, limit) => {
        const found = nearest(word, words, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(nearest(word, [...words].reverse(), limit)).toEqual(found);
      }),
    );
  });
});

describe("adviseNearest", () => {
  it("asks for the nearest, and gives other advice where none is near", () => {
    expect(adviseNearest("kv-cach", ["kv-cache", "rope"], "Add it.")).toBe('Did you mean "kv-cache"?');
    expect(adviseNearest("xyz", ["kv-cache", "rope"], "Add it.")).toBe("Add it.");
  });
});

describe("adviseInBoth", () => {
  const otherwise = { zh: "见帮助。", en: "See help." };

  it("names what is near, in both languages", () => {
    expect(adviseInBoth("kvcache", ids, otherwise)).toEqual({
      zh: "是不是“kv-cache”？",
      en: 'Did you mean "kv-cache"?',
    });
  });

  it("says something else where nothing is near", () => {
    expect(adviseInBoth("tokenizer", ids, otherwise)).toBe(otherwise);
  });
});
