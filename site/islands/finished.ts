import { type Attempt, noBankState, readState } from "llm-interview/quiz";

const key = "llm-interview.finished";
let inMemory: Attempt | undefined;

/** Keeps the quiz that was finished last, so that its result is there after a reload. */
export function keepFinished(attempt: Attempt): void {
  inMemory = attempt;
  try {
    const state = { formatVersion: 1, banks: { finished: { ...noBankState, attempts: [attempt] } } };
    localStorage.setItem(key, JSON.stringify(state));
  } catch {
    // Storage may be off or full: the result is there as long as the page.
  }
}

/** The quiz of that name, if it was the last to be finished. */
export function readFinished(id: string): Attempt | undefined {
  if (inMemory?.id === id) return inMemory;
  try {
    const state = readState(JSON.parse(localStorage.getItem(key) ?? "null"));
    return state.banks["finished"]?.attempts.find((attempt) => attempt.id === id);
  } catch {
    return undefined;
  }
}
