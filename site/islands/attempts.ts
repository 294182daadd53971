import {
  type Attempt,
  type BankState,
  mergeBankState,
  noBankState,
  type Quiz,
  type QuizItem,
  type QuizResponse,
} from "llm-interview/quiz";

/** A name that no other attempt or review has. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A quiz that nobody has begun. */
export function beginAttempt(quiz: Quiz, now: number): Attempt {
  return { id: newId(), startedAt: now, savedAt: now, quiz, responses: [], elapsed: 0, spent: 0 };
}

/** Keeps an attempt as it is now, beside what another tab may have answered in it. */
export function keepAttempt(state: BankState, attempt: Attempt): BankState {
  return mergeBankState(state, { ...noBankState, attempts: [attempt] });
}

/** The attempt with an answer more. An item that has an answer keeps it. */
export function addResponse(attempt: Attempt, response: QuizResponse, spent: number, now: number): Attempt {
  if (responseTo(attempt, response.item) !== undefined) return attempt;
  const seconds = Math.round(spent * 1000) / 1000;
  const at = Math.round((attempt.elapsed + spent) * 1000) / 1000;
  const responses = [...attempt.responses, { ...response, at, spent: seconds }];
  return { ...attempt, responses, elapsed: at, spent: 0, savedAt: now };
}

export function responseTo(attempt: Attempt, item: number): QuizResponse | undefined {
  return attempt.responses.find((response) => response.item === item);
}

/** The first item without an answer, behind a position if there is one there. */
export function nextOpen(attempt: Attempt, behind = -1): QuizItem | undefined {
  const isOpen = ({ number }: QuizItem) => responseTo(attempt, number) === undefined;
  const { items } = attempt.quiz;
  return items.slice(behind + 1).find(isOpen) ?? items.find(isOpen);
}

/** Seconds that are left of the whole; `undefined` without a limit. */
export function timeLeft({ quiz, elapsed }: Attempt, spent: number): number | undefined {
  const { total } = quiz.blueprint.limits ?? {};
  return total === undefined ? undefined : total - elapsed - spent;
}
