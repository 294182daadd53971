import { placeOfNode, type Reading } from "../parse/reading.js";
import { reportWarning } from "../report.js";
import type { OpenQuestion } from "./open-question.js";

/** Written numbers where they rise; positions where they do not, or are missing. */
export function numberQuestions(reading: Reading, questions: readonly OpenQuestion[]): number[] {
  const written = questions.map(({ entry }) => entry.number || undefined);
  const positions = questions.map((_, index) => index + 1);
  const wrong = written.findIndex(
    (number, index) => index > 0 && number !== undefined && number <= (written[index - 1] ?? 0),
  );
  if (wrong === -1) return written.every((number) => number !== undefined) ? written : positions;
  const entry = questions[wrong]?.entry;
  // Numbering every item `1.` is good Markdown.
  if (entry !== undefined && written.some((number) => number !== written[0])) {
    const message = `Number ${written[wrong]} follows ${written[wrong - 1]}. The questions of this section are numbered by position.`;
    const place = placeOfNode(reading, entry.node);
    reportWarning(reading.problems, "number-order", place, message, "Number the questions upwards.");
  }
  return positions;
}
