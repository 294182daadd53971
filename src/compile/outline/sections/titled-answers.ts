import type { RootContent } from "mdast";
import { type Entry, type HeadingEntry, type LeadEntry, speaks } from "../entries.js";
import { addBlocks } from "../open-question.js";
import { readAnswerNumber, readBareNumber } from "../signs/answer-number.js";
import type { ListedAnswer } from "./listed-answers.js";

/**
 * Reads answers that stand below titles of their own with the numbers of the questions, and nothing else: `### Answer 1`, `### Answer 2`, or `### 1.`
 * below `## Answers`. `undefined` where a title says more, or does not count on.
 *
 * @param isBelowTitle - They stand below a title of answers: then numbers alone are enough.
 */
export function readTitledAnswers(entries: readonly Entry[], isBelowTitle: boolean): ListedAnswer[] | undefined {
  const [first] = entries;
  if (first?.type !== "heading") return undefined;
  const answers: (ListedAnswer & { readonly blocks: RootContent[] })[] = [];
  for (const entry of entries) {
    if (entry.type === "heading" && entry.depth <= first.depth) {
      const number = readAnswerNumber(entry.text) ?? (isBelowTitle ? readBareNumber(entry.text) : undefined);
      const last = answers.at(-1);
      if (number === undefined || (last !== undefined && number !== last.number + 1)) return undefined;
      answers.push({ number, node: entry.node, repeated: entry.node, blocks: [] });
    } else addBlocks(answers.at(-1)?.blocks ?? [], entry);
  }
  return answers.length < 2 ? undefined : answers;
}

/** Where the titles of such answers end that begin with a heading; the same place where none does. */
export function endOfTitledAnswers(entries: readonly Entry[], from: number): number {
  const first = entries[from];
  if (first?.type !== "heading" || readAnswerNumber(first.text) === undefined) return from;
  for (let at = from + 1; at < entries.length; at++) {
    const entry = entries[at] as Entry;
    if (entry.type !== "heading" || entry.depth > first.depth) continue;
    if (entry.depth < first.depth || readAnswerNumber(entry.text) === undefined) return at;
  }
  return entries.length;
}

/** The headings with numbers that end a part of a file, if they are its questions: up to one that is higher or has no number. */
export function headingsBefore(before: readonly Entry[]): readonly HeadingEntry[] {
  const found: HeadingEntry[] = [];
  for (let at = before.length - 1; at >= 0; at--) {
    const entry = before[at] as Entry;
    if (entry.type !== "heading") continue;
    const depth = found[0]?.depth ?? entry.depth;
    if (entry.depth < depth || (entry.depth === depth && entry.number === 0)) break;
    if (entry.depth === depth) found.push(entry);
  }
  return found;
}

/** A word that names one answer elsewhere names all where there are as many as questions, with the same numbers, and these ask. */
export function fitsAsked(answers: readonly ListedAnswer[], asked: readonly (LeadEntry | HeadingEntry)[]): boolean {
  const numbers = new Set(asked.map(({ number }) => number));
  const areSame = answers.length === asked.length && answers.every(({ number }) => numbers.has(number));
  return areSame && numbers.size === asked.length && asked.filter(speaks).length * 2 > asked.length;
}
