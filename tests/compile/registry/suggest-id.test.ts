import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idPattern } from "../../../src/compile/parse/id-suffix.js";
import { makeGlossary, provisionalId, suggestId } from "../../../src/compile/registry/suggest-id.js";
import { anyCodePoint } from "../../helpers/any-code-point.js";

const glossary = makeGlossary([
  { id: "quantization", label: "量化", aliases: ["模型量化", "INT8"] },
  { id: "kv-cache", label: "KV 缓存", aliases: ["缓存"] },
]);

describe("suggestId", () => {
  it.each([
    ["What is the difference between LoRA and QLoRA?", "difference-lora-qlora"],
    ["3 ways to use Top-p?", "ways-top-p"],
    ["模型量化如何影响 KV 缓存？", "quantization-kv-cache"],
    [
      "How do naïve users' prompts fail, and why do they fail again and again in production?",
      "naive-users-prompts-fail-again-production",
    ],
    ["如何回滚？", undefined],
    ["100%", undefined],
  ])("suggests for %j", (prompt, id) => {
    expect(suggestId(prompt, glossary)).toBe(id);
  });

  it("suggests ids only", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint }), (prompt) => {
        const id = suggestId(prompt, glossary);
        expect(id === undefined || idPattern.test(id)).toBe(true);
      }),
    );
  });
});

describe("provisionalId", () => {
  it("depends on the texts alone, and is an id", () => {
    expect(provisionalId("q", "什么是 RAG？")).toBe(provisionalId("q", "什么是 RAG？"));
    expect(provisionalId("q", "a", "b")).not.toBe(provisionalId("q", "b", "a"));
    expect(provisionalId("s", "推理")).toMatch(idPattern);
  });
});
