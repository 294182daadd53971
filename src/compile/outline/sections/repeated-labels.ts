import type { QuestionDraft, SectionDraft } from "../draft.js";
import { judgementOf } from "../signs/judged-part.js";

/** So many answers that begin with the same words and a colon, and so large a part of all, have a label there. */
const LEAST = 5;
const LEAST_SHARE = 0.3;

/** `https://...` and `std::move` have none. */
const label = /^([^:：.。!?！？]{2,40})(?:：|:(?!:|\/\/))\s?(?=\S)/u;

/** What is to be done, not what was: an answer may begin with its `Situation: ...`. */
const ofTask =
  /^(?:problem|task|scenario|question|题目|任务|场景|問題|escenario|problema|énoncé|aufgabe|szenario|задача|сценарий)$/iu;

/**
 * Takes a label off the briefs of a list in which it begins them again and again, whatever it is called: `One-liner: ...`. Where several words do
 * so, such as `True` and `False`, they are answers; `Problem: ...` is none, and says so, and so does `Red flags: ...`.
 */
export function dropRepeatedLabels(sections: readonly SectionDraft[]): readonly SectionDraft[] {
  const counts = new Map<string, number>();
  let answered = 0;
  for (const { questions } of sections)
    for (const { answer } of questions) {
      if (answer === undefined) continue;
      answered++;
      const name = label.exec(answer.brief)?.[1];
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const [repeated, ...others] = [...counts].filter(([, count]) => count >= LEAST);
  if (repeated === undefined || others.length > 0 || repeated[1] < answered * LEAST_SHARE) return sections;
  if (ofTask.test(repeated[0].replace(/\s?[0-9]{1,2}$/, "")) || judgementOf(repeated[0]) === "bad") return sections;
  return sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => withoutLabel(question, repeated[0])),
  }));
}

function withoutLabel(question: QuestionDraft, name: string): QuestionDraft {
  const { answer } = question;
  const match = answer === undefined ? null : label.exec(answer.brief);
  if (answer === undefined || match?.[1] !== name) return question;
  const { briefMarkdown, ...others } = answer;
  const rest = answer.brief.slice(match[0].length);
  const written = briefMarkdown?.slice(briefMarkdown.search(/[:：]/) + 1).replace(/^(?:\*\*|__)?\s*/, "");
  return {
    ...question,
    answer: {
      ...others,
      brief: rest,
      ...(written !== undefined && written !== rest && { briefMarkdown: written }),
      isLong: true,
    },
  };
}
