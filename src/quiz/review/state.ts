import { integer, list, object, optional, text } from "../../json/rules.js";
import { byCodePoint } from "../../text/code-point-order.js";
import type { Quiz } from "../draw/quiz.js";
import { readQuiz } from "../draw/read-quiz.js";
import type { QuizResponse } from "../mark/quiz-response.js";
import { QuizError } from "../quiz-error.js";
import { readJson } from "../read-json.js";
import { mergeProgress, noProgress, type Progress, readProgress } from "./progress.js";
import { mergeReviews, noReviews, type Reviews, readReviews } from "./reviews.js";

/** All that somebody did, with however many banks, as plain JSON: what the command line keeps in its file. */
export interface State {
  /** Raised when an older release could not read it. */
  readonly formatVersion: 1;
  /** By a name of the bank that its user chooses, since ids of one bank mean nothing in another. */
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

/** To begin with. */
export const noBankState: BankState = /* @__PURE__ */ Object.freeze({
  reviews: noReviews,
  progress: noProgress,
  attempts: Object.freeze([]),
});

/**
 * Puts the states of two devices together, bank by bank. Nothing is lost, and neither the order nor repeating it matters. A quiz that
 * one of them has finished is not unfinished on the other; of one that both have begun, all responses are kept, and where they
 * differ, those of the device that saved later.
 */
export function mergeState(a: State, b: State): State {
  const names = [...new Set([...Object.keys(a.banks), ...Object.keys(b.banks)])].sort(byCodePoint);
  const entries = names.map((name) => {
    const [one, other] = [ownEntry(a.banks, name), ownEntry(b.banks, name)];
    return [name, mergeBankState(one ?? noBankState, other ?? noBankState)] as const;
  });
  return { formatVersion: 1, banks: Object.fromEntries(entries) };
}

/** As `mergeState`, of one bank. */
export function mergeBankState(a: BankState, b: BankState): BankState {
  const progress = mergeProgress(a.progress, b.progress);
  const finished = new Set(progress.answers.map(({ attempt }) => attempt));
  const attempts = new Map<string, Attempt>();
  for (const attempt of [...a.attempts, ...b.attempts]) {
    const other = attempts.get(attempt.id);
    attempts.set(attempt.id, other === undefined ? attempt : mergeAttempts(other, attempt));
  }
  return {
    reviews: mergeReviews(a.reviews, b.reviews),
    progress,
    attempts: [...attempts.values()]
      .filter(({ id }) => !finished.has(id))
      .sort((one, other) => one.startedAt - other.startedAt || byCodePoint(one.id, other.id)),
  };
}

function mergeAttempts(a: Attempt, b: Attempt): Attempt {
  const isLater = a.savedAt - b.savedAt || byCodePoint(JSON.stringify(a), JSON.stringify(b));
  const [later, earlier] = isLater >= 0 ? [a, b] : [b, a];
  const answered = new Set(later.responses.map(({ item }) => item));
  const missing = earlier.responses.filter(({ item }) => !answered.has(item));
  return missing.length === 0 ? later : { ...later, responses: [...later.responses, ...missing] };
}

function ownEntry(banks: State["banks"], name: string): BankState | undefined {
  return Object.hasOwn(banks, name) ? banks[name] : undefined;
}

/**
 * Reads state from JSON.
 *
 * @throws QuizError with the code `format-version` if a later release wrote it, or `invalid-data` if it is none.
 */
export function readState(value: unknown): State {
  const { banks } = readJson<{ readonly banks: Readonly<Record<string, unknown>> }>(
    value,
    "state",
    object({ banks: object({}) }),
  );
  return {
    formatVersion: 1,
    banks: Object.fromEntries(Object.entries(banks).map(([name, bank]) => [name, readBankState(bank, name)])),
  };
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

const attemptCheck = /* @__PURE__ */ object({
  id: text,
  startedAt: /* @__PURE__ */ integer(0),
  savedAt: /* @__PURE__ */ integer(0),
  responses: /* @__PURE__ */ list(
    /* @__PURE__ */ object({
      item: /* @__PURE__ */ integer(1),
      at: /* @__PURE__ */ optional(seconds),
      spent: /* @__PURE__ */ optional(seconds),
    }),
  ),
  elapsed: seconds,
  spent: seconds,
});
