import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { endsAsking } from "./find-suspects.js";
import type { Swallowed } from "./swallowed-numbers.js";
import type { WrittenLine } from "./written-lines.js";

/** So many questions that are written alike show how the list writes them. */
const LEAST_ALIKE = 3;
/** Of as many questions, at least one is written so. */
const SHARE = 3;

/** Finds lines in answers that ask, and are written as the questions of the list are: in bold, in italics, as headings of a level. */
export function findAlike(lines: readonly WrittenLine[]): Swallowed[] {
  const owns = lines.filter(({ isOwn }) => isOwn);
  const counts = new Map<string, number>();
  for (const line of owns) counts.set(mannerOf(line), (counts.get(mannerOf(line)) ?? 0) + 1);
  const isUsual = (line: WrittenLine) => {
    const count = counts.get(mannerOf(line)) ?? 0;
    return count >= LEAST_ALIKE && count * SHARE >= owns.length;
  };
  const words = new Map<string, number>();
  for (const line of lines) if (line.isUnread) words.set(line.words, (words.get(line.words) ?? 0) + 1);
  // Headings of a guide begin with `How` and `Why`, too.
  const asking = owns.filter((line) => looksLikeQuestion(line.words)).length;
  const asks = asking * 2 >= owns.length ? looksLikeQuestion : endsAsking;
  return (
    lines
      .filter(
        (line) =>
          line.isUnread && line.questions > 0 && isMarked(line) && isUsual(line) && (words.get(line.words) ?? 0) < 3,
      )
      // What was left out is no part of an answer; there, titles begin with `How` and `Why`, too.
      .filter((line) => (/^[bn]/.test(line.key) || !line.isInAnswer ? endsAsking(line.words) : asks(line.words)))
      .map((at) => ({ at, why: "asks, and is written as the questions are" }))
  );
}

function mannerOf({ key, indent, numbers }: WrittenLine): string {
  return `${Math.min(indent, 4)} ${numbers.length} ${key}`;
}

/** Numbers say more than this, where there are some. */
function isMarked({ key, numbers }: WrittenLine): boolean {
  return key !== "" && numbers.length === 0;
}
