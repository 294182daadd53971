import type { ItemResult } from "./quiz-result.js";

/**
 * Tells whether an item is one to look at again: a choice without its full score, an open item that was not answered or in whose
 * self-check a key point that must be there was not found, a card that was not recalled.
 *
 * @example
 * ```ts
 * const again = markQuiz(quiz, []).items.filter(isMissed).map(({ id }) => id);
 * ```
 */
export function isMissed(item: ItemResult): boolean {
  switch (item.kind) {
    case "choice":
      return item.score < 1;
    case "open":
      return !item.answered || item.selfCheck.points.some(({ must, status }) => must && status === "not-found");
    case "flashcard":
      return !item.recalled;
    default:
      return item satisfies never;
  }
}
