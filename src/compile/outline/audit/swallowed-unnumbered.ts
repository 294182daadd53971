import { endsAsking } from "./find-suspects.js";
import { readManner } from "./line-manner.js";
import type { Swallowed } from "./swallowed-numbers.js";
import type { WrittenLine } from "./written-lines.js";

/** What is left of a number that somebody deleted: `. **What is a sea?**`. */
const rest = /^[\s.。,，、:：)）]+/;

/**
 * Finds lines that ask between two questions whose numbers leave some out, and are written as these are but for the number: no more than are
 * missing. So is one right above the first that have a number, which is not one.
 */
export function findUnnumbered(lines: readonly WrittenLine[]): Swallowed[] {
  const found: Swallowed[] = [];
  const owns = lines.flatMap((line, index) => (line.isOwn ? [{ line, index }] : []));
  const keys = new Set<string>();
  for (const [order, { line: own, index }] of owns.entries()) {
    const next = owns[order + 1];
    const last = own.numbers.at(-1) ?? 0;
    const missing = (next?.line.numbers.at(-1) ?? 0) - last - 1;
    const above = lines[(next?.index ?? 0) - 1];
    keys.add(own.key);
    if (next !== undefined && !keys.has(next.line.key) && goesOn(next.line, owns[order + 2]?.line) && isLoose(above))
      found.push({ at: above, why: "stands right above questions that do not begin with one" });
    if (next === undefined || last === 0 || missing < 1 || own.key !== next.line.key) continue;
    const manner = withoutNumber(own.key);
    const between = lines.slice(index + 1, next.index).filter((line) => isAlike(line, own, manner));
    if (manner === "" || between.length > missing) continue;
    for (const [at, line] of between.entries())
      found.push({ at: line, why: `stands where ${last + at + 1} is missing, and is written as the questions are` });
  }
  return found;
}

/** `20. What is a lake?` and `21. What is a bay?`: what stands above them may have been the nineteenth. */
function goesOn({ key, numbers }: WrittenLine, next: WrittenLine | undefined): boolean {
  const number = numbers.at(-1) ?? 0;
  return number > 1 && next?.key === key && next.numbers.at(-1) === number + 1;
}

/** It asks at the margin, without a number, and became a part of an answer. */
function isLoose(line: WrittenLine | undefined): line is WrittenLine {
  if (line === undefined || !line.isUnread || !line.isInAnswer || line.numbers.length > 0) return false;
  return line.indent === 0 && endsAsking(line.words);
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
