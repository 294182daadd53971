import { lettersOf } from "../../../text/letters-of.js";
import type { QuestionDraft } from "../draft.js";
import { readPrompt } from "../signs/title.js";

/** Shorter beginnings are those of many questions: `What is`. */
const LEAST_LETTERS = 8;

/**
 * Tells whether a question of the list has the words of a heading that was left out, or goes on behind them: `## What is a sail?` above a lesson,
 * and `What is a sail, and what is it for?` below it.
 */
export function asksAgain(questions: readonly QuestionDraft[]): (heading: string) => boolean {
  let sorted: readonly string[] | undefined;
  return (heading) => {
    const key = keyOf(heading);
    if (key.length < LEAST_LETTERS) return false;
    sorted ??= questions.map(({ prompt }) => keyOf(prompt)).sort();
    return (sorted[firstFrom(sorted, key)] ?? "").startsWith(key);
  };
}

/** Tells whether a line that was left out names a question of the list that has an answer: an item of contents without links. */
export function namesAnswered(questions: readonly QuestionDraft[]): (item: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (item) => {
    known ??= new Set(questions.filter(({ answer }) => answer !== undefined).map(({ prompt }) => keyOf(prompt)));
    return known.has(keyOf(item.replace(/^(?:[-*+•]|[0-9]{1,3}[.)])[ \t]+/, "")));
  };
}

/** Where the first stands that is not before a key. */
function firstFrom(sorted: readonly string[], key: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf(text: string): string {
  const { prompt } = readPrompt(text.replace(/^#{1,6}[ \t]+/, ""));
  return lettersOf(prompt);
}
