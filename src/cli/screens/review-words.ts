import type { ReviewGrade } from "../../quiz/review/reviews.js";
import type { Bilingual } from "../../text/language.js";

/** The words of reviews. */
export interface ReviewWords {
  readonly due: (due: number, fresh: number) => string;
  readonly ahead: (count: number, length: string) => string;
  readonly nothing: string;
  readonly next: (length: string) => string;
  readonly none: string;
  readonly isNew: string;
  readonly isDue: string;
  readonly isAgain: string;
  readonly done: (count: number, left: number) => string;
  readonly undone: (id: string, grade: ReviewGrade) => string;
  readonly nothingToUndo: string;
}

export const reviewWords: Bilingual<ReviewWords> = {
  zh: {
    due: (due, fresh) => `今日复习：到期 ${due} 题，新题 ${fresh} 题`,
    ahead: (count, length) =>
      `有 ${count} 次复习的时间在将来，最远的在 ${length}后：当时的时钟不对。它们不计入；review --undo 从最远的开始撤回。`,
    nothing: "今天没有要复习的了。",
    next: (length) => `下一题在 ${length}后到期。`,
    none: "用 --new N 可以多学几道新题。",
    isNew: "新题",
    isDue: "到期",
    isAgain: "再来一次",
    undone: (id, grade) => `已撤回对 ${id} 的复习（${grade}）。`,
    nothingToUndo: "没有可撤回的复习。",
    done: (count, left) => `复习了 ${count} 次，今天还剩 ${left} 题。`,
  },
  en: {
    due: (due, fresh) => `Today: ${due} due, ${fresh} new`,
    ahead: (count, length) =>
      `${count} review${count === 1 ? " is" : "s are"} dated in the future, the farthest in ${length}: a clock was wrong. They do not count; review --undo takes them back, the farthest first.`,
    nothing: "Nothing is left to review today.",
    next: (length) => `The next one is due in ${length}.`,
    none: "--new N brings more new questions.",
    isNew: "new",
    isDue: "due",
    isAgain: "once more",
    undone: (id, grade) => `The review of ${id} (${grade}) is taken back.`,
    nothingToUndo: "There is no review to take back.",
    done: (count, left) => `${count} reviewed, ${left} left for today.`,
  },
};
