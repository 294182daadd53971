import { reportWarning } from "../../report.js";
import type { SectionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** So many lines that ask are no rhetoric, where hardly anything else asks. */
const LEAST = 3;

/** Reports lines that ask without any mark, the first of them for all, where they are more than the questions that were read and ask. */
export function auditPlain(reading: OutlineReading, sections: readonly SectionDraft[]): void {
  const told = new Set(reading.problems.flatMap(({ code, line }) => (code === "unread-question" ? [line] : [])));
  const unread = reading.plain.filter(({ line }) => !reading.asked.has(line) && !told.has(line));
  const [first] = unread;
  if (first === undefined || unread.length < LEAST) return;
  const asking = sections.flatMap(({ questions }) => questions).filter(({ prompt }) => looksLikeQuestion(prompt));
  if (asking.length >= unread.length) return;
  const message = `This line, and ${unread.length - 1} others like it, seem to be questions, but nothing marks them as such.`;
  const suggestion = "Write each as an item of a numbered list, as a heading, or as a line in bold.";
  reportWarning(reading.problems, "unread-question", first, message, suggestion);
}
