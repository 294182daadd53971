import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { endsAsking } from "./find-suspects.js";
import type { WrittenLine } from "./written-lines.js";

/** A line that nobody read, and why it seems to be a question. */
export interface Swallowed {
  readonly at: WrittenLine;
  readonly why: string;
}

/**
 * Finds lines that count on where the questions leave a number out: 26 between 25 and 27. Points of an answer count
 * from one, or on from the point before them.
 */
export function findCountingOn(lines: readonly WrittenLine[]): Swallowed[] {
  const found: Swallowed[] = [];
  const owns = lines.flatMap((line, index) => (line.isOwn ? [{ line, index }] : []));
  for (const [order, { line: own, index }] of owns.entries()) {
    const next = owns[order + 1];
    let last = lastOf(own);
    if (last === undefined || (next !== undefined && isNext(own, next.line, last + 1))) continue;
    const isGap = next !== undefined && isAhead(own, next.line, last + 1);
    const runs = new Map<string, number>();
    for (const line of lines.slice(index + 1, next?.index)) {
      const number = lastOf(line);
      if (number === undefined) continue;
      const key = `${line.indent} ${line.key}`;
      const isPoint = runs.get(key) === number - 1 || (isGap && next !== undefined && isNext(own, next.line, number));
      if (!isPoint && next !== undefined && isSetBack(own, line, next.line))
        found.push({ at: line, why: `has the number before the next one (${number} before ${number + 1})` });
      else if (line.isUnread && !isPoint && isNext(own, line, last + 1) && isAlike(own, line, isGap)) {
        found.push({ at: line, why: `counts on (${number} after ${last})` });
        last = number;
        continue;
      }
      runs.set(key, number);
    }
  }
  return found;
}

/** Finds headings in answers that ask and have a number which nothing there counts up to: points of an answer begin at one. */
export function findUncounted(lines: readonly WrittenLine[]): Swallowed[] {
  const last = new Map<number, number>();
  return lines.flatMap((line): Swallowed[] => {
    const number = lastOf(line);
    if (number === undefined || !line.isInAnswer || !/\bh[1-6]\b/.test(line.key)) return [];
    const isPoint = number < 2 || last.get(line.questions) === number - 1;
    last.set(line.questions, number);
    const isFound = line.isUnread && !isPoint && line.numbers.length === 1 && endsAsking(line.words);
    return isFound ? [{ at: line, why: `asks, and has a number (${number}) that nothing above it counts up to` }] : [];
  });
}

function lastOf({ numbers }: WrittenLine): number | undefined {
  return numbers.at(-1);
}

/** Its numbers are those of the other, but for the last, which is this one. */
function isNext(own: WrittenLine, { numbers }: WrittenLine, last: number): boolean {
  return isOfSame(own, numbers) && numbers.at(-1) === last;
}

function isAhead(own: WrittenLine, { numbers }: WrittenLine, last: number): boolean {
  return isOfSame(own, numbers) && (numbers.at(-1) ?? 0) > last;
}

function isOfSame({ numbers: own }: WrittenLine, numbers: readonly number[]): boolean {
  return numbers.length === own.length && own.slice(0, -1).every((number, index) => numbers[index] === number);
}

/** `79.` behind 80, where the next is 80 again: the count was set back there. */
function isSetBack(own: WrittenLine, line: WrittenLine, next: WrittenLine): boolean {
  const [last, number, following] = [own, line, next].map((each) => lastOf(each) ?? 0) as [number, number, number];
  if (!line.isUnread || number < 2 || following !== number + 1 || following > last) return false;
  return isOfSame(own, line.numbers) && isOfSame(own, next.numbers) && isWrittenAs(own, line);
}

function isWrittenAs(own: WrittenLine, line: WrittenLine): boolean {
  return line.indent <= own.indent && line.key === own.key;
}

/** Where no number is missing, only what is written as the question is, or asks, can be one. */
function isAlike(own: WrittenLine, line: WrittenLine, isGap: boolean): boolean {
  if (!/\p{L}/u.test(line.words)) return false;
  if (looksLikeQuestion(line.words)) return true;
  // Steps count on, too.
  if (own.isSeries && /\p{L}{2,}/u.test(own.key) && !looksLikeQuestion(own.words)) return false;
  // Sections may be counted with the questions.
  if (line.isTitle) return false;
  if (isWrittenAs(own, line)) return true;
  // An item at the margin that begins at the missing number goes on with no other.
  return isGap && (/[hBIs]|\bQ\b/.test(line.key) || (line.indent === 0 && /^n[.)]$/.test(line.key)));
}
