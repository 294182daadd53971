import { describe, expect, it } from "vitest";
import { readTerms } from "../../../src/search/words/read-terms.js";

describe("readTerms", () => {
  it.each([
    ["推测解码", ["推测", "测解", "解码"]],
    ["連續", ["连续"]],
    ["用 KV 缓存", ["用", "kv", "缓存"]],
    ["模型的缓存", ["模型", "缓存"]],
    ["Flash-Attn", ["flashattn", "flash", "attn"]],
    ["PagedAttention", ["pagedattention", "paged", "attention"]],
    ["KVCache", ["kvcache", "kvcach", "kv", "cache", "cach"]],
    ["LoRA QLoRA ZeRO bf16", ["lora", "qlora", "zero", "bf16"]],
    ["ZeRO-3", ["zero3", "zero", "3"]],
    ["max_restarts", ["maxrestarts", "maxrestart", "max", "restarts", "restart"]],
    ["A/B 与 GPTQ/AWQ", ["ab", "b", "gptq", "awq"]],
    ["ＡＷＱ café", ["awq", "cafe"]],
    ["the batches", ["batches", "batch"]],
    ["𠮷野", ["𠮷野"]],
    ["— 😀 !", []],
  ])("reads %s", (text, terms) => {
    expect(readTerms(text)).toEqual(terms);
  });
});
