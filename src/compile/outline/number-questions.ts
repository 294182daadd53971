import { placeOfNode, type Reading } from "../parse/reading.js";
import { reportWarning } from "../report.js";
import type { OpenQuestion } from "./open-question.js";

/** Written numbers where they rise; positions where they do not, or are missing. Headings of each level count for themselves. */
export function numberQuestions(reading: Reading, questions: readonly OpenQuestion[]): number[] {
  const written = questions.map(({ entry }) => entry.number || undefined);
  const positions = questions.map((_, index) => index + 1);
  const wrong = findFall(questions, levelOf);
  if (wrong === undefined) {
    const isWhole = findFall(questions, () => 0) === undefined;
    return isWhole && written.every((number) => number !== undefined) ? written : positions;
  }
  // Numbering every item `1.` is good Markdown.
  if (written.some((number) => number !== written[0])) {
    const message = `Number ${wrong.number} follows ${wrong.last}. The questions of this section are numbered by position.`;
    const place = placeOfNode(reading, wrong.entry.node);
    reportWarning(reading.problems, "number-order", place, message, "Number the questions upwards.");
  }
  return positions;
}

/** The first question whose number is not above that of the one before it on its level. */
function findFall(questions: readonly OpenQuestion[], level: (entry: OpenQuestion["entry"]) => number) {
  const last = new Map<number, number>();
  for (const [index, { entry }] of questions.entries()) {
    const { number } = entry;
    const previous = questions[index - 1]?.entry;
    const before =
      previous !== undefined && level(entry) > 0 && isBelowOther(entry, previous) ? 0 : (last.get(level(entry)) ?? 0);
    if (number > 0 && number <= before) return { entry, number, last: before };
    last.set(level(entry), number);
    // What is deeper counts anew.
    for (const other of last.keys()) if (other > level(entry)) last.delete(other);
  }
  return undefined;
}

function levelOf(entry: OpenQuestion["entry"]): number {
  return entry.type === "heading" ? entry.depth : 1;
}

/** Bullets below another topic count from 1, too. */
function isBelowOther(entry: OpenQuestion["entry"], previous: OpenQuestion["entry"]): boolean {
  if (entry.type === "heading" || previous.type === "heading" || entry.form !== "bullets") return false;
  return entry.number === 1 && entry.group !== previous.group;
}
