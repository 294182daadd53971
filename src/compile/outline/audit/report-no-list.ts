import { reportWarning, startOfFile } from "../../report.js";
import type { QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** A guide has headings and lists, too; but hardly any of them asks something. */
export function reportNoList(reading: OutlineReading, questions: readonly QuestionDraft[]): void {
  const asking = questions.filter(
    ({ prompt, place, article, id }) =>
      // Nobody gives ids to what is no question.
      id !== undefined || looksLikeQuestion(prompt) || reading.told.has(place.line) || article?.choice !== undefined,
  ).length;
  if (asking > 0 && (questions.length < 8 || asking * 5 >= questions.length)) return;
  const message = `This looks like no list of questions: of ${questions.length} entries read as such, ${asking} ask something.`;
  const suggestion = "Check them, and leave the file out if they are none.";
  reportWarning(reading.problems, "looks-like-no-list", startOfFile(reading.path), message, suggestion);
}
