import type { Problem } from "../../../model/problem.js";
import type { QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";

/** So many questions without a key say the same of the file, where none has one. */
const LEAST = 5;

/** Makes one report of all options of which nothing says which are right, where the file has no key at all. */
export function mergeUnkeyed({ problems }: OutlineReading, questions: readonly QuestionDraft[]): void {
  if (questions.some(({ article }) => article?.choice !== undefined)) return;
  const found = problems.filter(isUnkeyed).sort((a, b) => a.line - b.line);
  const [first, ...others] = found;
  if (first === undefined || found.length < LEAST) return;
  const merged = new Set(others);
  const kept = problems.filter((problem) => !merged.has(problem));
  problems.length = 0;
  const message = `Nothing says which of these options is right, nor of those of ${others.length} more questions below. They stay in the text, and the questions are open.`;
  for (const problem of kept) problems.push(problem === first ? { ...first, message } : problem);
}

function isUnkeyed({ code, message }: Problem): boolean {
  return code === "key-count" && message.startsWith("Nothing says");
}
