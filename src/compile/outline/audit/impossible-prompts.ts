import { reportWarning } from "../../report.js";
import type { QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { isAnswerLabel, isBareAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { isMetadata } from "../signs/metadata.js";
import { isQuestionWord, readQuestionLabel } from "../signs/question-label.js";

/** So long is no question that does not end as a sentence does. */
const MOST_CHARACTERS = 400;

/** `Suggest your question!`, which nobody answers. */
const invitation =
  /^(?:suggest|add|submit|send|propose|contribute|write|share) (?:us )?(?:your|a|another|more) (?:own |new )?questions?[\s!.]*$/i;

/** So many questions in the same words are one line that stands below or above each. */
const LEAST_ALIKE = 5;

/** Reports what was read as a question, in whatever form, and cannot be one. */
export function reportImpossible(reading: OutlineReading, questions: readonly QuestionDraft[]): void {
  reportGivenAway(reading, questions);
  const alike = countAlike(questions);
  const told = new Set<string>();
  for (const question of questions) {
    // Nobody gives ids to what is no question.
    if (question.id !== undefined) continue;
    // A theme may stand above tasks of their own.
    const count = question.promptMarkdown?.includes("\n") === true ? 0 : (alike.get(question.prompt) ?? 0);
    const reason = tellImpossible(question);
    if (reason !== undefined) {
      reportDoubt(reading, question, reason);
    } else if (count >= LEAST_ALIKE && !told.has(question.prompt) && !mayRepeat(question.prompt)) {
      told.add(question.prompt);
      reportDoubt(reading, question, `but so were ${count - 1} more in the same words`);
    }
  }
}

function reportDoubt(reading: OutlineReading, { place }: QuestionDraft, reason: string): void {
  const message = `This was read as a question, ${reason}.`;
  const suggestion = "See where the question stands, and write it as the others.";
  reportWarning(reading.problems, "doubtful-question", place, message, suggestion);
}

/** So many prompts with something behind their mark, and one in so many of all, are a habit of the list. */
const LEAST_GIVEN = 5;
const SHARE_GIVEN = 5;

/** `Which sail is at the bow? The jib.`: who reads the question has the answer. */
function reportGivenAway(reading: OutlineReading, questions: readonly QuestionDraft[]): void {
  const heads = new Map<string, number>();
  for (const { prompt } of questions) heads.set(headOf(prompt), (heads.get(headOf(prompt)) ?? 0) + 1);
  // `True or False? Cork floats.` says nothing of the answer.
  const isGiven = ({ id, prompt, article }: QuestionDraft) =>
    id === undefined && article?.choice === undefined && (heads.get(headOf(prompt)) ?? 0) < LEAST_HEADS;
  const given = questions.filter((question) => isGiven(question) && saysBehindMark(question.prompt));
  const [first, ...others] = given;
  if (first === undefined || given.length < LEAST_GIVEN || given.length * SHARE_GIVEN < questions.length) return;
  reportDoubt(reading, first, `but seems to say its answer behind its mark, and so do ${others.length} more`);
}

/** `True or false?`, before several statements, says what to do with each. */
const LEAST_HEADS = 3;

/** What stands before the last mark behind which something stands. */
function headOf(prompt: string): string {
  return prompt.slice(0, markIn(prompt) + 1);
}

function markIn(prompt: string): number {
  return Math.max(prompt.lastIndexOf("? "), prompt.lastIndexOf("？"));
}

/** Words that neither ask, nor request, nor stand in brackets. */
function saysBehindMark(prompt: string): boolean {
  const mark = markIn(prompt);
  const words = mark === -1 ? "" : prompt.slice(mark + 1).trim();
  return /^[\p{L}\p{N}$]/u.test(words) && /\p{L}/u.test(words) && !looksLikeQuestion(words);
}

/** `What does this print:` is asked again and again, of other code. */
function mayRepeat(prompt: string): boolean {
  return /[?？؟]/.test(prompt) || looksLikeQuestion(prompt.replace(/[:：]$/, ""));
}

function countAlike(questions: readonly QuestionDraft[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { prompt } of questions) counts.set(prompt, (counts.get(prompt) ?? 0) + 1);
  return counts;
}

/** Says why a prompt cannot be one; `undefined` where it can. */
function tellImpossible(question: QuestionDraft): string | undefined {
  const { prompt, promptMarkdown } = question;
  const asks = /[?？؟]["'”’)）]*$/.test(prompt);
  // Operators may be asked for, and so may a sum.
  if (!/\p{L}/u.test(prompt) && !asks && promptMarkdown === undefined && question.article?.choice === undefined)
    return "but has no word in it";
  if (isBareLabel(prompt)) return "but is a label and nothing else";
  if (question.answer === undefined && invitation.test(prompt)) return "but invites readers to write one";
  if (/^\|\s*[^\s|]/.test(prompt)) return "but is a row of a table";
  if (/^\[[^\]]*$/.test(prompt)) return "but begins as a link does that never ends";
  if (asks) return undefined;
  if (isAnswerLabel(prompt) && !/^[ar]\s?[0-9]{0,3}\s?[:：]/i.test(prompt)) return "but is labelled as an answer";
  if (isFirstOption(question)) return "but is one of the options";
  if (isMetadata(prompt) || isOnlyProperties(prompt)) return "but has nothing but properties";
  return isParagraph(question) ? "but is a whole paragraph" : undefined;
}

const optionLabels =
  /^(?:(?:answer )?(?:options?|choices)|选项|選項|選択肢|보기|선택지|opciones|opções|réponses|propositions|antwortmöglichkeiten|optionen|opzioni|варианты(?: ответов?)?|варіанти(?: відповідей)?|opties|şıklar|seçenekler|pilihan|lựa chọn)\s*[:：]?$/i;

function isBareLabel(prompt: string): boolean {
  if (isBareAnswerLabel(prompt) || isQuestionWord(prompt) || optionLabels.test(prompt)) return true;
  const label = readQuestionLabel(prompt);
  return label !== undefined && /^[^\p{L}\p{N}?？؟]*$/u.test(label.rest) && /[0-9:：]/.test(prompt);
}

/** `A) ...` is the prompt, and what stands below goes on with `B) ...`. */
function isFirstOption({ prompt, answer, article }: QuestionDraft): boolean {
  const [, letter = "", mark = ""] = /^([A-Ha-h])([.)）、])\s*\S/.exec(prompt) ?? [];
  if (letter === "") return false;
  const next = String.fromCharCode(letter.charCodeAt(0) + 1) + mark;
  const below = [answer?.text ?? "", article?.explanation ?? ""].map((text) => text.replace(/^[\s>*_+-]+/, ""));
  return below.some((text) => text.startsWith(next));
}

/** `Topic: Basics, Level: Middle` */
function isOnlyProperties(prompt: string): boolean {
  const parts = prompt.split(/[,，;；|｜]/);
  return parts.length > 1 && parts.every((part) => /^\s*\p{L}[\p{L} ]{0,24}[:：]\s*[^\s:：]/u.test(part));
}

/** A case that is told before options may be long, and what has code. */
function isParagraph({ prompt, promptMarkdown, article }: QuestionDraft): boolean {
  if (prompt.length <= MOST_CHARACTERS || article?.choice !== undefined || promptMarkdown?.includes("`") === true)
    return false;
  return !/[?？؟]/.test(prompt) && !/[.。!！:：…;；]["'”’)）]*$/.test(prompt);
}
