import { amount, fieldPath, filledText, list, object, type Rule, record, show, time } from "../../json/rules.js";
import { byCodePoint } from "../../text/code-point-order.js";
import type { Quiz } from "../draw/quiz.js";
import { readQuizAt } from "../draw/read-quiz.js";
import type { QuizResponse } from "../mark/quiz-response.js";
import { isResponseTo, responsesRule } from "../mark/response-rule.js";
import { QuizError } from "../quiz-error.js";
import { readJson } from "../read-json.js";
import { otherFields } from "./other-fields.js";
import { mergeProgress, noProgress, type Progress, readProgressAt } from "./progress.js";
import { mergeReviews, noReviews, type Reviews, readReviewsAt } from "./reviews.js";

/**
 * All that somebody did, with however many banks, as plain JSON: what the command line keeps in its file. Fields that a later release
 * adds, at any level, are kept by `readState` and `mergeState` of this one.
 */
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
  return { ...otherFields(stateFields, [a, b]), formatVersion: 1, banks: Object.fromEntries(entries) };
}

const stateFields = { formatVersion: true, banks: true } satisfies Record<keyof State, true>;
const bankFields = { reviews: true, progress: true, attempts: true } satisfies Record<keyof BankState, true>;

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
    ...otherFields(bankFields, [a, b]),
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
  // A quiz that was reopened under a later bank may have lost the item.
  const missing = earlier.responses.filter(
    (response) => !answered.has(response.item) && isResponseTo(later.quiz, response),
  );
  return { ...earlier, ...later, responses: [...later.responses, ...missing] };
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
  const state = readJson<Omit<State, "banks"> & { readonly banks: Readonly<Record<string, BankState>> }>(
    value,
    "state",
    object({ banks: record(bankRule) }),
  );
  const banks = Object.entries(state.banks).map(([name, bank]) => [name, readBankState(bank, name)] as const);
  return { ...state, banks: Object.fromEntries(banks) };
}

/** The logs and quizzes have format versions of their own, and are read by those who know them. */
function readBankState(bank: BankState, name: string): BankState {
  const where = fieldPath("state.banks", name);
  return {
    ...bank,
    reviews: readReviewsAt(bank.reviews, `${where}.reviews`),
    progress: readProgressAt(bank.progress, `${where}.progress`),
    attempts: bank.attempts.map((attempt, index) => readAttemptAt(attempt, `${where}.attempts[${index}]`)),
  };
}

/**
 * Reads what can be read of a state that is damaged: every card, answer and unfinished quiz that is whole. Fields that this release
 * does not know are left behind with the rest.
 */
export function salvageState(value: unknown): State {
  const banks = (value as { readonly banks?: unknown } | null)?.banks;
  const named = typeof banks === "object" && banks !== null ? Object.entries(banks) : [];
  return { formatVersion: 1, banks: Object.fromEntries(named.map(([name, bank]) => [name, salvageBank(bank)])) };
}

function salvageBank(value: unknown): BankState {
  const { reviews, progress, attempts } = (value ?? {}) as Readonly<Record<keyof BankState, unknown>>;
  const { cards } = (reviews ?? {}) as { readonly cards?: unknown };
  const { answers } = (progress ?? {}) as { readonly answers?: unknown };
  const ids = new Set<string>();
  return {
    reviews: mergeReviews(noReviews, {
      formatVersion: 1,
      cards: readable(cards, (card) => readReviewsAt({ formatVersion: 1, cards: [card] }, "").cards),
    }),
    progress: mergeProgress(noProgress, {
      formatVersion: 1,
      answers: readable(answers, (answer) => readProgressAt({ formatVersion: 1, answers: [answer] }, "").answers),
    }),
    attempts: readable(attempts, (attempt) => [readAttemptAt(attempt, "")]).filter(
      ({ id }) => ids.size < ids.add(id).size,
    ),
  };
}

function readable<Value>(entries: unknown, read: (entry: unknown) => readonly Value[]): Value[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    try {
      return read(entry);
    } catch (error) {
      if (error instanceof QuizError) return [];
      throw error;
    }
  });
}

function readAttemptAt(value: unknown, path: string): Attempt {
  const refuse = (faults: readonly string[]) => {
    if (faults.length > 0) throw new QuizError("invalid-data", `This is no state: ${faults.join("; ")}.`, faults);
  };
  refuse(attemptRule(value, path));
  const attempt = value as Attempt;
  const quiz = readQuizAt(attempt.quiz, `${path}.quiz`);
  refuse(responsesRule(quiz)(attempt.responses, `${path}.responses`));
  return { ...attempt, quiz };
}

const attemptRule = /* @__PURE__ */ object({
  id: filledText,
  startedAt: time,
  savedAt: time,
  elapsed: amount,
  spent: amount,
});
const bankRule: Rule = (value, path) => {
  const faults = object({ attempts: list(attemptRule) })(value, path);
  if (faults.length > 0) return faults;
  const seen = new Set<string>();
  return (value as BankState).attempts.flatMap(({ id }, index) =>
    seen.size < seen.add(id).size ? [] : [`${path}.attempts[${index}].id is ${show(id)}, which occurs before`],
  );
};
