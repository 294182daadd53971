import { partNamesFor } from "../../article/part-names.js";

/** What a printed paper says by itself. */
const own = {
  zh: {
    lang: "zh-Hans",
    about: (count: number, version: string) => `共 ${count} 题 · 题库版本 ${version}`,
    candidate: "姓名",
    date: "日期",
    time: "用时",
    score: "得分",
    marker: "阅卷人",
    answers: "答案与评分标准",
    perPoint: "每讲到一个要点得 1 分；缺少标有“必答”的要点，该题不通过。",
    perChoice: "选择题每题 1 分。",
    total: "合计",
    key: "答案",
    right: "正确",
    must: "必答",
    noAnswer: "（暂无答案）",
    difficulty: { 1: "基础", 2: "进阶", 3: "专家" },
  },
  en: {
    lang: "en",
    about: (count: number, version: string) =>
      `${count} ${count === 1 ? "question" : "questions"} · question bank ${version}`,
    candidate: "Name",
    date: "Date",
    time: "Time",
    score: "Score",
    marker: "Marked by",
    answers: "Answers and marking guide",
    perPoint: "One point for each key point made. An answer without a point marked “must” fails the question.",
    perChoice: "One point for each multiple-choice question.",
    total: "Total",
    key: "Answer",
    right: "correct",
    must: "must",
    noAnswer: "(no answer yet)",
    difficulty: { 1: "basic", 2: "working", 3: "expert" },
  },
} as const;

/** In the language of the paper, with the names of the parts of an answer. */
export const paperWords = {
  zh: { ...partNamesFor("zh"), ...own.zh },
  en: { ...partNamesFor("en"), ...own.en },
} as const;

export type PaperWords = (typeof paperWords)["zh" | "en"];
