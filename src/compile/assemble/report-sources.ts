import type { BankData } from "../../model/bank-data.js";
import type { Problem } from "../../model/problem.js";
import { findWholeFence } from "../parse/whole-fence.js";
import { reportError, reportWarning, startOfFile } from "../report.js";
import { type Sources, sidecarPath } from "../sources/sort-sources.js";
import type { OutlineSource } from "./plan-sections.js";

/** An error where the bank would be empty; where other files have questions, this one may be a note among them. */
export function reportNoQuestions(outlines: readonly OutlineSource[], sources: Sources, problems: Problem[]): void {
  const isEmpty = ({ draft }: OutlineSource) => draft.sections.every(({ questions }) => questions.length === 0);
  const isNothing = outlines.every(isEmpty) && sources.cards.length === 0;
  const report = isNothing ? reportError : reportWarning;
  for (const outline of outlines.filter(isEmpty)) {
    // What is empty, or was refused, says so already.
    const { problems: own } = outline.draft;
    if (own.some(({ level, code }) => level === "error" || (code === "empty-file" && !isNothing))) continue;
    const fence = findWholeFence(outline.file.text);
    if (fence !== undefined) {
      const place = { file: outline.file.path, line: fence.line, column: 1 };
      const message = `Nothing here is a question: this line opens code that ends in line ${fence.endLine}, and nearly all stands in it.`;
      report(problems, "no-questions", place, message, "Remove the fence, if the questions stand in it.");
      continue;
    }
    const message = "Nothing here is a question: no numbered list, no heading that asks, no bullets.";
    const suggestion = "Choose the shape with an option, or leave the file out.";
    report(problems, "no-questions", startOfFile(outline.file.path), message, suggestion);
  }
  const vocabulary = sources.sections ?? sources.tags;
  if (outlines.length + sources.cards.length > 0 || vocabulary === undefined) return;
  reportError(problems, "no-questions", startOfFile(vocabulary.path), "There is no .md file beside this.");
}

/** What a sidecar says of questions that do not exist, and sidecars beside no outline. */
export function reportUnusedSidecars(
  outlines: readonly OutlineSource[],
  { sidecars }: Sources,
  problems: Problem[],
): void {
  for (const { draft, sidecar } of outlines) {
    if (sidecar === undefined) continue;
    const keys = draft.sections.flatMap(({ number, questions }, index) =>
      questions.map((question) => `${number ?? index + 1}.${question.number}`),
    );
    const known = new Set(keys);
    const numbers = new Set(draft.sections.map(({ number }, index) => String(number ?? index + 1)));
    for (const [key, { place }] of sidecar.shapes) {
      if (numbers.has(key)) continue;
      const message = `The outline has no section ${key} with questions of this shape.`;
      const suggestion = "Correct the number or the shape, or remove the entry.";
      reportError(problems, "unknown-entry", place, message, suggestion);
    }
    for (const [key, { place }] of sidecar.entries) {
      if (known.has(key)) continue;
      const message = `The outline has no question ${key}. Keys are section number, dot, question number.`;
      reportError(problems, "unknown-entry", place, message, "Correct the key, or remove the entry.");
    }
  }
  const owners = new Set(outlines.map(({ file }) => sidecarPath(file.path)));
  for (const file of sidecars.keys()) {
    if (owners.has(file)) continue;
    const message = "There is no outline beside this sidecar.";
    reportError(problems, "unknown-entry", startOfFile(file), message, "Name it after its outline.");
  }
}

/**
 * A heading that promises more questions than its section has, cards counted, or fewer than its list has. Cards that are added beyond
 * the list are no fault of its heading.
 */
export function reportDeclaredCounts(
  { sections, questions }: Pick<BankData, "sections" | "questions">,
  problems: Problem[],
): void {
  const listed = new Map<string, number>();
  for (const { section, origin } of questions)
    if (origin === "seed") listed.set(section, (listed.get(section) ?? 0) + 1);
  for (const { id, declaredCount, questionCount, source } of sections) {
    if (declaredCount === undefined) continue;
    if (questionCount >= declaredCount && (listed.get(id) ?? 0) <= declaredCount) continue;
    const message = `The heading declares ${declaredCount} questions, the section has ${questionCount}.`;
    const suggestion = "Add what is missing, or correct the count.";
    reportWarning(problems, "declared-count", source, message, suggestion);
  }
}
