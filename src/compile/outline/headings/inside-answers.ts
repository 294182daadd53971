import { lettersOf } from "../../../text/letters-of.js";
import { depthInItem, type Entry, type HeadingEntry } from "../entries.js";
import { readPrompt } from "../signs/title.js";
import { findQuestionLeads } from "./section-depth.js";

/**
 * Finds the headings that stand inside the answer to `2. ### What is a river?`: the items count on behind them (`3. ### ...`), something stands below
 * them, and none is of a higher level than those in the items, or else says again what the question above it says.
 */
export function findInsideAnswers(entries: readonly Entry[]): ReadonlySet<HeadingEntry> {
  if (!entries.some((entry) => entry.type === "lead" && depthInItem(entry) > 0)) return new Set();
  const leads = findQuestionLeads(entries);
  const found = new Set<HeadingEntry>();
  let open: HeadingEntry[] = [];
  let hasText = false;
  let last = { number: 0, depth: 0, key: "" };
  for (const entry of entries) {
    if (entry.type === "heading") {
      open.push(entry);
      hasText = false;
    } else if (entry.type !== "lead" || !leads.has(entry)) hasText = true;
    else {
      const goesOn = last.number > 0 && entry.number === last.number + 1;
      const isInside = ({ depth, text }: HeadingEntry) => depth >= last.depth || wordsOf(text) === last.key;
      if (goesOn && hasText && last.depth > 0 && open.every(isInside)) for (const heading of open) found.add(heading);
      open = [];
      hasText = false;
      last = { number: entry.number, depth: depthInItem(entry), key: wordsOf(entry.text) };
    }
  }
  return found;
}

function wordsOf(text: string): string {
  return lettersOf(readPrompt(text).prompt);
}
