import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { endsAsking } from "./find-suspects.js";
import type { Swallowed } from "./swallowed-numbers.js";
import type { WrittenLine } from "./written-lines.js";

/** So many lines with the same word and a number are a series. */
const LEAST_IN_SERIES = 3;

/** Finds lines that have the label of a series: of the questions (`【8-3】`), or of lines that ask (`Problem 3: What ...?`). */
export function findSeries(lines: readonly WrittenLine[]): Swallowed[] {
  const owns = lines.filter((line) => line.isOwn && line.isSeries);
  const own = countKeys(owns);
  // `Step 2` is none, whatever was made of `Step 1`.
  const asking = countKeys(owns.filter(({ words }) => looksLikeQuestion(words)));
  const unread = new Map<string, WrittenLine[]>();
  for (const line of lines) {
    if (!line.isUnread || !line.isSeries || !/\p{L}/u.test(line.words)) continue;
    const alike = unread.get(labelOf(line));
    if (alike === undefined) unread.set(labelOf(line), [line]);
    else alike.push(line);
  }
  return [...unread].flatMap(([key, found]) => {
    if ((own.get(key) ?? 0) >= LEAST_IN_SERIES && asking.has(key))
      return found.map((at) => ({ at, why: "has the label that questions of this list have" }));
    return isAsking(found) ? found.map((at) => ({ at, why: "is one of a series that asks" })) : [];
  });
}

/** Headings of any level may have it. */
function labelOf({ key }: WrittenLine): string {
  return key.replace(/h[1-6]/, "h");
}

function countKeys(lines: readonly WrittenLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(labelOf(line), (counts.get(labelOf(line)) ?? 0) + 1);
  return counts;
}

/** They count up one by one, and half of them ask. */
function isAsking(lines: readonly WrittenLine[]): boolean {
  const asking = lines.filter(({ words }) => endsAsking(words)).length;
  if (lines.length < LEAST_IN_SERIES || asking * 2 < lines.length) return false;
  return lines.every(
    ({ numbers }, index) => index === 0 || numbers.at(-1) === (lines[index - 1]?.numbers.at(-1) ?? 0) + 1,
  );
}
