import { leaveOutNode, type Reading } from "../../parse/reading.js";
import type { Entry, HeadingEntry } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { isAsideTitle } from "../signs/aside-title.js";
import { readQuestionLabel } from "../signs/question-label.js";

/**
 * Reads `## #12`, and right below it `#### What is a lock?` as one heading: the number, and what it numbers. Where several
 * headings stand below the number, it counts something else, such as days. A number above an item that has it, too, says nothing.
 */
export function joinNumbers(reading: Reading, entries: readonly Entry[]): readonly Entry[] {
  const joined = new Map<Entry, HeadingEntry | undefined>();
  for (const [at, entry] of entries.entries()) {
    const number = entry.type === "heading" ? numberOf(entry.text) : undefined;
    const next = entries[at + 1];
    if (entry.type !== "heading" || number === undefined || next === undefined) continue;
    if (next.type === "lead" && next.number === number && number > 0 && isOnlyItem(entries, at)) {
      leaveOutNode(reading, "label", entry.node);
      joined.set(entry, undefined);
    }
    if (next.type !== "heading" || next.depth <= entry.depth) continue;
    if (isAnswerLabel(next.text) || !isOnlyOne(entries, at)) continue;
    leaveOutNode(reading, "label", entry.node);
    joined.set(entry, undefined);
    joined.set(next, {
      ...next,
      depth: entry.depth,
      number: next.number === 0 ? number : next.number,
      isLabelled: true,
    });
  }
  if (joined.size === 0) return entries;
  return entries.flatMap((entry) => (joined.has(entry) ? (joined.get(entry) ?? []) : [entry]));
}

/** Of a heading that is a number, or the label of a question, and nothing else. */
function numberOf(text: string): number | undefined {
  const label = readQuestionLabel(text);
  const number = /^#?\s?([0-9]{1,4})(?:[-.][0-9]{1,3})?\s?[.)]?$/.exec(text)?.[1];
  // Of `#2-1`, no part is its number among the others.
  if (number !== undefined) return /[0-9][-.][0-9]/.test(text) ? 0 : Number(number);
  return label !== undefined && !/[\p{L}\p{N}]/u.test(label.rest) && label.number !== ""
    ? Number(label.number)
    : undefined;
}

/** The item right below a heading is the only one there: no list begins with it. */
function isOnlyItem(entries: readonly Entry[], at: number): boolean {
  const first = entries[at + 1];
  if (first?.type !== "lead") return false;
  for (let index = at + 2; index < entries.length; index++) {
    const entry = entries[index] as Entry;
    if (entry.type === "heading") return true;
    if (entry.type === "lead" && entry.form === first.form && entry.number === first.number + 1) return false;
  }
  return true;
}

/** Below a heading, no other is as high as the first; but for what stands aside, such as references. */
function isOnlyOne(entries: readonly Entry[], at: number): boolean {
  const [number, first] = [entries[at], entries[at + 1]];
  if (number?.type !== "heading" || first?.type !== "heading") return false;
  for (let index = at + 2; index < entries.length; index++) {
    const entry = entries[index] as Entry;
    if (entry.type !== "heading") continue;
    if (entry.depth <= number.depth) return true;
    if (entry.depth <= first.depth && !isAsideTitle(entry.text) && !isAnswerLabel(entry.text)) return false;
  }
  return true;
}
