import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import { takeId } from "../../parse/id-suffix.js";
import { leaveOut, leaveOutNode, placeOfNode, placeOfWords } from "../../parse/reading.js";
import { richText } from "../../parse/rich-text.js";
import { reportWarning } from "../../report.js";
import type { ReadAnswer } from "../answers/answer-context.js";
import { takePromptKey } from "../answers/prompt-key.js";
import { readAnswer } from "../answers/read-answer.js";
import { type AskedQuestion, standIn } from "../answers/stand-in.js";
import { takeTranslation } from "../answers/translations.js";
import type { UsualAnswers } from "../asides/leave-out-end.js";
import { findPrompt } from "../blocks/find-prompt.js";
import type { QuestionDraft } from "../draft.js";
import type { HeadingEntry, LeadEntry } from "../entries.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { barePrompt } from "./bare-prompt.js";
import { joinPrompt } from "./join-prompt.js";
import { leaveOutNotes } from "./open-list.js";
import { readId } from "./read-id.js";
import type { SectionStyle } from "./read-section.js";
import { leaveOutRecurring } from "./recurring-ends.js";
import { leaveOutRecurringLines } from "./recurring-lines.js";
import { takeTask } from "./task-below.js";
import { explainVerdict, readVerdict, toldOf, withVerdict } from "./verdicts.js";

/** What is known of a question before it is read: the style of its section, and its own place in it. */
interface QuestionContext
  extends Omit<SectionStyle, "hasLetters" | "isAnswered" | "rules" | "areInside" | "runCode" | "pointed"> {
  /** It is a statement, with words behind it that tell whether it is true. */
  readonly isJudged: boolean;
  /** `a) `, where the next is `b) `. */
  readonly letter: string | undefined;
  /** So many blocks below it are what it asks about. */
  readonly asked: number | undefined;
  readonly isPointed: boolean;
  readonly isLast: boolean;
  readonly usual: UsualAnswers["usual"];
  readonly isParted: boolean;
  readonly isCode: boolean;
  readonly isTranslated: boolean;
}

/** Reads a question with its answer. Gives nothing, and says so, where no word of it is left to ask. */
export function readQuestion(
  reading: OutlineReading,
  question: OpenQuestion,
  number: number,
  {
    titles,
    isTranslated,
    tasks,
    habits,
    recurringEnd,
    recurringLines,
    asked,
    marks,
    letter,
    isJudged,
    ...rank
  }: QuestionContext,
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
  const worded = leaveOutRecurringLines(reading, blocksBelow({ entry, answer }), recurringLines);
  const below = leaveOutRecurring(reading, worded, recurringEnd, question.entry.text);
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
  const read = isOpenVerdict
    ? withVerdict(answers, verdict, line ?? escapeMarkdown(prompt), place)
    : explainVerdict(answers);
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
