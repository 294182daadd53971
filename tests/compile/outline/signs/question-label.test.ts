import { describe, expect, it } from "vitest";
import {
  dropOrnaments,
  dropQuestionWord,
  isQuestionWord,
  readQuestionLabel,
} from "../../../../src/compile/outline/signs/question-label.js";

describe("readQuestionLabel", () => {
  it.each([
    ["Q: What?", "", "What?"],
    ["Q1 = and := ?", "1", "= and := ?"],
    ["Q2: && or & ?", "2", "&& or & ?"],
    ["Q. What?", "", "What?"],
    ["Q.什么？", "", "什么？"],
    ["Q.What's a mast?", "", "What's a mast?"],
    ["📌 Q12: What?", "12", "What?"],
    ["Question 3", "3", ""],
    ["4. Question: What?", "4", "What?"],
    ["4\\. Q: What?", "4", "What?"],
    ["Question 1 - 3 kinds?", "1", "3 kinds?"],
    ["Question 2a. What?", "2", "What?"],
    ["问：什么？", "", "什么？"],
    ["問1.什么？", "1", "什么？"],
    ["第3题 什么？", "3", "什么？"],
    ["質問2：何ですか", "2", "何ですか"],
    ["질문 4. 무엇?", "4", "무엇?"],
    ["Pregunta 5: ¿Qué?", "5", "¿Qué?"],
    ["Questão 5. Qual?", "5", "Qual?"],
    ["P3. ¿Qué?", "3", "¿Qué?"],
    ["P 12) ¿Qué?", "12", "¿Qué?"],
    ["P3 ． Qué", "3", "Qué"],
    ["P３：  何", "３", "何"],
    ["Питання: Що?", "", "Що?"],
    ["Питання ：  Що?", "", "Що?"],
    ["Q . What?", "", "What?"],
    ["Q01 · Locks", "01", "Locks"],
    ["Question 7 | Locks", "7", "Locks"],
    ["问题 2 ｜ 锁", "2", "锁"],
    ["Q4 → Locks", "4", "Locks"],
    ["Q1（基础）：什么？", "1", "什么？"],
    ["Q2 [hard] - What?", "2", "What?"],
    ["Frage 3 (leicht): Was?", "3", "Was?"],
    ["Q3 (2023) what?", "3", "(2023) what?"],
    ["Q5 🤗 Transformers", "5", "🤗 Transformers"],
    ["q)  What?", "", "What?"],
    ["[ Question ] 3. What?", "3", "What?"],
    ["[Câu hỏi 4] Gì?", "4", "Gì?"],
    ["【问题】 5、什么？", "5", "什么？"],
    ["【面试题 6】什么？", "6", "什么？"],
    ["(Q7): What?", "7", "What?"],
    ["[Q8] (hard) What?", "8", "(hard) What?"],
    ["[Pregunta] ¿Qué?", "", "¿Qué?"],
  ])("reads %j", (text, number, rest) => {
    expect(readQuestionLabel(text)).toEqual({ number, rest });
  });

  it.each([
    "QLoRA 的要点",
    "4. Quarters: What?",
    "4. What is a Question: one?",
    "[Q3 report] What?",
    "(Question) What?",
    "[Easy] 3. What?",
    "[Q2) What?](https://ships.example/q2)",
    "[Q2](#q2)",
    "Question 2a what",
    "Q4_K_M 是什么？",
    "Questions",
    "Questions 21 à 40 – VPN",
    "Question 1 to 20",
    "问题 1～20",
    "Questions 1-20",
    "Preguntas 1-20",
    "What is Q: a letter?",
    "问题在哪里？",
    "1. What?",
    "P3.Qué?",
    "P1234. Qué?",
    "P. Qué?",
    "POP3. Qué?",
    "Питання Що?",
    "Моє питання: Що?",
    "Q.What?",
    "FAQ. What?",
  ])("sees no label in %j", (text) => {
    expect(readQuestionLabel(text)).toBeUndefined();
  });

  it.each([
    ["Question 1.2: Depth", "1", "Depth"],
    ["Q2.1) Why?", "2", "Why?"],
    ["问题 3.1.4：为什么？", "3", "为什么？"],
    ["Frage 1.3 - Warum?", "1", "Warum?"],
    ["Q 1.a) List them", "1", "List them"],
    ["Q 2.b.) Why?", "2", "Why?"],
    ["Q3 c) Why?", "3", "Why?"],
  ])("reads a number of several parts: %s", (text, number, rest) => {
    expect(readQuestionLabel(text)).toEqual({ number, rest });
  });

  it.each([
    ["Q1. 2: a number", "1", "2: a number"],
    ["Q1.3 ways to sail", "1", "3 ways to sail"],
    ["Q1. a mast", "1", "a mast"],
  ])("leaves what stands behind the number: %s", (text, number, rest) => {
    expect(readQuestionLabel(text)).toEqual({ number, rest });
  });
});

describe("dropOrnaments", () => {
  it.each([
    ["❓ What?", "What?"],
    ["👉 🔹 What?", "What?"],
    ["🤗 Transformers", "🤗 Transformers"],
    ["❓", "❓"],
  ])("reads %j", (text, rest) => {
    expect(dropOrnaments(text)).toBe(rest);
  });
});

describe("isQuestionWord", () => {
  it.each(["Question", "Question:", "❓ 问题：", "Pregunta :", "Q:"])("knows %j", (text) => {
    expect(isQuestionWord(text)).toBe(true);
  });

  it.each(["Questions", "Questions:", "Question 3", "Question: why?", "问题在哪里"])("does not know %j", (text) => {
    expect(isQuestionWord(text)).toBe(false);
  });
});

describe("dropQuestionWord", () => {
  it.each([
    ["**Question:** why `a`?", "why `a`?"],
    ["**Énoncé** : Listez les mâts.", "Listez les mâts."],
    ["**Вопрос**: почему?", "почему?"],
    ["Question: **why**?", "**why**?"],
    ["**Question: why?**", "**Question: why?**"],
    ["Questions: none", "none"],
    ["What: why?", "What: why?"],
  ])("takes the word off %j", (markdown, rest) => {
    expect(dropQuestionWord(markdown)).toBe(rest);
  });
});
