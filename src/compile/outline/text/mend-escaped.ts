import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { areOutsideCode } from "../signs/outside-code.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** Fewer may be a slip in an answer. */
const LEAST = 3;

/** `1\. Why?`, `\1. Why?`, as editors write what is no list to them. */
const escaped = /^(?:\\([0-9]{1,3})[.)]|([0-9]{1,3})\\[.)])[ \t]+(?=\S)/;

/** `2. What is a keel?` */
export const plain = /^([0-9]{1,3})[.)][ \t]+\S/;

/** A line at the margin that begins with a number. */
interface Found {
  readonly at: number;
  readonly number: number;
  readonly isEscaped: boolean;
  readonly asks: boolean;
}

/**
 * Takes the backslash out of `1\. Why?`, which makes words of a number, where such lines count on from one and half of them ask; or where one
 * stands between two items that leave it out. A blank stands before the number, because all places behind it are those of the author's file.
 */
export function mendEscaped(source: string): string {
  if (!/^(?:\\[0-9]|[0-9]{1,3}\\)/m.test(source)) return source;
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const isOutside = areOutsideCode(lines);
  const found: Found[] = [];
  for (const [at, line] of lines.entries()) {
    if (isOutside[at] !== true) continue;
    const [mark = "", first, second] = escaped.exec(line) ?? [];
    const number = Number(first ?? second ?? plain.exec(line)?.[1] ?? 0);
    const isEscaped = mark !== "";
    if (number > 0)
      found.push({ at, number, isEscaped, asks: isEscaped && looksLikeQuestion(line.slice(mark.length)) });
  }
  for (const { at } of chooseMeant(found))
    parts[at * 2] = (lines[at] ?? "").replace(/^\\([0-9]+)/, " $1").replace(/^([0-9]+)\\([.)])/, " $1$2");
  return parts.join("");
}

/** All of them where they are the list, or else those that items leave out. */
function chooseMeant(found: readonly Found[]): readonly Found[] {
  const own = found.filter(({ isEscaped }) => isEscaped);
  const goOn = own.filter(({ number }, index) => number === 1 || number === (own[index - 1]?.number ?? 0) + 1);
  const asking = own.filter(({ asks }) => asks).length;
  if (own.length >= LEAST && goOn.length * 10 >= own.length * 9 && asking * 2 >= own.length) return own;
  return found.filter(({ number, isEscaped }, index) => {
    const [before, next] = [found[index - 1], found[index + 1]];
    if (!isEscaped || before === undefined || next === undefined || before.isEscaped || next.isEscaped) return false;
    return before.number === number - 1 && next.number === number + 1;
  });
}
