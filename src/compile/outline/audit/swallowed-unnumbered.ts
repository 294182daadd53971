import { endsAsking } from "./find-suspects.js";
import { readManner } from "./line-manner.js";
import type { Swallowed } from "./swallowed-numbers.js";
import type { WrittenLine } from "./written-lines.js";

/** What is left of a number that somebody deleted: `. **What is a sea?**`. */
const rest = /^[\s.。,，、:：)）]+/;

/**
 * Finds lines that ask between two questions whose numbers leave some out, and are written as these are but for the number: no more than are
 * missing.
 */
export function findUnnumbered(lines: readonly WrittenLine[]): Swallowed[] {
  const found: Swallowed[] = [];
  const owns = lines.flatMap((line, index) => (line.isOwn ? [{ line, index }] : []));
  for (const [order, { line: own, index }] of owns.entries()) {
    const next = owns[order + 1];
    const last = own.numbers.at(-1) ?? 0;
    const missing = (next?.line.numbers.at(-1) ?? 0) - last - 1;
    if (next === undefined || last === 0 || missing < 1 || own.key !== next.line.key) continue;
    const manner = withoutNumber(own.key);
    const between = lines.slice(index + 1, next.index).filter((line) => isAlike(line, own, manner));
    if (manner === "" || between.length > missing) continue;
    for (const [at, line] of between.entries())
      found.push({ at: line, why: `stands where ${last + at + 1} is missing, and is written as the questions are` });
  }
  return found;
}

function withoutNumber(key: string): string {
  return key
    .split(" ")
    .filter((part) => !part.startsWith("n"))
    .join(" ");
}

function isAlike({ isUnread, numbers, indent, text, words }: WrittenLine, own: WrittenLine, manner: string): boolean {
  if (!isUnread || numbers.length > 0 || indent > own.indent || !endsAsking(words)) return false;
  return readManner(text.replace(rest, "")).key === manner;
}
