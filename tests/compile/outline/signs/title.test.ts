import { describe, expect, it } from "vitest";
import {
  hasLetters,
  parseNumeral,
  readBulletNumber,
  readPrompt,
  readSectionTitle,
} from "../../../../src/compile/outline/signs/title.js";

describe("readSectionTitle", () => {
  it.each([
    ["5. 推理优化（20问）", { number: 5, title: "推理优化", declaredCount: 20 }],
    ["推理优化", { title: "推理优化" }],
    ["一、大模型（LLMs）基础面", { number: 1, title: "大模型（LLMs）基础面" }],
    ["第十二章：部署", { number: 12, title: "部署" }],
    ["（三）评测", { number: 3, title: "评测" }],
    ["５．部署（１２题）", { number: 5, title: "部署", declaredCount: 12 }],
    ["Part II - Training (10 questions)", { number: 2, title: "Training", declaredCount: 10 }],
    ["Chapter Twenty: Safety", { number: 20, title: "Safety" }],
    ["IV. Agents", { number: 4, title: "Agents" }],
    ["2.3 Retrieval", { number: 3, title: "Retrieval" }],
    ["RAG (30+, advanced)", { title: "RAG (30+, advanced)" }],
    ["训练（RLHF/DPO，共两问）", { title: "训练（RLHF/DPO）", declaredCount: 2 }],
    ["Advanced (41-60 Questions)", { title: "Advanced", declaredCount: 20 }],
    ["3D 并行", { title: "3D 并行" }],
    ["A (3 questions) (2 questions)", { title: "A (2 questions)", declaredCount: 3 }],
    ["2025", { title: "2025" }],
    ["I use vLLM", { title: "I use vLLM" }],
    ["3 . Memory", { number: 3, title: "Memory" }],
    ["3.Memory", { number: 3, title: "Memory" }],
    ["3)Memory", { number: 3, title: "Memory" }],
    ["十、 部署", { number: 10, title: "部署" }],
    ["3.14", { title: "3.14" }],
    ["2.3.4检索", { number: 4, title: "检索" }],
    ["2.3检索", { title: "2.3检索" }],
    ["v3. Memory", { title: "v3. Memory" }],
    ["IV .Agents", { number: 4, title: "Agents" }],
    ["XIV)Agents", { number: 14, title: "Agents" }],
    ["IV： 部署", { number: 4, title: "部署" }],
    ["IV Agents", { title: "IV Agents" }],
    ["DIV. Agents", { title: "DIV. Agents" }],
  ])("reads %j", (text, expected) => {
    expect(readSectionTitle(text)).toEqual(expected);
  });
});

describe("readSectionTitle with letters", () => {
  it.each([
    ["C. Hulls", { number: 3, title: "Hulls" }],
    ["Section I — Rigs", { number: 9, title: "Rigs" }],
    ["Part c: Sails", { number: 3, title: "Sails" }],
    ["Section IV: Ropes", { number: 4, title: "Ropes" }],
  ])("reads %j", (text, expected) => {
    expect(hasLetters([text, "Section A - Boats"])).toBe(true);
    expect(readSectionTitle(text, true)).toEqual(expected);
  });

  it("takes Roman numbers for none", () => {
    expect(hasLetters(["Section I: Rigs", "Part II: Sails", "A sail"])).toBe(false);
  });
});

