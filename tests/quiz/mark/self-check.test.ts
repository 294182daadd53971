import { describe, expect, it } from "vitest";
import { selfCheck, synonymsOf } from "../../../src/quiz/mark/self-check.js";

const synonyms = synonymsOf([
  { id: "kv-cache", label: "KV 缓存", aliases: ["KV cache", "键值缓存"] },
  { id: "lora", label: "LoRA", aliases: ["低秩适配"] },
]);
const check = (point: string, answer: string) => selfCheck([{ text: point, must: true }], answer, synonyms).points[0];

describe("synonymsOf", () => {
  it("gives the label, the aliases, the id, and the id's words", () => {
    expect(synonymsOf([{ id: "low-rank-adapter", label: "LoRA", aliases: ["低秩适配", "lora"] }])).toEqual([
      ["LoRA", "低秩适配", "lora", "low-rank-adapter", "low rank adapter"],
    ]);
  });
});

describe("selfCheck", () => {
  it.each([
    ["KV 缓存随长度增长。", "The kv-cache grows.", "mentioned"],
    ["KV 缓存随长度增长。", "键值 缓存变大", "mentioned"],
    ["KV 缓存随长度增长。", "显存变大", "not-found"],
    ["LoRA 与 KV cache 无关。", "低秩适配不改缓存", "partly"],
    ["先想清楚再动手。", "先想清楚再动手。", "unknown"],
  ])("of %j, finds in %j: %s", (point, answer, status) => {
    expect(check(point, answer)?.status).toBe(status);
  });

  it("tells which terms it found and missed", () => {
    expect(check("用 BF16 训练 LoRA，快 20%。", "低秩适配，bf16")).toEqual({
      text: "用 BF16 训练 LoRA，快 20%。",
      must: true,
      status: "partly",
      found: ["LoRA", "BF16"],
      missing: ["20%"],
    });
  });

  it("takes Latin words whole, but for a plural", () => {
    expect(check("用 GPU。", "用 GPUs")?.status).toBe("mentioned");
    expect(check("用 LoRA。", "explorations, LoRAX")?.status).toBe("not-found");
    expect(check("快 2 倍。", "快 20 倍")?.status).toBe("not-found");
  });

  it.each<[point: string, terms: readonly string[]]>([
    // Digits, capitals behind the first letter and hyphens are technical in any language.
    ["Use flash attention, FlashAttention, GPU and copy-on-write.", ["FlashAttention", "GPU", "copy-on-write"]],
    ["Speed up 2 times, by 20% or 5%, in fp8.", ["2", "20%", "5%", "fp8"]],
    ["Write C++ or I/O code", ["I/O"]],
    // Among Chinese characters every Latin word is, but for a letter alone.
    ["用 paged 的块，按 K 取 C++ 与 v1.2。", ["paged", "v1.2"]],
    ["用 GPU，又用 GPU。", ["GPU"]],
    // Names in a formula are no words.
    ["除以 x_max 与 max_x。", []],
    // What a synonym covers is looked for once, and before the words.
    ["按 4 位存 KV cache，用 cache。", ["KV cache", "4"]],
    ["ＧＰＵ 要快 ２０％。", ["GPU", "20%"]],
  ])("looks in %j for %j", (point, terms) => {
    expect(check(point, "")?.missing).toEqual(terms);
  });

  it.each<[names: readonly string[], answer: string, isFound: boolean]>([
    [["C++"], "用 c++17 写", true],
    [["C++"], "abc++", false],
    [["·net"], "asp·net", true],
    [["GPU"], "gpus2", false],
    [["GPU"], "gpust", false],
    [["GPU"], "gpux", false],
    [["GPU"], "gpu2", false],
    [["GPU"], "2gpu", false],
    [["GPU"], "xgpu", false],
    [["GPU"], "vgpu 与 gpu", true],
    [["GPU"], "gpus", true],
    [["GPU"], "一块GPU卡", true],
    [["3"], "13", false],
    [["3"], "3 次", true],
    [["批处理"], "连续批处理器", true],
    [["Ω损失"], "aω损失", true],
  ])("finds of %j in %j: %s", (names, answer, isFound) => {
    const [point] = selfCheck([{ text: `${names[0]}`, must: true }], answer, [names]).points;
    expect(point?.found).toEqual(isFound ? names : []);
  });

  it("has no use for names that are empty", () => {
    expect(selfCheck([{ text: "想清楚。", must: true }], "想", [["", " "]]).points[0]?.status).toBe("unknown");
    expect(selfCheck([{ text: "用 GPU。", must: true }], "想", [["", "GPU"]]).points[0]?.missing).toEqual(["GPU"]);
  });

  it("works without synonyms and without key points", () => {
    expect(selfCheck([{ text: "用 FP8。", must: false }], "FP8").points[0]?.status).toBe("mentioned");
    expect(selfCheck([], "anything")).toEqual({ points: [] });
  });
});
