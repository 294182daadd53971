import { isFollowUp } from "../signs/follow-up-label.js";
import { sharesWords } from "../signs/shares-words.js";
import { endsAsking } from "./find-suspects.js";
import type { Swallowed } from "./swallowed-numbers.js";
import type { WrittenLine } from "./written-lines.js";

/** Of fewer questions, nobody can tell how a file writes them. */
const LEAST = 3;
/** In the answers of so many headings, one heading that asks stands out. */
const LEAST_TO_STAND_OUT = 15;

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
    // `### Follow-up: Why?` is read as one.
    return endsAsking(only.words) && !isFollowUp(only.words) && said.get(only.words) === 1
      ? [{ at: only, why: "asks, as the headings of the questions do" }]
      : [];
  });
}

/** Finds the one heading that asks in the answers of a long list of headings, and takes up no words of the question above it. */
export function findSoleHeading(lines: readonly WrittenLine[]): Swallowed[] {
  const owns = lines.filter(({ isOwn }) => isOwn);
  const headings = owns.filter(isHeading).length;
  if (headings < LEAST_TO_STAND_OUT || headings * 10 < owns.length * 9) return [];
  // Right below the question, it is its other title.
  const asking = lines.filter(
    (line, at) =>
      line.isUnread &&
      line.isInAnswer &&
      isHeading(line) &&
      endsAsking(line.words) &&
      !isFollowUp(line.words) &&
      lines[at - 1]?.isOwn === false,
  );
  const [only] = asking;
  if (only === undefined || asking.length > 1 || sharesWords(only.words, owns[only.questions - 1]?.words ?? ""))
    return [];
  return [{ at: only, why: "asks, as no other heading in an answer does" }];
}

/** A heading at the margin, whatever stands before its words: in an item, it is none. */
function isHeading({ key }: WrittenLine): boolean {
  return /^h[1-6]/.test(key);
}
