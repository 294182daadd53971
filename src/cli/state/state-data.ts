import { integer, list, object, optional, text } from "../../json/rules.js";
import type { Quiz } from "../../quiz/draw/quiz.js";
import { readQuiz } from "../../quiz/draw/read-quiz.js";
import type { QuizResponse } from "../../quiz/mark/quiz-response.js";
import { QuizError } from "../../quiz/quiz-error.js";
import { readJson } from "../../quiz/read-json.js";
import { type Progress, readProgress } from "../../quiz/review/progress.js";
import { type Reviews, readReviews } from "../../quiz/review/reviews.js";
import { byCodePoint } from "../../text/code-point-order.js";

/** What the program keeps for its user, as plain JSON. */
export interface StateData {
  /** Raised when an older release could not read it. */
  readonly formatVersion: 1;
  /** By name of the bank; see `nameBank`. Ids of one bank mean nothing in another. */
  readonly banks: Readonly<Record<string, BankState>>;
}

/** What was done with one bank. */
export interface BankState {
  readonly reviews: Reviews;
  /** Of quizzes that were finished. */
  readonly progress: Progress;
  /** Quizzes that were not, begun first come first. */
  readonly attempts: readonly Attempt[];
}

/** A quiz that is being taken. */
export interface Attempt {
  /** A name that no other attempt has. */
  readonly id: string;
  /** Milliseconds since 1970 began. */
  readonly startedAt: number;
  /** When something of it was saved last, in milliseconds since 1970 began. */
  readonly savedAt: number;
  /** As it was drawn, keys included. */
  readonly quiz: Quiz;
  /** In the order they came. */
  readonly responses: readonly QuizResponse[];
  /** Seconds spent on the items that have responses. The clock stands while explanations are read. */
  readonly elapsed: number;
  /** Seconds spent so far on the next item. */
  readonly spent: number;
}

/**
 * Reads state from JSON.
 *
 * @throws QuizError with the code `format-version` if a later release wrote it, or `invalid-data` if it is none.
 */
export function readState(value: unknown): StateData {
  const { banks } = readJson<{ readonly banks: Readonly<Record<string, Record<string, unknown>>> }>(
    value,
    "state",
    object({ banks: object({}) }),
  );
  return {
    formatVersion: 1,
    banks: Object.fromEntries(Object.entries(banks).map(([name, bank]) => [name, readBankState(bank, name)])),
  };
}

/** Writes state as JSON; the same state gives the same bytes. */
export function renderState({ banks }: StateData): string {
  const sorted = Object.fromEntries(Object.entries(banks).sort(([a], [b]) => byCodePoint(a, b)));
  return `${JSON.stringify({ formatVersion: 1, banks: sorted } satisfies StateData)}\n`;
}

function readBankState(value: unknown, name: string): BankState {
  const where = `state.banks[${JSON.stringify(name)}]`;
  const faults = object({ attempts: list(attemptCheck) })(value, where);
  if (faults.length > 0) throw new QuizError("invalid-data", `This is no state: ${faults.join("; ")}.`, faults);
  const { reviews, progress, attempts } = value as { reviews: unknown; progress: unknown; attempts: Attempt[] };
  return {
    reviews: readReviews(reviews),
    progress: readProgress(progress),
    attempts: attempts.map((attempt) => ({ ...attempt, quiz: readQuiz(attempt.quiz) })),
  };
}

const seconds = (value: unknown, path: string): string[] =>
  typeof value === "number" && value >= 0 ? [] : [`${path} must be a number of seconds from 0`];

const attemptCheck = object({
  id: text,
  startedAt: integer(0),
  savedAt: integer(0),
  responses: list(object({ item: integer(1), at: optional(seconds), spent: optional(seconds) })),
  elapsed: seconds,
  spent: seconds,
});
