import { readQuestionLabel } from "../signs/question-label.js";
import { partsOf } from "./parts-of.js";

/** Fewer may be a slip in an answer. */
const LEAST = 3;

const dashed = /^-([0-9]{1,3})[.)][ \t]+(\S.*)$/;

/**
 * Takes the dash off `-1. Question: Why?`, which is no bullet of CommonMark, where several such lines count on. A blank stands in its place,
 * because all places are those of the author's file.
 */
export function mendDashes(source: string): string {
  if (!/^-[0-9]/m.test(source)) return source;
  const parts = partsOf(source);
  const found = parts.flatMap((line, at) => {
    const [, number, words = ""] = dashed.exec(line) ?? [];
    return number !== undefined && readQuestionLabel(words) !== undefined ? [{ at, number: Number(number) }] : [];
  });
  const goOn = found.every(({ number }, index) => number === 1 || number === (found[index - 1]?.number ?? 0) + 1);
  if (found.length < LEAST || !goOn) return source;
  for (const { at } of found) parts[at] = ` ${(parts[at] ?? "").slice(1)}`;
  return parts.join("");
}
