import type { RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { readPageHeader } from "../../parse/page-header.js";
import { plainText } from "../../parse/plain-text.js";
import { leaveOutNode, placeOfNode } from "../../parse/reading.js";
import type { Titles } from "../answers/find-titles.js";
import { areLinkAnswers } from "../answers/link-answers.js";
import { areTranslated } from "../answers/translations.js";
import { findPrompt } from "../blocks/find-prompt.js";
import type { SectionDraft } from "../draft.js";
import type { OpenQuestion } from "../open-question.js";
import type { OutlineReading } from "../outline-reading.js";
import { areAboutCode } from "../signs/about-code.js";
import { readCountLine } from "../signs/count-line.js";
import { readSectionTitle } from "../signs/title.js";
import type { PromptHabits } from "./bare-prompt.js";
import { setOffBold } from "./bold-prompts.js";
import { findLettered } from "./lettered-prompts.js";
import { numberQuestions } from "./number-questions.js";
import { areInside, areOpen } from "./open-list.js";
import type { Marks } from "./parted-list.js";
import { readId } from "./read-id.js";
import { readQuestion } from "./read-question.js";
import type { RecurringLines } from "./recurring-lines.js";
import { findSolvedTasks } from "./solved-tasks.js";
import type { OpenSection } from "./split-sections.js";
import type { TasksBelow } from "./task-below.js";
import { findTitledTasks } from "./titled-tasks.js";
import { usualAnswers } from "./usual-answers.js";
import { findVerdicts } from "./verdicts.js";

export interface SectionStyle {
  /** The sections are counted with letters. */
  readonly hasLetters: boolean;
  /** Whether headings are titles of questions, which stand below them as a paragraph. */
  readonly titles: Titles;
  /** Which first lines of items are titles of tasks, which stand in the next. */
  readonly tasks: TasksBelow;
  /** Something stands below questions that are not the last of a section: it answers them. */
  readonly isAnswered: boolean;
  /** Where most answers have a label, what stands above it belongs to the question. */
  readonly marks: Marks;
  /** Hardly any question has an answer. */
  readonly isOpen: boolean;
  /** Questions have options to choose from. */
  readonly isQuiz: boolean;
  /** Boxes behind the answers are there to be ticked off. */
  readonly areTickedOff: boolean;
  /** Options that nothing counts are right where they are bold or behind a tick. */
  readonly areKeysMarked: boolean;
  readonly areBareOptions: boolean;
  /** Lines of rules that set questions apart. */
  readonly rules: readonly number[];
  /** Questions have their answers in them, and hardly anything stands behind any. */
  readonly areInside: boolean;
  /** What prompts have beside their words. */
  readonly habits: PromptHabits;
  /** Questions about code that is run below a label, with the number of its blocks. */
  readonly runCode: ReadonlyMap<OpenQuestion, number>;
  /** Questions that end in a link to their answer, with the number of blocks above it and its properties. */
  readonly pointed: ReadonlyMap<OpenQuestion, number>;
  /** Links below most questions lead to answers, and are none. */
  readonly areLinks: boolean;
  /** What stands below questions is asked, too. */
  readonly areExercises: boolean;
  /** With what words nearly all answers end that are no part of them. */
  readonly recurringEnd: string | undefined;
  /** Short lines that most answers have, in the same words. */
  readonly recurringLines: RecurringLines;
}

/**
 * Reads a section that has questions.
 *
 * @param style - What the sections of the file have in common.
 * @param onQuestion - Told of each question that has been read.
 */
export function readSection(
  reading: OutlineReading,
  { heading, questions: written, passage }: OpenSection,
  { hasLetters, isAnswered, rules, areInside: areAllInside, runCode, pointed, ...shared }: SectionStyle,
  onQuestion: () => void,
): SectionDraft {
  for (const block of passage) leaveOutNode(reading, "introduction", block);
  const questions = setOffBold(written);
  const name = readPageHeader(reading.source).title ?? reading.path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  const numbers = numberQuestions(reading, questions);
  const usual = usualAnswers(questions, isAnswered, { rules, areInside: areAllInside || areInside(questions) });
  // A section may show by itself what the whole file does not.
  const common = {
    ...shared,
    usual,
    isOpen: shared.isOpen || areOpen(questions),
    isCode: areAboutCode(questions),
    isParted: shared.marks === "most",
    areLinks: shared.areLinks || areLinkAnswers(questions),
    isTranslated: areTranslated(questions),
  };
  const letters = findLettered(questions);
  const judged = findVerdicts(questions, shared.habits.remarks);
  const titled =
    shared.titles === "all"
      ? new Map<OpenQuestion, number>()
      : new Map([...findSolvedTasks(questions), ...findTitledTasks(questions)]);
  const drafts = questions.flatMap((question, index) => {
    const isLast = index === questions.length - 1;
    const draft = readQuestion(reading, question, numbers[index] ?? index + 1, {
      isLast,
      // Without anything above it, the title may still be a label.
      asked: pointed.get(question) || (runCode.get(question) ?? titled.get(question)),
      isPointed: pointed.has(question),
      letter: letters.get(question),
      isJudged: judged.has(question),
      ...common,
    });
    onQuestion();
    return draft === undefined ? [] : [draft];
  });
  if (heading === undefined) {
    return { place: { file: reading.path, line: 1, column: 1 }, title: name, questions: drafts };
  }
  const place = placeOfNode(reading, heading.node);
  const suffix = takeId(heading.text);
  const title = readSectionTitle(suffix.text, hasLetters);
  // A heading without words still opens a section.
  const named = title.title === "" ? { ...title, title: name } : title;
  const declaredCount = title.declaredCount ?? declaredBelow(passage);
  const id = readId(reading, suffix, heading, findPrompt(reading, heading));
  return { place, ...named, ...(declaredCount !== undefined && { declaredCount }), ...id, questions: drafts };
}

/** `(22 questions)` below the title. */
function declaredBelow([first]: readonly RootContent[]): number | undefined {
  return first?.type === "paragraph" ? readCountLine(plainText(first.children)) : undefined;
}
