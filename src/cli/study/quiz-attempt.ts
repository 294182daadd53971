import type { Quiz, QuizItem } from "../../quiz/draw/quiz.js";
import type { QuizResponse } from "../../quiz/mark/quiz-response.js";
import type { QuizResult } from "../../quiz/mark/quiz-result.js";
import { isResponseTo } from "../../quiz/mark/response-rule.js";
import { recordResult } from "../../quiz/review/progress.js";
import type { Attempt, BankState } from "../../quiz/review/state.js";

/** Begins an attempt at a quiz. */
export function beginAttempt(quiz: Quiz, id: string, now: number): Attempt {
  return { id, startedAt: now, savedAt: now, quiz, responses: [], elapsed: 0, spent: 0 };
}

/** The item to ask next; `undefined` after the last. */
export function findNextItem({ quiz, responses }: Attempt): QuizItem | undefined {
  const answered = new Set(responses.map(({ item }) => item));
  return quiz.items.find(({ number }) => !answered.has(number));
}

/**
 * Adds a response, with its times.
 *
 * @param spent - Seconds on its item.
 */
export function addResponse(attempt: Attempt, response: QuizResponse, spent: number, now: number): Attempt {
  const at = roundSeconds(attempt.elapsed + spent);
  return {
    ...attempt,
    savedAt: now,
    responses: [...attempt.responses, { ...response, at, spent: roundSeconds(spent) }],
    elapsed: at,
    spent: 0,
  };
}

/** Stops the clock in the middle of an item. */
export function pauseAttempt(attempt: Attempt, spent: number, now: number): Attempt {
  return { ...attempt, savedAt: now, spent: roundSeconds(spent) };
}

/**
 * Seconds left for the next item, when so many have been spent on it; `undefined` without a limit. `isTotal` tells whether it is
 * the quiz that ends then, or the item alone.
 */
export function timeLeft(
  { quiz, elapsed }: Attempt,
  spent: number,
): { readonly seconds: number; readonly isTotal: boolean } | undefined {
  const { total, item } = quiz.blueprint.limits ?? {};
  const forAll = total === undefined ? Number.POSITIVE_INFINITY : total - elapsed - spent;
  const forItem = item === undefined ? Number.POSITIVE_INFINITY : item - spent;
  const seconds = Math.min(forAll, forItem);
  return seconds === Number.POSITIVE_INFINITY ? undefined : { seconds, isTotal: forAll <= forItem };
}

/**
 * Keeps an attempt. What another process has answered of it in the meantime stays; one that is finished is not begun again.
 */
export function keepAttempt(state: BankState, attempt: Attempt): BankState {
  if (state.progress.answers.some((answer) => answer.attempt === attempt.id)) return state;
  const known = state.attempts.find(({ id }) => id === attempt.id);
  // Asked under another bank, it may have another item there, or none.
  const fitting = (known?.responses ?? []).filter((response) => isResponseTo(attempt.quiz, response));
  const answered = new Set(fitting.map(({ item }) => item));
  const responses = [...fitting, ...attempt.responses.filter(({ item }) => !answered.has(item))];
  return { ...state, attempts: [...without(state.attempts, attempt.id), { ...attempt, responses }] };
}

/** Records a finished attempt, and keeps it no longer. */
export function finishAttempt(state: BankState, attempt: Attempt, result: QuizResult, now: number): BankState {
  return {
    ...state,
    progress: recordResult(state.progress, result, { id: attempt.id, at: now }),
    attempts: without(state.attempts, attempt.id),
  };
}

/** Leaves out attempts that nothing has been answered of: there is nothing in them to lose. */
export function dropUntouched(state: BankState): BankState {
  return { ...state, attempts: state.attempts.filter(({ responses }) => responses.length > 0) };
}

/** The attempt that was at hand last. */
export function findLastAttempt({ attempts }: BankState): Attempt | undefined {
  return attempts.reduce<Attempt | undefined>(
    (last, attempt) => (last === undefined || attempt.savedAt >= last.savedAt ? attempt : last),
    undefined,
  );
}

function without(attempts: readonly Attempt[], id: string): Attempt[] {
  return attempts.filter((attempt) => attempt.id !== id);
}

/** To milliseconds: sums of fractions would grow tails. */
function roundSeconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
