import { describe, expect, it } from "vitest";
import { dropItemLabel } from "../../../../src/compile/outline/signs/item-label.js";

describe("dropItemLabel", () => {
  it.each([
    ["Q3. What is RAG?", "What is RAG?"],
    ["Pregunta 3: ¿Qué es RAG?", "¿Qué es RAG?"],
    ["📌 What is RAG?", "What is RAG?"],
    [":bulb: What is RAG?", "What is RAG?"],
    ["2-1. What is RAG?", "What is RAG?"],
  ])("takes the label off %j", (text, prompt) => {
    expect(dropItemLabel(text)).toBe(prompt);
  });

  it.each(["3 ways to cache?", "3. What is RAG?", "🤗 Transformers?", "Q-learning?"])("leaves %j as it is", (text) => {
    expect(dropItemLabel(text)).toBe(text);
  });
});
