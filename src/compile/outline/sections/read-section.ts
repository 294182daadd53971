import type { RootContent } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import { takeId } from "../../parse/id-suffix.js";
import { isLinkLine } from "../../parse/link-list.js";
import { readPageHeader } from "../../parse/page-header.js";
import { plainText, textLines } from "../../parse/plain-text.js";
import { leaveOut, leaveOutNode, placeOfNode, placeOfWords } from "../../parse/reading.js";
import { richText } from "../../parse/rich-text.js";
import { reportWarning } from "../../report.js";
import type { ReadAnswer } from "../answers/answer-context.js";
import type { Titles } from "../answers/find-titles.js";
import { areLinkAnswers } from "../answers/link-answers.js";
import { marksAnswer } from "../answers/part-question.js";
import { takePromptKey } from "../answers/prompt-key.js";
import { hasMarginParagraph, readAnswer } from "../answers/read-answer.js";
import { type AskedQuestion, standIn } from "../answers/stand-in.js";
import { areTranslated, takeTranslation } from "../answers/translations.js";
import type { UsualAnswers } from "../asides/leave-out-end.js";
import { findPrompt } from "../blocks/find-prompt.js";
import type { QuestionDraft, SectionDraft } from "../draft.js";
import type { HeadingEntry, LeadEntry } from "../entries.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { areAboutCode } from "../signs/about-code.js";
import { readCountLine } from "../signs/count-line.js";
import { readSectionTitle } from "../signs/title.js";
import { barePrompt, type PromptHabits } from "./bare-prompt.js";
import { setOffBold } from "./bold-prompts.js";
import { joinPrompt } from "./join-prompt.js";
import { findLettered } from "./lettered-prompts.js";
import { numberQuestions } from "./number-questions.js";
import { areInside, areOpen, leaveOutNotes } from "./open-list.js";
import type { Marks } from "./parted-list.js";
import { readId } from "./read-id.js";
import { leaveOutRecurring } from "./recurring-ends.js";
import type { OpenSection } from "./split-sections.js";
import { type TasksBelow, takeTask } from "./task-below.js";
import { findTitledTasks } from "./titled-tasks.js";
import { findVerdicts, readVerdict, toldOf, withVerdict } from "./verdicts.js";

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
  {
    hasLetters,
    titles,
    tasks,
    isAnswered,
    marks,
    isOpen,
    isQuiz,
    areTickedOff,
    areKeysMarked,
    areBareOptions,
    rules,
    areInside: areAllInside,
    habits,
    runCode,
    pointed,
    areLinks,
    areExercises,
    recurringEnd,
  }: SectionStyle,
  onQuestion: () => void,
): SectionDraft {
  for (const block of passage) leaveOutNode(reading, "introduction", block);
  const questions = setOffBold(written);
  const name = readPageHeader(reading.source).title ?? reading.path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  const numbers = numberQuestions(reading, questions);
  const usual = usualAnswers(questions, isAnswered, { rules, areInside: areAllInside || areInside(questions) });
  const common = {
    usual,
    titles,
    isOpen: isOpen || areOpen(questions),
    isCode: areAboutCode(questions),
    isQuiz,
    areTickedOff,
    marks,
    isParted: marks === "most",
    areKeysMarked,
    areBareOptions,
    areLinks: areLinks || areLinkAnswers(questions),
    isTranslated: areTranslated(questions),
    tasks,
    habits,
    areExercises,
    recurringEnd,
  };
  const letters = findLettered(questions);
  const judged = findVerdicts(questions, habits.remarks);
  const titled = titles === "all" ? new Map<OpenQuestion, number>() : findTitledTasks(questions);
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

/** Behind so many items that have nothing below them, nobody answers the last one alone, unless a label says so. */
const LEAST_BARE = 4;

/** A paragraph in a list, with nothing below it, and no answer in the line behind its mark. */
function isBareItem({ entry, answer }: OpenQuestion): boolean {
  if (entry.type !== "lead" || (entry.form !== "numbered" && entry.form !== "bullets")) return false;
  if (answer.length > 0 || (entry.node.type !== "paragraph" && entry.node.children.length !== 1)) return false;
  const paragraph = entry.node.type === "paragraph" ? entry.node : entry.node.children[0];
  const [first, ...others] = paragraph?.type === "paragraph" ? textLines(paragraph.children) : [];
  return others.length === 0 || !/[?？؟]$/.test(first?.text ?? "");
}

/** What stands below all questions but the last. */
function usualAnswers(questions: readonly OpenQuestion[], isAnswered: boolean, ends: UsualAnswers["usual"]["ends"]) {
  const [others, last] = [questions.slice(0, -1), questions.at(-1)];
  // A heading is no item.
  const areBare = last?.entry.type === "lead" && others.length >= LEAST_BARE && others.every(isBareItem);
  return {
    paragraphs: others.length === 0 || others.some(({ answer }) => hasMarginParagraph(answer)),
    links: others.some(({ answer }) => answer.some(isLinkLine)),
    answers: isAnswered && !(areBare && !last.answer.some(marksAnswer)),
    ends,
  };
}

function readQuestion(
  reading: OutlineReading,
  question: OpenQuestion,
  number: number,
  {
    titles,
    isTranslated,
    tasks,
    habits,
    recurringEnd,
    asked,
    marks,
    letter,
    isJudged,
    ...rank
  }: {
    /** It is a statement, with words behind it that tell whether it is true. */
    readonly isJudged: boolean;
    /** `a) `, where the next is `b) `. */
    readonly letter: string | undefined;
    /** So many blocks below it are what it asks about. */
    readonly asked: number | undefined;
    readonly isPointed: boolean;
    readonly marks: Marks;
    readonly isLast: boolean;
    readonly usual: UsualAnswers["usual"];
    readonly titles: Titles;
    readonly isParted: boolean;
    readonly isOpen: boolean;
    readonly isCode: boolean;
    readonly areExercises: boolean;
    readonly isQuiz: boolean;
    readonly areTickedOff: boolean;
    readonly areLinks: boolean;
    readonly areKeysMarked: boolean;
    readonly areBareOptions: boolean;
    readonly isTranslated: boolean;
    readonly tasks: TasksBelow;
    readonly habits: PromptHabits;
    readonly recurringEnd: string | undefined;
  },
): QuestionDraft | undefined {
  const { listed, isKeyUnread = false } = question;
  const {
    entry,
    answer,
    task: given,
    isParted,
  } = asked === undefined ? standIn(reading, question, titles, marks === "few") : askedWith(question, asked);
  const start = placeOfNode(reading, entry.node);
  const isAllParted = isParted || (rank.isParted && !tellsAnswer(entry));
  const below = leaveOutRecurring(reading, blocksBelow({ entry, answer }), recurringEnd, question.entry.text);
  const kept = rank.isOpen ? leaveOutNotes(reading, below) : below;
  const written = findPrompt(reading, entry);
  const withTask = takeTask(reading, question, written, tasks);
  const whole = { found: withTask ?? written, blocks: kept };
  const { found: asWritten, blocks } = isAllParted && entry.type === "heading" ? joinPrompt(reading, whole) : whole;
  const suffix = takeId(asWritten.text);
  const bare = barePrompt(reading, entry, asWritten, { ...habits, letter });
  const verdict = isJudged ? readVerdict(bare) : toldOf(bare, question.listedVerdict);
  const { found, prompt, key } =
    (question.listedKey === undefined ? takePromptKey(bare, asWritten, blocks) : undefined) ??
    ({ found: asWritten, prompt: verdict?.prompt ?? bare, key: question.listedKey } as const);
  if (prompt === "") {
    const message = "This question has no text; it is left out.";
    reportWarning(reading.problems, "empty-prompt", start, message, "Write the question, or remove the entry.");
    for (const node of [entry.node, ...blocks]) leaveOutNode(reading, "passage", node);
    return undefined;
  }
  noteAsked(reading, start.line, found.endLine);
  for (const { kind, line, endLine } of (entry.type === "lead" ? entry.leftOut : undefined) ?? [])
    leaveOut(reading, kind, line, endLine);
  const place = placeOfWords(reading, prompt, found.range) ?? start;
  if (entry.isLabelled || withTask !== undefined) reading.told.add(place.line);
  const isNamed = entry !== question.entry;
  const translation = isTranslated || isNamed ? takeTranslation(reading, prompt, blocks, isTranslated) : undefined;
  const { task, ...answers } = readAnswer(reading, found, translation?.rest ?? blocks, {
    prompt,
    line: place.line,
    listedKey: key,
    listed,
    isKeyUnread,
    isCell: isCell(entry),
    ...rank,
    task: given,
    isParted: isAllParted,
    isSetOff: tellsAnswer(entry),
    asked: rank.areExercises ? blocks : entry.type === "lead" ? entry.asked : undefined,
  });
  const line = richText(found.content, prompt, reading.addresses);
  const isOpenVerdict = verdict !== undefined && answers.article?.choice === undefined;
  const read = isOpenVerdict ? withVerdict(answers, verdict, line ?? escapeMarkdown(prompt), place) : answers;
  // Where a mark sets the answer off, it may ask, too.
  if (entry.type === "lead" && (entry.form === "cards" || entry.form === "tables") && read.answer !== undefined)
    noteAsked(reading, read.answer.place.line, read.answer.place.line);
  const promptMarkdown = task === undefined ? line : `${line ?? escapeMarkdown(prompt)}\n\n${task}`;
  const marked = promptMarkdown === undefined ? {} : { promptMarkdown };
  const answered = translation === undefined ? read : alsoAsking(read, translation.alsoAsked);
  return { place, number, prompt, ...marked, ...readId(reading, suffix, entry, found), tags: suffix.tags, ...answered };
}

/** The first blocks below it belong to it. */
function askedWith(question: OpenQuestion, count: number): AskedQuestion {
  const { entry } = question;
  const [task, answer] = [blocksBelow(question).slice(0, count), blocksBelow(question).slice(count)];
  const own =
    entry.node.type === "listItem"
      ? { ...entry, node: { ...entry.node, children: entry.node.children.slice(0, 1) } }
      : entry;
  return { entry: own as OpenQuestion["entry"], answer, task, isParted: false };
}

function alsoAsking({ answer, article }: ReadAnswer, prompt: string): ReadAnswer {
  const explanation = answer?.isLong === true ? { explanation: answer.text } : {};
  return {
    ...(answer !== undefined && { answer }),
    article: { ...(article ?? { ...explanation, followUps: [] }), alsoAsked: [prompt] },
  };
}

/** Its form says where the answer begins, without any label. */
function tellsAnswer(entry: HeadingEntry | LeadEntry): boolean {
  return entry.type === "lead" && !/^(?:numbered|bullets|lines)$/.test(entry.form);
}

function isCell(entry: HeadingEntry | LeadEntry): boolean {
  return entry.type === "lead" && entry.form === "tables";
}
