import { describe, expect, it } from "vitest";
import { collectPhrases, phraseKey } from "../../../src/search/terms/phrase-book.js";

describe("phraseKey", () => {
  it("is the same however a name is spelt", () => {
    for (const name of ["Flash-Attn", "flash attn", "FlashAttn", "flash_attn"])
      expect(phraseKey(name)).toBe(phraseKey("flash-attn"));
    expect(phraseKey("KV 缓存")).toBe(phraseKey("kv缓存"));
  });

  it("leaves fillers out, unless there is nothing else", () => {
    expect(phraseKey("the cache")).toBe(phraseKey("cache"));
    expect(phraseKey("The Cache!")).toBe(phraseKey("cache"));
    expect(phraseKey("The?")).toBe("the");
    expect(phraseKey("what is")).not.toBe("");
  });
});

describe("collectPhrases", () => {
  const book = collectPhrases([
    { id: "kv-cache", label: "KV 缓存", aliases: ["KV cache", "键值缓存", "KV cache", "??"] },
    { id: "moe", label: "混合专家", aliases: ["Mixture of Experts", "MoE"] },
  ]);

  it("names the tags of every name, each once", () => {
    for (const name of ["kv-cache", "KV 缓存", "KV cache", "键值缓存"])
      expect(book.get(phraseKey(name))?.tagTerms).toEqual(["#kv-cache"]);
    expect(book.get(phraseKey("??"))).toBeUndefined();
  });

  it("pairs a name with its translation and its abbreviation", () => {
    expect(book.get(phraseKey("混合专家"))?.namesakes).toContain("Mixture of Experts");
    expect(book.get(phraseKey("MoE"))?.namesakes).toContain("Mixture of Experts");
    expect(book.get(phraseKey("Mixture of Experts"))?.namesakes).toEqual(expect.arrayContaining(["混合专家", "MoE"]));
  });

  it("finds a name of Han characters that a text misses by one", () => {
    expect(book.near("混和专家")).toBe("混合专家");
    expect(book.near("混和砖家")).toBeUndefined();
  });
});
