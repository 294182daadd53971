import type { QuizResponse } from "./quiz-response.js";

/** Times the answers of somebody who takes a quiz. */
export interface QuizClock {
  /**
   * Fills in when an answer came: `at`, seconds since the quiz began, and `spent`, seconds since the answer before it or since the clock
   * went on. Time while the clock stands counts for neither. Both in whole milliseconds.
   */
  stamp<Response extends QuizResponse>(response: Response): Response & { readonly at: number; readonly spent: number };
  /** Stops the clock, as while an explanation is read. */
  pause(): void;
  /** Lets it go on. */
  resume(): void;
}

/**
 * Starts a clock for a quiz with limits: `markQuiz` needs `at` and `spent` there. What came in is told apart from what was late by
 * the clock of whoever calls; a server should ask its own.
 *
 * @param now - Gives milliseconds, such as `Date.now` or `() => performance.now()`.
 * @example
 * ```ts
 * const clock = startQuizClock(Date.now);
 * const response = clock.stamp({ item: 1, selected: [2] }); // { item: 1, selected: [2], at: 12.345, spent: 12.345 }
 * ```
 */
export function startQuizClock(now: () => number): QuizClock {
  let total = 0;
  let item = 0;
  let since: number | undefined = now();
  /** Adds what has passed since it was last asked. A clock that was set back adds nothing. */
  const advance = () => {
    if (since === undefined) return;
    const time = now();
    const passed = Math.max(0, time - since);
    total += passed;
    item += passed;
    since = time;
  };
  return {
    stamp(response) {
      advance();
      const stamped = { ...response, at: toSeconds(total), spent: toSeconds(item) };
      item = 0;
      return stamped;
    },
    pause() {
      advance();
      since = undefined;
    },
    resume() {
      since ??= now();
    },
  };
}

function toSeconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
