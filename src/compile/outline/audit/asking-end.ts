import { reportWarning } from "../../report.js";
import type { QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { saysList } from "../signs/says-list.js";
import type { WrittenLine } from "./written-lines.js";

/** Of fewer questions, nobody can say what is usual. */
const LEAST_QUESTIONS = 5;

/**
 * Reports the last line of a list where it ends an answer, but speaks of questions and asks, as no line of another answer does:
 * `General questions about the crew (who cooks?)`.
 */
export function reportAskingEnd(
  reading: OutlineReading,
  questions: readonly QuestionDraft[],
  lines: readonly WrittenLine[],
): void {
  const last = lines.at(-1);
  const begun = questions.at(-1)?.answer?.place.line ?? Number.POSITIVE_INFINITY;
  if (last === undefined || questions.length < LEAST_QUESTIONS || last.line <= begun || !speaksOfQuestions(last))
    return;
  if (reading.problems.some(({ line }) => line === last.line)) return;
  if (lines.some((line) => line !== last && speaksOfQuestions(line))) return;
  const place = { file: reading.path, line: last.line, column: last.indent + 1 };
  const message = "This line speaks of questions, but it became the end of the last answer.";
  reportWarning(reading.problems, "unread-question", place, message, "Write them as the questions above it.");
}

/** What is known to take leave has been left out. */
function speaksOfQuestions({ isInAnswer, isUnread, key, words }: WrittenLine): boolean {
  return isInAnswer && isUnread && key === "" && /[?？؟]/.test(words) && saysList(words);
}