describe("readPrompt", () => {
  it.each([
    ["Q3: What is RAG?", { number: 3, prompt: "What is RAG?" }],
    ["DS-001 - What is RAG?", { number: 1, prompt: "What is RAG?" }],
    ["Question 12 - What is RAG?", { number: 12, prompt: "What is RAG?" }],
    ["1.2 什么是 RAG？", { number: 2, prompt: "什么是 RAG？" }],
    ["1.2 - What is RAG?", { number: 2, prompt: "What is RAG?" }],
    ["第十题 什么是 RAG？", { number: 10, prompt: "什么是 RAG？" }],
    ["【7】什么是 RAG？", { number: 7, prompt: "什么是 RAG？" }],
    ["【进阶 8-3】什么是 RAG？", { number: 3, prompt: "什么是 RAG？" }],
    ["[Part 2.14] What is RAG?", { number: 14, prompt: "What is RAG?" }],
    ["[x-1-2] What is RAG?", { prompt: "[x-1-2] What is RAG?" }],
    ["Q: What is RAG?", { prompt: "What is RAG?" }],
    ["4.0 版本的变化", { number: 0, prompt: "版本的变化" }],
    ["1️⃣ What is RAG?", { number: 1, prompt: "What is RAG?" }],
    ["🔹 1️⃣ What is RAG?", { number: 1, prompt: "What is RAG?" }],
    ["🔟 What is RAG?", { number: 10, prompt: "What is RAG?" }],
    ["1️⃣2️⃣ What is RAG?", { number: 12, prompt: "What is RAG?" }],
    ["(19-a) Explain the fallback.", { number: 19, prompt: "Explain the fallback." }],
    ["【7b】什么是 RAG？", { number: 7, prompt: "什么是 RAG？" }],
    ["12-3. What is RAG?", { number: 3, prompt: "What is RAG?" }],
    ["[2-1] 검색이란?", { number: 1, prompt: "검색이란?" }],
    ["2-3 years of Python", { prompt: "2-3 years of Python" }],
    ["(a-19) What is RAG?", { prompt: "(a-19) What is RAG?" }],
    ["8 bits or 4?", { prompt: "8 bits or 4?" }],
    ["1.1.2锁是什么？", { number: 2, prompt: "锁是什么？" }],
    ["3.10.12ロックとは", { number: 12, prompt: "ロックとは" }],
    ["127.0.0.1是什么？", { prompt: "127.0.0.1是什么？" }],
    ["1.2.3.4锁", { prompt: "1.2.3.4锁" }],
    ["3.5版有什么新？", { prompt: "3.5版有什么新？" }],
    ["3 · Locks", { number: 3, prompt: "Locks" }],
    ["12 - Kilit nedir?", { number: 12, prompt: "Kilit nedir?" }],
    ["4 | Locks", { number: 4, prompt: "Locks" }],
    ["2 - 3 years of Python", { prompt: "2 - 3 years of Python" }],
    ["2024 - a review", { prompt: "2024 - a review" }],
    ["QLoRA 的要点", { prompt: "QLoRA 的要点" }],
    ["Q4_K_M 是什么？", { prompt: "Q4_K_M 是什么？" }],
  ])("reads %j", (text, expected) => {
    expect(readPrompt(text)).toEqual(expected);
  });
});

describe("readBulletNumber", () => {
  it.each([
    ["一、什么是 RAG？", { number: 1, prompt: "什么是 RAG？" }],
    ["12 什么是 RAG？", { number: 12, prompt: "什么是 RAG？" }],
    ["3.1 What is RAG?", { number: 1, prompt: "What is RAG?" }],
    ["1.2【RAG】What is it?", { number: 2, prompt: "【RAG】What is it?" }],
    ["1.2 million rows", { number: 2, prompt: "million rows" }],
    ["1.2million rows", undefined],
    ["2-1-4 什么是 RAG？", { number: 4, prompt: "什么是 RAG？" }],
    ["2-3 What is RAG?", { number: 3, prompt: "What is RAG?" }],
    ["2-3 years", undefined],
    ["2-3 年", undefined],
    ["What is RAG?", undefined],
    ["3D 并行", undefined],
  ])("reads %j", (text, expected) => {
    expect(readBulletNumber(text)).toEqual(expected);
  });
});

describe("parseNumeral", () => {
  it.each([
    ["12", 12],
    ["１２", 12],
    ["十", 10],
    ["二十", 20],
    ["一百零五", 105],
    ["两", 2],
    ["twelve", 12],
    ["XIV", 14],
    ["xc", 90],
    ["二〇", 20],
    ["一二", 12],
    ["三百", 300],
    ["零", undefined],
    ["many", undefined],
    ["", undefined],
  ])("gives the value of %j", (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });
});
