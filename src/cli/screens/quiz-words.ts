import type { ReviewGrade } from "../../quiz/review/reviews.js";
import type { Bilingual } from "../../text/language.js";

/** The words of screens that ask questions. */
export interface QuizWords {
  readonly answer: string;
  readonly skip: string;
  /** How to pick several. */
  readonly several: string;
  readonly left: (clock: string) => string;
  readonly right: string;
  readonly wrong: (letters: string) => string;
  readonly skipped: (letters: string) => string;
  readonly timeUp: string;
  readonly quizTimeUp: string;
  readonly next: string;
  readonly toResult: string;
  readonly turn: string;
  readonly howWell: string;
  readonly grades: Readonly<Record<ReviewGrade, string>>;
  readonly again: (length: string) => string;
  readonly write: string;
  readonly keyPoints: string;
  readonly more: (command: string) => string;
  readonly saved: (done: number, all: number, command: string) => string;
  readonly waiting: (done: number, all: number, command: string) => string;
  readonly onlyCards: string;
  readonly fewer: (drawn: number, wanted: number) => string;
  readonly renewed: (count: number) => string;
  readonly opened: (count: number, clock: string | undefined, seed: string) => string;
}

export const quizWords: Bilingual<QuizWords> = {
  zh: {
    answer: "你的答案？",
    skip: "不会，看解析",
    several: "（多选：按字母选中，Enter 提交）",
    left: (clock) => `剩余 ${clock}`,
    right: "答对了",
    wrong: (letters) => `答错了，正确答案是 ${letters}`,
    skipped: (letters) => `正确答案是 ${letters}`,
    timeUp: "本题时间到",
    quizTimeUp: "时间到，测验结束",
    next: "按 Enter 继续",
    toResult: "按 Enter 看成绩",
    turn: "想好了按 Enter 翻面",
    howWell: "记得怎么样？",
    grades: { again: "忘了", hard: "勉强", good: "记得", easy: "很熟" },
    again: (length) => `${length}后再见`,
    write: "写下你的回答（Enter 提交）",
    keyPoints: "要点（在你的回答里：✓ 提到，~ 提到一部分）",
    more: (command) => `详解：${command}`,
    saved: (done, all, command) => `已保存，做了 ${done}/${all} 题。继续：${command}`,
    waiting: (done, all, command) => `另有一份没做完的测验（${done}/${all}）：${command}`,
    onlyCards: "没有选择题，改用闪卡：先想，再翻面，然后给自己打分。",
    fewer: (drawn, wanted) => `只有 ${drawn} 题符合条件（要 ${wanted} 题）。`,
    renewed: (count) => `题库有更新：${count} 题按现在的内容出。`,
    opened: (count, clock, seed) =>
      `测验：${count} 题${clock === undefined ? "" : `，限时 ${clock}`}（--seed ${seed} 可再抽出同一份）`,
  },
  en: {
    answer: "Your answer?",
    skip: "I do not know; show me",
    several: "(several: letters pick, Enter ends)",
    left: (clock) => `${clock} left`,
    right: "Right",
    wrong: (letters) => `Wrong; the answer is ${letters}`,
    skipped: (letters) => `The answer is ${letters}`,
    timeUp: "Time for this question is up",
    quizTimeUp: "Time is up; the quiz has ended",
    next: "Enter goes on",
    toResult: "Enter shows the result",
    turn: "Think, then turn the card with Enter",
    howWell: "How well did you know it?",
    grades: { again: "forgot", hard: "barely", good: "knew it", easy: "at once" },
    again: (length) => `again in ${length}`,
    write: "Write your answer (Enter ends it)",
    keyPoints: "Key points (in your answer: ✓ mentioned, ~ partly)",
    more: (command) => `Explained: ${command}`,
    saved: (done, all, command) => `Saved, with ${done} of ${all} answered. Go on with: ${command}`,
    waiting: (done, all, command) => `Another quiz is unfinished (${done} of ${all}): ${command}`,
    onlyCards: "There are no choice items, so these are flashcards: think, turn the card, grade yourself.",
    fewer: (drawn, wanted) => `Only ${drawn} questions meet the conditions (of ${wanted} wanted).`,
    renewed: (count) =>
      `The bank has changed: ${count === 1 ? "1 question is" : `${count} questions are`} asked as now.`,
    opened: (count, clock, seed) =>
      `Quiz: ${count} question${count === 1 ? "" : "s"}${clock === undefined ? "" : `, ${clock}`} (--seed ${seed} draws it again)`,
  },
};
