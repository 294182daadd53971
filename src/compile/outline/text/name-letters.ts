import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { areOutsideCode } from "../signs/outside-code.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** So many pairs show what the letters mean. */
const LEAST = 2;

/** `P: ¿Qué?`, `**В1: Что?**`, `- 문: 무엇?` */
const marked =
  /^( {0,3}(?:[-*+][ \t]{1,3})?(?:\*\*|__)?)(\p{Lu}|\p{Lo})(?=(?:[0-9]{1,3})?(?:\*\*|__)?\s?[:：](?!:)|[0-9]{1,3}\s?[.．)）])/u;

interface Marked {
  readonly at: number;
  readonly before: string;
  readonly letter: string;
  readonly asks: boolean;
}

/**
 * Writes the letters of questions and answers as `Q` and `A`, in whatever language they are: `В: Что?` above `О: То.`. They are the only letters before
 * colons at the starts of lines, stand by turns in the whole file, and the lines with the first ask. Every line keeps its length.
 */
export function nameLetters(source: string): string {
  if (
    !/^ {0,3}(?:[-*+][ \t]{1,3})?(?:\*\*|__)?(?!Q)(?:\p{Lu}|\p{Lo})[0-9]{0,3}(?:\*\*|__)?\s?[:：.．)）]/mu.test(source)
  )
    return source;
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const isOutside = areOutsideCode(lines);
  const found = lines.flatMap((line, at) => (isOutside[at] === true ? (readMarked(line, at) ?? []) : []));
  const [asked, told] = [found[0]?.letter, found[1]?.letter];
  if (asked === undefined || told === undefined || !areTurns(found, asked, told)) return source;
  const others = lines.filter((line, at) => isOutside[at] === true && asksOtherwise(line)).length;
  if (others * 5 > found.length / 2 || areTalks(lines, found)) return source;
  for (const { at, before, letter } of found) {
    const line = lines[at] ?? "";
    parts[at * 2] = `${before}${letter === asked ? "Q" : "A"}${line.slice(before.length + letter.length)}`;
  }
  return parts.join("");
}

function readMarked(line: string, at: number): Marked | undefined {
  const [whole, before = "", letter = ""] = marked.exec(line) ?? [];
  // A letter of two units has no room for one of one.
  if (whole === undefined || letter.length > 1) return undefined;
  const words = line
    .slice(whole.length)
    .replaceAll(/\*\*|__/g, "")
    .replace(/^[0-9]{0,3}\s?[:：.．)）]\s*/, "")
    .trim();
  return { at, before, letter, asks: looksLikeQuestion(words) };
}

/** One letter asks, the other answers, and so on to the end. Letters that are known need no other name. */
function areTurns(found: readonly Marked[], asked: string, told: string): boolean {
  // Interviewer and candidate.
  if (/^(?:IC|CI)$/.test(`${asked}${told}`)) return false;
  const pairs = Math.floor(found.length / 2);
  if (pairs < LEAST || asked === told || asked === "A" || (asked === "Q" && told === "A")) return false;
  if (!found.every(({ letter }, index) => letter === (index % 2 === 0 ? asked : told))) return false;
  const asking = found.filter(({ asks, letter }) => asks && letter === asked).length;
  const answering = found.filter(({ asks, letter }) => asks && letter === told).length;
  return asking * 3 >= pairs * 2 && answering * 5 <= pairs;
}

/**
 * Tells whether letters are who speaks where a task is talked over: below most headings that have such lines, what belongs to nobody ends them, as the
 * solution of the task does.
 */
function areTalks(lines: readonly string[], found: readonly Marked[]): boolean {
  const at = new Set(found.map((own) => own.at));
  let [talks, solved] = [0, 0];
  // Of the part below a heading: whether it has such lines, and whether a paragraph of its own stands behind the last.
  let [isTalk, isSolved] = [false, false];
  for (const [index, line] of lines.entries()) {
    if (/^#{1,6} /.test(line)) {
      if (isTalk) talks++;
      if (isTalk && isSolved) solved++;
      [isTalk, isSolved] = [false, false];
    } else if (at.has(index)) [isTalk, isSolved] = [true, false];
    else if (lines[index - 1]?.trim() === "" && /^\S/.test(line)) isSolved = true;
  }
  if (isTalk) talks++;
  if (isTalk && isSolved) solved++;
  return solved >= 2 && solved * 3 >= talks * 2;
}

/** A heading, an item or words in bold that ask. */
function asksOtherwise(line: string): boolean {
  return (
    /^(?:#{1,6} |[0-9]{1,3}[.)、] ?|[-*+] |\*\*)/.test(line) && !marked.test(line) && /[?？؟](?:\*\*)?\s*$/.test(line)
  );
}
