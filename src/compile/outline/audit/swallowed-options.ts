import { reportWarning } from "../../report.js";
import type { QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { endsAsking } from "./find-suspects.js";
import type { WrittenLine } from "./written-lines.js";

/** So many options below what asks. */
const LEAST_OPTIONS = 3;

const option = /^\s*(?:[-*+>][ \t]+)?(?:\*\*)?[（(]?([a-hA-H])[.)）、][ \t*]*\S/;

/** Reports, once for all, a line that asks in an answer above options: a question of its own with a choice, that nobody read. */
export function reportSwallowedOptions(
  reading: OutlineReading,
  questions: readonly QuestionDraft[],
  lines: readonly WrittenLine[],
): void {
  if (!lines.some(({ text, isInAnswer }) => isInAnswer && option.test(text))) return;
  const chosen = new Set(
    questions.flatMap(({ place, article }) => (article?.choice === undefined ? [] : [place.line])),
  );
  const told = new Set(reading.problems.map(({ line }) => line));
  const found: WrittenLine[] = [];
  let own = 0;
  let above: WrittenLine | undefined;
  let count = 0;
  for (const line of lines) {
    if (line.isOwn) own = line.line;
    const letter = line.isInAnswer && !chosen.has(own) ? option.exec(line.text)?.[1]?.toLowerCase() : undefined;
    if (letter === undefined || letter.charCodeAt(0) - 97 !== count) {
      above = line.isInAnswer && line.isUnread && endsAsking(line.words) ? line : undefined;
      count = 0;
      continue;
    }
    count++;
    if (count === LEAST_OPTIONS && above !== undefined && !told.has(above.line)) found.push(above);
  }
  const [first, ...others] = found;
  if (first === undefined) return;
  const more = others.length === 0 ? "" : `, and so do ${others.length} more below it`;
  const place = { file: reading.path, line: first.line, column: first.indent + 1 };
  const message = `This line asks above options${more}, but stands in an answer: no choice was read.`;
  const suggestion = "Write it as the questions around it.";
  reportWarning(reading.problems, "unread-question", place, message, suggestion);
}
