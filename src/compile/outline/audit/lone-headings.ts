import { endsAsking } from "./find-suspects.js";
import type { Swallowed } from "./swallowed-numbers.js";
import type { WrittenLine } from "./written-lines.js";

/** Of fewer questions, nobody can tell how a file writes them. */
const LEAST = 3;

/**
 * Finds the heading that asks in an answer that has no other, where nearly all questions are headings that ask: somebody wrote a sign too many.
 * Of several headings, each may be a part of the answer.
 */
export function findLoneHeadings(lines: readonly WrittenLine[]): Swallowed[] {
  const owns = lines.filter(({ isOwn }) => isOwn);
  const asking = owns.filter((line) => isHeading(line) && endsAsking(line.words));
  if (owns.length < LEAST || asking.length * 5 < owns.length * 4) return [];
  const below = new Map<number, WrittenLine[]>();
  const said = new Map<string, number>();
  for (const line of lines) {
    if (line.isOwn || !isHeading(line)) continue;
    said.set(line.words, (said.get(line.words) ?? 0) + 1);
    const found = below.get(line.questions);
    if (found === undefined) below.set(line.questions, [line]);
    else found.push(line);
  }
  return [...below.values()].flatMap(([only, ...others]) => {
    if (only === undefined || others.length > 0 || !only.isUnread || !only.isInAnswer) return [];
    return endsAsking(only.words) && said.get(only.words) === 1
      ? [{ at: only, why: "asks, as the headings of the questions do" }]
      : [];
  });
}

function isHeading({ key }: WrittenLine): boolean {
  return /^h[1-6]/.test(key);
}
