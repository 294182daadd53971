import { describe, expect, it } from "vitest";
import { selfCheck, synonymsOf } from "../../../src/quiz/mark/self-check.js";

const synonyms = synonymsOf([
  { id: "kv-cache", label: "KV 缓存", aliases: ["KV cache", "键值缓存"] },
  { id: "lora", label: "LoRA", aliases: ["低秩适配"] },
]);
const check = (point: string, answer: string) => selfCheck([{ text: point, must: true }], answer, synonyms).points[0];

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

  it("works without synonyms and without key points", () => {
    expect(selfCheck([{ text: "用 FP8。", must: false }], "FP8").points[0]?.status).toBe("mentioned");
    expect(selfCheck([], "anything")).toEqual({ points: [] });
  });
});
