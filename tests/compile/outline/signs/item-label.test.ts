import { describe, expect, it } from "vitest";
import {
  dropInvisible,
  dropItemLabel,
  dropLoneNumber,
  dropSecondNumber,
} from "../../../../src/compile/outline/signs/item-label.js";

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

describe("dropLoneNumber", () => {
  it.each([
    ["一、什么是锁？", false, "什么是锁？"],
    ["4.2 What is a lock?", true, "What is a lock?"],
    ["1 What is a lock?", true, "What is a lock?"],
    ["4.2 million what?", false, "4.2 million what?"],
    ["3 kinds of locks?", true, "3 kinds of locks?"],
    ["1-18 什么是锁？", true, "什么是锁？"],
    ["1-18 What is a lock?", true, "What is a lock?"],
    ["2-3 年后如何？", true, "2-3 年后如何？"],
    ["2-3 years?", true, "2-3 years?"],
    ["一把锁是什么？", true, "一把锁是什么？"],
  ])("reads %j, where many have numbers: %s", (text, haveNumbers, prompt) => {
    expect(dropLoneNumber(text, haveNumbers)).toBe(prompt);
  });
});

describe("dropSecondNumber", () => {
  it.each([
    ["7-1-11 7-1-11  为什么？", "7-1-11  为什么？", "为什么？"],
    ["7-1-11 7-1-12 为什么？", "7-1-12 为什么？", "7-1-12 为什么？"],
    ["3 3 ways", "3 ways", "3 ways"],
  ])("reads %j", (text, rest, prompt) => {
    expect(dropSecondNumber(text, rest)).toBe(prompt);
  });
});

describe("dropInvisible", () => {
  it.each([
    ["Why? \u200D", "Why?"],
    ["Why? ❤\uFE0F", "Why? ❤\uFE0F"],
  ])("reads the end of %j", (text, prompt) => {
    expect(dropInvisible(text)).toBe(prompt);
  });
});
