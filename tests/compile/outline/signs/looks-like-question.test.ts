import { describe, expect, it } from "vitest";
import { looksLikeQuestion } from "../../../../src/compile/outline/signs/looks-like-question.js";

describe("looksLikeQuestion", () => {
  it.each([
    "多头注意力为何有效？",
    "12) What is RAG?",
    "What is regression? 👶",
    "为什么是 Decoder only",
    "简单介绍一下 FlashAttention",
    "RAG 与微调的区别",
    "Explain byte pair encoding.",
    "In what cases would you fine-tune",
    "**KV 缓存？** {#kv-cache} #serving",
    "Pre-LN vs Post-LN?",
    "Τι είναι αυτό;",
    "Erläutern Sie den Unterschied zwischen Kiel und Mast",
    "Beschreiben Sie die Takelage!",
    "Jelaskan cara kerja layar",
    "Наведіть приклади вітрил",
    "Kiel ile direk arasındaki farkı açıklayınız.",
    "돛의 원리를 서술하라",
    "The rope that hoists a sail is ____.",
    "船的左舷灯是（ ）。",
    "船的右舷灯是（）",
    "Coding: implement a queue",
    "Coding challenge: Write a function that sorts masts",
    "舰船代号为 DD（　）",
  ])("takes %j for a question", (text) => {
    expect(looksLikeQuestion(text)).toBe(true);
  });

  it.each([
    "推理优化",
    "DO-178C levels",
    "Erläuterungen zur Takelage",
    "Liste der Segel",
    "Retrieval, then generation.",
    "多层测试，避免回归。",
    "请求合并后再执行。",
    "When the data is small, use retrieval.",
    "Is trained on text.",
    "如何选取决于任务：",
    "Sailor: ____",
    "Coding: the queue",
    "call `run( )`",
    "使用 append（）",
    "字符串的 split（）",
    "a __name__ of a module",
    "...",
    "",
  ])("takes %j for none", (text) => {
    expect(looksLikeQuestion(text)).toBe(false);
  });

  it.each([
    "가비지 컬렉션을 설명할 수 있나요? (키워드: 힙, 참조)",
    "프로세스란 무엇인가요 (힌트: 메모리)",
    "Masts and sails? (keywords: wood, cloth)",
    "帆とは何ですか（ヒント：風）",
  ])("looks before what stands in brackets at the end: %s", (text) => expect(looksLikeQuestion(text)).toBe(true));

  it("asks nothing where a title has a remark in brackets", () => {
    for (const text of ["호수 (키워드: 물)", "Masts (of wood)", "帆（布）"])
      expect(looksLikeQuestion(text)).toBe(false);
  });
});
