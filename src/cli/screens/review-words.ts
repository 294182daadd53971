import type { ReviewGrade } from "../../quiz/review/reviews.js";
import type { Bilingual } from "../../text/language.js";

/** The words of reviews. */
export interface ReviewWords {
  readonly due: (due: number, fresh: number) => string;
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
