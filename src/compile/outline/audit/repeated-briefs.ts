import { reportWarning } from "../../report.js";
import type { QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";

/** So many different questions are not told in the very same words. */
const LEAST = 4;
/** `Yes`, `True` and `b` answer many questions. */
const LEAST_CHARACTERS = 12;
const LEAST_HAN = 6;

/** Reports, once for each, words that tell the answers of several questions: a label that is none of it, or a place where an answer is missing. */
export function reportRepeatedBriefs(reading: OutlineReading, questions: readonly QuestionDraft[]): void {
  const alike = new Map<string, QuestionDraft[]>();
  for (const question of questions) {
    const { answer, article } = question;
    if (answer === undefined || article?.choice !== undefined || !isSentence(answer.brief)) continue;
    const found = alike.get(answer.brief);
    if (found === undefined) alike.set(answer.brief, [question]);
    else found.push(question);
  }
  for (const [brief, found] of alike) {
    const [first] = found;
    if (first?.answer === undefined || new Set(found.map(({ prompt }) => prompt)).size < LEAST) continue;
    const message = `The same words tell the answers of ${found.length} questions, of which this is the first: "${cut(brief)}".`;
    const suggestion = "If they are a label, put a colon behind; if an answer is missing, leave them out.";
    reportWarning(reading.problems, "repeated-brief", first.answer.place, message, suggestion);
  }
}

function isSentence(brief: string): boolean {
  const letters = brief.match(/\p{L}/gu)?.length ?? 0;
  return letters >= (/[\u2e80-\ud7af]/.test(brief) ? LEAST_HAN : LEAST_CHARACTERS);
}

function cut(brief: string): string {
  return brief.length > 60 ? `${brief.slice(0, 59)}…` : brief;
}
