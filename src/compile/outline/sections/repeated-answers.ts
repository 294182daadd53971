import { leaveOut, type Reading } from "../../parse/reading.js";
import type { QuestionDraft, SectionDraft } from "../draft.js";

/** So many different questions have the same answer, and they are so large a part of all, that it is none. */
const LEAST = 5;
const LEAST_SHARE = 0.2;

/** What is longer and comes again answers a question that is asked twice. */
const LONGEST = 80;

/** A sentence of words alone, such as `Write what you know here.`: numbers, signs and code may be what several ask for. */
const sentence = /^[\p{L}\p{M}][\p{L}\p{M}' ’]{6,80}[.!。！…]{0,3}$/u;

/** In brackets, fewer do: `(Left for later study)`. */
const LEAST_BRACKETED = 3;

/**
 * Leaves out the one answer that different questions share in the very same words: it stands where theirs will be written, whatever it says
 * in whatever language; so it does where it is a remark in brackets. Where other answers come again, too, such as `Yes, it is` and `No, never`, all stay.
 */
export function leaveOutRepeated(reading: Reading, sections: readonly SectionDraft[]): readonly SectionDraft[] {
  const promptsOf = new Map<string, Set<string>>();
  for (const { questions } of sections)
    for (const { prompt, answer } of questions)
      if (answer !== undefined) promptsOf.set(answer.text, (promptsOf.get(answer.text) ?? new Set()).add(prompt));
  const bracketed = [...promptsOf].filter(([text, { size }]) => size >= LEAST_BRACKETED && isBracketed(text));
  if (bracketed.length > 0) return leaveOutAnswers(reading, sections, new Set(bracketed.map(([text]) => text)));
  const [again, ...others] = [...promptsOf].filter(([text, prompts]) => text.length <= LONGEST && prompts.size > 1);
  const count = sections.reduce((sum, { questions }) => sum + questions.length, 0);
  const least = Math.max(LEAST, count * LEAST_SHARE);
  if (again === undefined || others.length > 0 || again[1].size < least || !isSentence(again[0])) return sections;
  return leaveOutAnswers(reading, sections, new Set([again[0]]));
}

function leaveOutAnswers(
  reading: Reading,
  sections: readonly SectionDraft[],
  texts: ReadonlySet<string>,
): readonly SectionDraft[] {
  const open = (question: QuestionDraft): QuestionDraft => {
    const { answer, ...rest } = question;
    if (answer === undefined || !texts.has(answer.text) || question.article !== undefined) return question;
    leaveOut(reading, "label", answer.place.line, answer.place.line);
    return rest;
  };
  return sections.map((section) => ({ ...section, questions: section.questions.map(open) }));
}

/** `(Left for later study)`: nothing but a remark. */
function isBracketed(text: string): boolean {
  return text.length <= LONGEST && /^(?:\(.*\)|（.*）|\[.*\]|【.*】)$/.test(text) && isSentence(text.slice(1, -1));
}

/** Words apart, or as many letters of a language that does not part them. */
function isSentence(text: string): boolean {
  return sentence.test(text) && (/\S \S/.test(text) || /[\p{Script=Han}\p{Script=Hiragana}]{6}/u.test(text));
}
