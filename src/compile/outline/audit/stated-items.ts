import { reportWarning } from "../../report.js";
import type { QuestionDraft, SectionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { requestsAnswer } from "../signs/requests.js";

/** One in so many questions must be answered in its item to show where answers stand. */
const SHARE_ANSWERED = 3;
/** Where more than one in so many do, the list is one of statements. */
const SHARE_STATED = 5;
/** A statement is so long, and what has a sign of its own for each word so many of them. */
const LEAST = { words: 10, signs: 14 };
/** A longer question may say its answer itself. */
const MOST_ASKED = 40;

/**
 * Reports items that state something right below one that asks and has no answer, in a list of items most of which have theirs in them: the answer
 * stands as far to the left as its question.
 */
export function reportStatedItems(reading: OutlineReading, sections: readonly SectionDraft[]): void {
  const all = sections.flatMap(({ questions }) => questions).filter((question) => isItem(reading, question));
  if (all.filter(({ answer }) => answer !== undefined).length * SHARE_ANSWERED < all.length) return;
  const own = new Set(all);
  const runs = sections.flatMap(({ questions }) => findRuns(questions.filter((question) => own.has(question))));
  if (runs.flat().length * SHARE_STATED > all.length) return;
  for (const [first, ...others] of runs) {
    if (first === undefined) continue;
    const more =
      others.length === 0 ? "" : ` So ${others.length === 1 ? "does one" : `do ${others.length}`} more below.`;
    const message = `This was read as a question, but states something right below one that has no answer.${more}`;
    const suggestion = "Indent it below the question that it answers.";
    reportWarning(reading.problems, "doubtful-question", first.place, message, suggestion);
  }
}

/** Statements in a row, each right below a question that waits for its answer. */
function findRuns(questions: readonly QuestionDraft[]): QuestionDraft[][] {
  const runs: QuestionDraft[][] = [];
  let run: QuestionDraft[] | undefined;
  for (const [at, question] of questions.entries()) {
    const above = questions[at - 1];
    if (!states(question)) run = undefined;
    else if (run !== undefined) run.push(question);
    else if (above !== undefined && isUnanswered(above)) {
      run = [question];
      runs.push(run);
    }
  }
  return runs;
}

function isItem({ source, lines }: OutlineReading, { place }: QuestionDraft): boolean {
  return /^[ \t]{0,8}[-*+][ \t]/.test(source.slice(lines.startOf(place.line), lines.startOf(place.line) + 12));
}

/** A sentence that neither asks nor requests. */
function states({ prompt, id, article }: QuestionDraft): boolean {
  if (id !== undefined || article?.choice !== undefined || /[?？؟]/.test(prompt)) return false;
  // `说了` is told of what somebody said.
  if (!prompt.startsWith("说了") && (looksLikeQuestion(prompt) || requestsAnswer(prompt))) return false;
  const signs = prompt.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  if (signs >= LEAST.signs) return /[。，；]/.test(prompt);
  // One sentence may be a task: `Merge two tables, so that ...`.
  return /\p{Ll}\. \p{Lu}/u.test(prompt) && /\.$/.test(prompt) && prompt.split(" ").length >= LEAST.words;
}

/** It asks, or ends as what is told below. */
function isUnanswered({ prompt, answer, article }: QuestionDraft): boolean {
  if (answer !== undefined || article !== undefined || prompt.length > MOST_ASKED) return false;
  return /[:：]$/.test(prompt) || looksLikeQuestion(prompt);
}
