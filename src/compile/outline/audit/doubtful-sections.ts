import { reportWarning } from "../../report.js";
import type { SectionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import type { WrittenLine } from "./written-lines.js";

/** Of fewer questions, nobody can say what is usual. */
const LEAST_QUESTIONS = 10;

/**
 * Reports entries of the first and the last section that ask nothing, in a list in which nine of ten ask or are
 * numbered, where they are written otherwise than those.
 */
export function reportDoubtfulEnds(
  reading: OutlineReading,
  sections: readonly SectionDraft[],
  lines: readonly WrittenLine[],
): void {
  const owns = new Map(lines.flatMap((line) => (line.isOwn ? [[line.line, line] as const] : [])));
  const entries = sections.flatMap(({ questions }, section) =>
    questions.flatMap((question) => {
      const own = owns.get(question.place.line);
      if (own === undefined) return [];
      const isSure =
        own.numbers.length > 0 ||
        question.id !== undefined ||
        question.article?.choice !== undefined ||
        reading.told.has(own.line) ||
        looksLikeQuestion(question.prompt);
      return [{ question, own, isSure, isEnd: section === 0 || section === sections.length - 1 }];
    }),
  );
  const sure = entries.filter(({ isSure }) => isSure);
  if (entries.length < LEAST_QUESTIONS || sure.length * 10 < entries.length * 9) return;
  const alike = new Map<string, number>();
  for (const { own } of sure) alike.set(own.key, (alike.get(own.key) ?? 0) + 1);
  for (const { question, own, isSure, isEnd } of entries) {
    if (isSure || !isEnd || (alike.get(own.key) ?? 0) * 10 >= sure.length) continue;
    const message = "This was read as a question, but asks nothing, unlike the others.";
    const suggestion = "Write it as the others, or under a title that says what it is.";
    reportWarning(reading.problems, "doubtful-question", question.place, message, suggestion);
  }
}
