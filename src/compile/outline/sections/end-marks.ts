import type { LeadEntry } from "../entries.js";

/** Of fewer, nobody can tell that all end so. */
const LEAST_MARKED = 5;

/** The emoji that nearly all questions end with, such as the level of each: `What is a mast? ⭐`. */
export function findEndMarks(asking: readonly LeadEntry[]): ReadonlySet<string | undefined> {
  const marks = asking.flatMap((lead) => endMarkOf(lead) ?? []);
  return new Set(marks.length >= LEAST_MARKED && marks.length * 10 >= asking.length * 9 ? marks : []);
}

/** The emoji at the end of a line, without what says how it is drawn. */
export function endMarkOf({ text }: LeadEntry): string | undefined {
  return /\p{Extended_Pictographic}(?=\ufe0f?$)/u.exec(text)?.[0];
}
