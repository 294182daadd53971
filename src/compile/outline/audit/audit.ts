import { readPageHeader } from "../../parse/page-header.js";
import { reportWarning } from "../../report.js";
import type { QuestionDraft, SectionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { type Shape, shapes } from "../shape.js";
import { reportAskingAnswers } from "./asking-answers.js";
import { reportAskingEnd } from "./asking-end.js";
import { reportAskingRuns, reportUnmarked } from "./asking-runs.js";
import { reportBareLabels } from "./bare-labels.js";
import { reportBehindEnds } from "./behind-ends.js";
import { reportDoubtfulEnds } from "./doubtful-sections.js";
import { findSuspects, PAGE_TITLE, SEPARATOR, type Suspect } from "./find-suspects.js";
import { findParts, groupByAnswer } from "./group-by-answer.js";
import { reportImpossible } from "./impossible-prompts.js";
import { knownLines } from "./known-lines.js";
import { reportLeftOutAsking } from "./left-out-asks.js";
import { reportLongIntroductions } from "./long-introductions.js";
import { mergeSections } from "./merge-sections.js";
import { dropNeedless } from "./needless-sections.js";
import { reportOpenFence } from "./open-fences.js";
import { listProse } from "./prose-lines.js";
import { asksAgain, namesAnswered } from "./read-below.js";
import { reportRepeatedBriefs } from "./repeated-briefs.js";
import { reportNoList } from "./report-no-list.js";
import { reportSwallowed } from "./report-swallowed.js";
import { reportSecondLabels } from "./second-labels.js";
import { reportStatedItems } from "./stated-items.js";
import { reportStrayEnds } from "./stray-ends.js";
import { reportSwallowedOptions } from "./swallowed-options.js";
import { mergeUnkeyed } from "./unkeyed-choices.js";
import { listWritten, type WrittenLine } from "./written-lines.js";

/** So many leads or items that ask inside one answer are questions that it has swallowed, rather than rhetoric. */
const SWALLOWED = { lead: 3, item: 5 };

/** Fewer that say so may be points of the one that the title asks. */
const LEAST_TOLD = 3;

/**
 * Looks over the source a second time, line by line and without regard to how it was read, for what seems to be a
 * question, and reports what no question, follow-up, option or table of contents accounts for.
 */
export function audit(reading: OutlineReading, sections: readonly SectionDraft[], fixed?: Shape): void {
  const questions = sections.flatMap((section) => section.questions);
  // With a form that was chosen, the rest is no oversight.
  if (fixed !== undefined) return;
  // Without a question there is one problem for the whole file.
  if (questions.length > 0) auditLines(reading, sections, questions);
  reportUnmarked(reading, questions);
}

function auditLines(
  reading: OutlineReading,
  sections: readonly SectionDraft[],
  questions: readonly QuestionDraft[],
): void {
  const prose = listProse(reading);
  const isKnown = knownLines(reading);
  const isTaken = ({ line, what }: Suspect) =>
    reading.asked.has(line) ||
    isKnown(line) ||
    (what === PAGE_TITLE && titlesTold(reading, sections)) ||
    reading.chosen.some((part) => part.line <= line && line <= part.endLine) ||
    (what === SEPARATOR && reading.asked.has(line - 1));
  const suspects = findSuspects(reading.source, prose).filter((suspect) => !isTaken(suspect));
  const groups = groupByAnswer(suspects, reading);
  const isPart = findParts(groups, questions);
  const isRead = asksAgain(questions);
  const isNamed = namesAnswered(questions);
  const opening = new Set(sections.map(({ place }) => place.line));
  // A heading above questions of its own may be one itself.
  const isNeedless = ({ kind, what, line, text }: Suspect, inAnswer: boolean) =>
    !inAnswer && (what === "heading" ? !opening.has(line) && isRead(text) : kind === "item" && isNamed(text));
  const written = listWritten(reading, prose, sections);
  const areLabelled = written.some(({ isOwn, key, numbers }) => isOwn && /\bQ\b/.test(key) && numbers.length === 0);
  for (const group of groups) {
    const inAnswer = group.isAnswer;
    for (const kind of ["told", "lead", "item"] as const) {
      const found = group.suspects.filter((suspect) => suspect.kind === kind && !(inAnswer && isPart(suspect)));
      if (inAnswer && kind !== "told" && found.length < SWALLOWED[kind]) continue;
      // Where no question of the list has a label without a number, one `Question:` may lead over to the answer.
      const bare = areLabelled || !inAnswer ? 0 : found.filter(({ isBareLabel }) => isBareLabel === true).length;
      const isRhetoric = bare > 0 && bare < SWALLOWED.lead;
      for (const suspect of found)
        if (!(isRhetoric && suspect.isBareLabel === true) && !isNeedless(suspect, inAnswer))
          reportSuspect(reading, suspect, inAnswer);
    }
  }
  reportOpenFence(reading);
  reportAskingAnswers(reading, questions);
  reportAskingEnd(reading, questions, written);
  reportSwallowed(reading, questions, written);
  reportSwallowedOptions(reading, questions, written);
  reportSecondLabels(reading, written);
  reportAskingRuns(reading, written);
  reportLeftOutAsking(reading, sections, written);
  reportImpossible(reading, questions);
  reportStatedItems(reading, sections);
  reportDoubtfulEnds(reading, sections, written);
  reportRepeatedBriefs(reading, questions);
  reportBareLabels(reading, questions);
  reportNoList(reading, questions, written);
  dropNeedless(reading, sections, written);
  reportStray(reading, sections, written);
  mergeUnkeyed(reading, questions);
  mergeSections(reading, written);
}

/** Reports text that nobody can have meant where it is read; of a file that is no list, nobody knows. */
function reportStray(
  reading: OutlineReading,
  sections: readonly SectionDraft[],
  written: readonly WrittenLine[],
): void {
  if (reading.problems.some(({ code }) => code === "looks-like-no-list")) return;
  reportStrayEnds(reading, written);
  reportBehindEnds(reading, written);
  reportLongIntroductions(reading, sections, written);
}

/** The title of the page is that of its list, all of whose questions say that they are some: it asks none itself. */
function titlesTold({ source, told }: OutlineReading, sections: readonly SectionDraft[]): boolean {
  const { title } = readPageHeader(source);
  const own = sections.find((section) => section.title === title)?.questions ?? [];
  return own.length >= LEAST_TOLD && own.every(({ place }) => told.has(place.line));
}

function reportSuspect(reading: OutlineReading, { line, column, what }: Suspect, inAnswer: boolean): void {
  const where = inAnswer ? "it became part of an answer" : "it was left out";
  const message = `This ${what} seems to be a question, but ${where}.`;
  const suggestion = `Write it as the questions around it, or choose their shape: ${shapes.join(", ")}.`;
  reportWarning(reading.problems, "unread-question", { file: reading.path, line, column }, message, suggestion);
}
