import { placeOfNode, type Reading } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import { speaks } from "../entries.js";
import type { OpenQuestion } from "../open-question.js";

/**
 * Written numbers where they rise; positions where they do not, or are missing. Headings of each level count for themselves.
 *
 * A number that falls is a problem where it can mean that a point of an answer was taken for a question: not where a question has the number
 * of the one before it, or counting begins anew with one. So is one that is left out where a line with it stands between the two.
 */
export function numberQuestions(reading: Reading, questions: readonly OpenQuestion[]): number[] {
  const written = questions.map(({ entry }) => entry.number || undefined);
  const positions = questions.map((_, index) => index + 1);
  const falls = findFalls(questions, levelOf);
  reportGaps(reading, questions);
  if (falls.length === 0) {
    const isWhole = findFalls(questions, () => 0).length === 0;
    if (isWhole && written.every((number) => number !== undefined)) return written;
    return (isWhole ? giveMissing(reading, questions) : undefined) ?? positions;
  }
  // Numbering every item `1.` is good Markdown.
  const wrong = written.some((number) => number !== written[0]) ? falls.filter((fall) => !isHarmless(fall)) : [];
  for (const { entry, number, last } of wrong) {
    const message = `Number ${number} follows ${last}. The questions of this section are numbered by position.`;
    const place = placeOfNode(reading, entry.node);
    reportWarning(reading.problems, "number-order", place, message, "Number the questions upwards.");
  }
  return positions;
}

/** So many questions have a number where one of them that has none has lost it. */
const LEAST_NUMBERED = 4;

/**
 * Numbers of bullets of which one has none: where the next leaves one out, it is that. Where none is left out, the others cannot keep theirs, which
 * is a problem. `undefined` where they are numbered by position.
 */
function giveMissing(reading: Reading, questions: readonly OpenQuestion[]): number[] | undefined {
  const numbers = questions.map(({ entry }) => entry.number);
  const at = numbers.indexOf(0);
  const entry = questions[at]?.entry;
  const areBullets = questions.every((question) => question.entry.type === "lead" && question.entry.form === "bullets");
  if (entry === undefined || !areBullets || questions.length <= LEAST_NUMBERED) return undefined;
  if (numbers.lastIndexOf(0) > at) return undefined;
  const [before = (numbers[1] ?? 0) - 2, after = before + 2] = [numbers[at - 1], numbers[at + 1]];
  if (before >= 0 && after === before + 2) return numbers.map((number) => number || before + 1);
  const message = "This question has no number, though the others of its section have. They are numbered by position.";
  reportWarning(reading.problems, "number-order", placeOfNode(reading, entry.node), message, "Give it a number.");
  return undefined;
}

interface Fall {
  readonly entry: OpenQuestion["entry"];
  readonly number: number;
  /** The number of the question before it. */
  readonly last: number;
}

/** A number that was given twice, or a list that begins at 1 again: what asks is a question all the same. */
function isHarmless({ entry, number, last }: Fall): boolean {
  return speaks(entry) && (number === last || number === 1);
}

/** The questions whose numbers are not above that of the one before them on their level. */
function findFalls(questions: readonly OpenQuestion[], level: (entry: OpenQuestion["entry"]) => number): Fall[] {
  const last = new Map<number, number>();
  const falls: Fall[] = [];
  for (const [index, { entry }] of questions.entries()) {
    const { number } = entry;
    const previous = questions[index - 1]?.entry;
    const before =
      previous !== undefined && level(entry) > 0 && isBelowOther(entry, previous) ? 0 : (last.get(level(entry)) ?? 0);
    if (number > 0 && number <= before) falls.push({ entry, number, last: before });
    last.set(level(entry), number);
    // What is deeper counts anew.
    for (const other of last.keys()) if (other > level(entry)) last.delete(other);
  }
  return falls;
}

/** So many numbers may be missing between two questions that one of them is looked for. */
const MOST_MISSING = 5;

/** `###6、What is a lock?` between questions 5 and 7 is no question to the parser. */
function reportGaps(reading: Reading, questions: readonly OpenQuestion[]): void {
  for (const [index, { entry }] of questions.entries()) {
    const next = questions[index + 1]?.entry;
    if (next === undefined || entry.number === 0 || levelOf(entry) !== levelOf(next)) continue;
    if (next.number < entry.number + 2 || next.number > entry.number + 1 + MOST_MISSING) continue;
    const found = findNumbered(reading, entry, next);
    if (found === undefined) continue;
    const gap = `Number ${next.number} follows ${entry.number}`;
    const message = found.isPoint
      ? `${gap}; between them, only a point of an answer begins with ${found.number}.`
      : `${gap}, but this line begins with ${found.number}; it was not read as a question.`;
    const suggestion = found.isPoint
      ? `See whether question ${found.number} is missing, or has lost its heading above.`
      : "Write it as the questions around it.";
    const line = found.isPoint ? (next.node.position?.start.line ?? found.line) : found.line;
    const place = { file: reading.path, line, column: 1 };
    reportWarning(reading.problems, "number-order", place, message, suggestion);
  }
}

const numberedLine = /^((?:#{1,6}[ \t]*|\*\*)?(?:Q(?:uestion)?[ .]*)?)([0-9]{1,4})[ \t]*[.)、．:：]/i;

interface NumberedLine {
  readonly line: number;
  readonly number: number;
  /** It counts on from the line before it that is marked likewise. */
  readonly isPoint: boolean;
}

/** The first line between two questions that has a number between theirs, and asks or is marked as they are; none of code. */
function findNumbered(
  reading: Reading,
  entry: OpenQuestion["entry"],
  next: OpenQuestion["entry"],
): NumberedLine | undefined {
  const { source, lines } = reading;
  const end = next.node.position?.start.line ?? 0;
  const counted = new Map<string, number>();
  let isCode = false;
  let point: NumberedLine | undefined;
  for (let line = (entry.node.position?.start.line ?? end) + 1; line < end; line++) {
    const text = source.slice(lines.startOf(line), lines.startOf(line + 1)).trim();
    if (/^(?:```|~~~)/.test(text)) isCode = !isCode;
    const [, mark = "", written = "0"] = (isCode ? null : numberedLine.exec(text)) ?? [];
    const number = Number(written);
    const isPoint = number > 1 && counted.get(mark) === number - 1;
    counted.set(mark, number);
    if (number <= entry.number || number >= next.number) continue;
    if (!(/^(?:#|\*\*)/.test(text) ? entry.node.type !== "listItem" || asks(text) : asks(text))) continue;
    if (!isPoint) return { line, number, isPoint };
    point ??= { line, number, isPoint };
  }
  return point;
}

function asks(text: string): boolean {
  return /[?？؟][)）*_]*$/.test(text);
}

function levelOf(entry: OpenQuestion["entry"]): number {
  return entry.type === "heading" ? entry.depth : 1;
}

/** Bullets below another topic count from 1, too. */
function isBelowOther(entry: OpenQuestion["entry"], previous: OpenQuestion["entry"]): boolean {
  if (entry.type === "heading" || previous.type === "heading" || entry.form !== "bullets") return false;
  return entry.number === 1 && entry.group !== previous.group;
}
