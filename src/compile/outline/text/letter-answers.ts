import { partsOf } from "./parts-of.js";

/** So many answers, at least, have the letter. */
const LEAST = 2;

const answer = /^([ \t]{0,3}(?:\*\*)?A[0-9]{0,3})[.．](?=(?:\*\*)?(?:[ \t]|$))/;
const other = /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*)?[（(]?[BC]\s?[.．)）:：]/;
const asked = /[?？؟](?:\*\*|[)）"”])?$|^(?:#{1,6}[ \t]|(?:\*\*)?Q)|\*\*$/;

/** `A. one  B. two` */
const goesOn = /[\s\u3000][（(]?B\s?[.．)）:：、]/;

/**
 * Writes `A.` at the start of an answer as `A:`, where the letter stands below each question and counts nothing: no line begins with `B.` or `C)`, nor
 * do half of these lines go on with one. As long as before, so that all places stay.
 */
export function nameLetterAnswers(source: string): string {
  if (!/^[ \t]{0,3}(?:\*\*)?A[0-9]{0,3}[.．]/m.test(source)) return source;
  const parts = partsOf(source);
  const found: number[] = [];
  let count = 0;
  let options = 0;
  let last = "";
  for (let at = 0; at < parts.length; at += 2) {
    const line = parts[at] ?? "";
    if (other.test(line)) return source;
    if (answer.test(line)) {
      count++;
      if (goesOn.test(line)) options++;
      if (asked.test(last)) found.push(at);
    }
    if (line.trim() !== "") last = line.trim();
  }
  if (found.length < LEAST || found.length < count || options * 2 >= count) return source;
  for (const at of found) parts[at] = (parts[at] ?? "").replace(answer, "$1:");
  return parts.join("");
}
