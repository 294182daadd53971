import type { Question } from "../../model/question.js";
import { planReviews } from "../../quiz/review/plan-reviews.js";
import { grades, type ReviewGrade, type Reviews, recordReview } from "../../quiz/review/reviews.js";
import { wordsFor } from "../../text/language.js";
import type { Io } from "../io.js";
import { askChoice } from "../prompts/prompt-choice.js";
import { askEnter } from "../prompts/prompt-enter.js";
import { quizWords } from "../screens/quiz-words.js";
import { renderDuration } from "../screens/render-duration.js";
import { renderPlainOrRich } from "../screens/render-text.js";
import type { Screen } from "../screens/screen.js";
import { wrapText } from "../screens/wrap-text.js";
import { ownDays } from "./review-plan.js";

export interface CardRequest {
  /** In front, on the screen already. On the back: */
  readonly brief: string;
  readonly briefMarkdown?: string | undefined;
  /** Where to read more. */
  readonly more: string;
  /** Stands behind each grade, such as when the card comes back. */
  readonly hints: Readonly<Record<ReviewGrade, string>>;
  /** Added to each question, such as the time left. */
  readonly note?: () => string;
  readonly signal?: AbortSignal;
}

/** Asks to turn a card over, shows its back, and asks how well it was known. `undefined` if the taker gave up, or time is up. */
export async function askCard(screen: Screen, request: CardRequest): Promise<ReviewGrade | undefined> {
  const { brief, briefMarkdown, more, hints, note, signal } = request;
  const { terminal, style, hasColor } = screen;
  const words = wordsFor(screen.locale, quizWords);
  const withNote = (text: string) => (note === undefined ? text : () => `${text}  ${note()}`);
  const options = { hasColor, ...(signal !== undefined && { signal }) };
  if (!(await askEnter(terminal, withNote(words.turn), options))) return undefined;
  screen.print(`${style.green(wrapText(renderPlainOrRich(brief, briefMarkdown, screen), screen.columns()))}\n`);
  screen.print(`${style.dim(wrapText(words.more(more), screen.columns()))}\n\n`);
  const choices = grades.map((grade, index) => ({
    value: grade,
    key: String(index + 1),
    label: `${words.grades[grade]}${hints[grade] === "" ? "" : `  ${style.dim(hints[grade])}`}`,
  }));
  return askChoice<ReviewGrade>(terminal, { message: withNote(words.howWell), choices, ...options });
}

/** When a question would come back after each grade, in words. */
export function hintGrades(
  reviews: Reviews,
  question: Question,
  { now: tellTime, zoneMinutes }: Pick<Io, "now" | "zoneMinutes">,
  screen: Screen,
): Readonly<Record<ReviewGrade, string>> {
  const now = tellTime();
  const days = ownDays({ zoneMinutes });
  const hint = (grade: ReviewGrade) => {
    const [planned] = planReviews(recordReview(reviews, question, grade, now), [question], now, days);
    if (planned?.memory === undefined) return "";
    return wordsFor(screen.locale, quizWords).again(renderDuration(planned.memory.due - now, screen.locale));
  };
  return { again: hint("again"), hard: hint("hard"), good: hint("good"), easy: hint("easy") };
}
