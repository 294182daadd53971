import { expect, it } from "vitest";
import { scriptOf } from "../../../../src/compile/outline/signs/script-of.js";

it.each([
  ["What is a mast?", "latin"],
  ["KV cache 为什么有用？", "east"],
  ["Что такое RAG?", "cyrillic"],
  ["12 + 3", undefined],
] as const)("tells the script of %s", (text, script) => {
  expect(scriptOf(text)).toBe(script);
});
