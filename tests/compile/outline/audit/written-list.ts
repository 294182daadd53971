import { listProse } from "../../../../src/compile/outline/audit/prose-lines.js";
import { listWritten } from "../../../../src/compile/outline/audit/written-lines.js";
import type { QuestionDraft } from "../../../../src/compile/outline/draft.js";
import { beginReading, noteAsked } from "../../../../src/compile/outline/outline-reading.js";

/** The reading of a list of which the lines that begin with `!` were taken for questions, and all others for their answers. */
export function readMarked(text: string) {
  const lines = text.split("\n");
  const isQuestion = (line: string) => line.startsWith("!");
  const source = lines.map((line) => (isQuestion(line) ? line.slice(1) : line)).join("\n");
  const reading = beginReading("a.md", source);
  const questions = lines.flatMap((line, index): QuestionDraft[] => {
    if (!isQuestion(line)) return [];
    noteAsked(reading, index + 1, index + 1);
    return [{ place: { file: "a.md", line: index + 1, column: 1 }, number: 1, prompt: line.slice(1), tags: [] }];
  });
  for (const [index, { place }] of questions.entries())
    reading.answers.push({ line: place.line + 1, endLine: (questions[index + 1]?.place.line ?? lines.length + 1) - 1 });
  return {
    reading,
    questions,
    written: () =>
      listWritten(reading, listProse(reading), [{ place: { file: "a.md", line: 0, column: 1 }, title: "", questions }]),
  };
}
