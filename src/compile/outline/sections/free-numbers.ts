import { type Entry, type LeadEntry, speaks } from "../entries.js";

/** So many numbered items that no list of an answer has are questions. */
const LEAST = 3;

/**
 * Finds numbered items behind questions that are headings: `10. What is a jib?` below `## What is a keel?`, where no 9 stands above it. A list of an
 * answer begins at 1. Half of them ask.
 */
export function findFreeNumbers(entries: readonly Entry[]): ReadonlySet<Entry> {
  const found: LeadEntry[] = [];
  const points = new Set<number>();
  let last = 0;
  for (const entry of entries) {
    if (entry.type === "heading") points.clear();
    if (entry.type === "heading") last = 0;
    if (entry.type !== "lead" || entry.form !== "numbered" || entry.number === 0) continue;
    const isFree = entry.number > 1 && (entry.number === last + 1 || !points.has(entry.number - 1));
    if (isFree && !(points.size > 0 && last === 0)) {
      found.push(entry);
      last = entry.number;
    } else points.add(entry.number);
  }
  return found.length >= LEAST && found.filter(speaks).length * 2 >= found.length ? new Set(found) : new Set();
}
