import type { Paragraph, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { firstLine, plainText, textLines } from "../../parse/plain-text.js";
import { leaveOut, leaveOutNode, rangeOf } from "../../parse/reading.js";
import { leadsOn } from "../blocks/announcement.js";
import { findPrompt } from "../blocks/find-prompt.js";
import { type HeadingEntry, type LeadEntry, speaks } from "../entries.js";
import { parseRange } from "../forms/item.js";
import { opensHidden } from "../forms/pair-details.js";
import type { OpenQuestion } from "../open-question.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { isBareAnswerLabel } from "../signs/answer-label.js";
import { isFencedText } from "../signs/fenced-text.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { announcesQuestions, isNumberedTask, readCountedTitle, readQuestionLabel } from "../signs/question-label.js";
import { requestsAnswer } from "../signs/requests.js";
import { isTable } from "../signs/table-rows.js";
import { readPrompt } from "../signs/title.js";
import { areAllTitles, askedBelowTitle } from "./asked-below-title.js";
import { endsQuestion, findQuestionBelow, type QuestionBelow } from "./question-below.js";
import { openWrapped } from "./wrapped-prompt.js";

/** `Question 3 (5 points)` */
const remark = /^[（(][^()（）]{1,40}[)）]$/;

/** Whether headings are titles of questions that stand below them: none, those above one paragraph that does not state something else, or all. */
export type Titles = "none" | "some" | "all";

/** A question by the words that ask it. */
export interface AskedQuestion extends Pick<OpenQuestion, "entry" | "answer"> {
  /** Blocks that belong to it beside its prompt. */
  readonly task: readonly RootContent[];
  /** Its title is not all that asks: what stands above the label of its answer belongs to it, too. */
  readonly isParted: boolean;
}

/**
 * `### Question 3` says nothing, nor does a topic above `**Question:** Why?`: what stands below it is the prompt.
 *
 * @param titles - `all`: whatever headings say, they are titles.
 * @param areMarksRare - Hardly any question has the label of an answer.
 */
export function standIn(
  reading: OutlineReading,
  question: OpenQuestion,
  titles: Titles,
  areMarksRare = false,
): AskedQuestion {
  const areTitles = titles !== "none";
  const { entry, answer } = question;
  const asWritten: AskedQuestion = { entry, answer, task: [], isParted: false };
  const text = takeId(entry.text).text;
  if (takeId(entry.text).id !== undefined) return asWritten;
  const titled = titles === "all" ? askedBelowTitle(question) : undefined;
  if (titled !== undefined) {
    leaveOutLabel(reading, entry, []);
    noteAsked(reading, titled.wording.position?.start.line ?? 1, titled.wording.position?.end.line ?? 0);
    const lead = { ...leadOf(entry, titled.wording), isWhole: titled.isWhole };
    return { entry: lead, answer: [...titled.behind], task: titled.task, isParted: false };
  }
  const label = readQuestionLabel(text);
  const isBare =
    (label !== undefined && !/[\p{L}\p{N}]/u.test(label.rest.replace(remark, ""))) ||
    /^#?\s*[0-9]{1,4}\s*[.)]?$/.test(text) ||
    isNumberedTask(text) ||
    (entry.isLabelled && readCountedTitle(text) !== undefined);
  const rest = isBare ? restOfParagraph(reading, entry) : [];
  const own = [...rest, ...nestedIn(entry), ...answer];
  const blocks = isBare ? openWrapped(own) : own;
  // Several are asked below the title: `**Questions:**`, and a line for each.
  const [several, ...behind] = blocks;
  if (!isBare && entry.type === "heading" && several?.type === "paragraph" && announces(several))
    return { entry, answer: behind, task: [several], isParted: true };
  const isTitled = entry.type === "heading" || (entry.form === "lines" && entry.isLabelled && label?.number !== "");
  const below = isBare || isTitled ? findQuestionBelow(reading, blocks) : undefined;
  if (
    below !== undefined &&
    (isBare || (below.isNamed ? entry.isLabelled : isTopic(entry) && !isInside(below, areMarksRare)))
  )
    return askBelow(reading, entry, below, { isBare, rest });
  const [first, ...others] = blocks;
  const paragraph = paragraphBelow(question) ?? (areTitles ? paragraphAboveHidden(question) : undefined);
  const isTitle = paragraph !== undefined && (areTitles || asks(paragraph));
  const isLikeTitles =
    areTitles &&
    answer.length === 1 &&
    first?.type === "paragraph" &&
    (isTopicAbove(entry, first) || (paragraph !== undefined && requests(first)));
  if (!(isBare || isTitle || isLikeTitles) || first?.type !== "paragraph" || isTable(first) || endsQuestion(first))
    return asWritten;
  const lead = leadOf(entry, first);
  const found = findPrompt(reading, lead);
  if (isBareAnswerLabel(found.text) || found.text === "") return asWritten;
  // Further down, its paragraph may ask something else.
  if (!isBare && !areTitles && (!asksIn(found.text) || answersItself(found.text))) return asWritten;
  leaveOutLabel(reading, entry, rest);
  return { entry: lead, answer: others, task: [], isParted: isBare };
}

function askBelow(
  reading: OutlineReading,
  entry: HeadingEntry | LeadEntry,
  { wording, names, before, behind }: QuestionBelow,
  { isBare, rest }: { readonly isBare: boolean; readonly rest: readonly RootContent[] },
): AskedQuestion {
  for (const name of names) {
    noteAsked(reading, name.position?.start.line ?? 1, name.position?.end.line ?? 0);
    leaveOutNode(reading, "label", name);
  }
  // `Why does`, code, `return nothing?`: half a sentence is no prompt.
  const goesOn = wording !== undefined && before.length > 0 && /^\p{Ll}/u.test(plainText(wording.children));
  const isAsked = !isBare && (goesOn || asksItself(takeId(entry.text).text));
  if (wording !== undefined && !isAsked) {
    const given = isBare ? [] : givenInLabel(reading, entry);
    if (given.length === 0) leaveOutLabel(reading, entry, rest);
    for (const { position } of [entry.node, wording])
      noteAsked(reading, position?.start.line ?? 1, position?.end.line ?? 0);
    return { entry: leadOf(entry, wording), answer: [...behind], task: [...given, ...before], isParted: true };
  }
  const own =
    entry.node.type === "listItem" ? { ...entry, node: { ...entry.node, children: [entry.node.children[0]] } } : entry;
  const task = [...before, ...(wording === undefined ? [] : [wording])];
  return { entry: own as HeadingEntry | LeadEntry, answer: [...behind], task, isParted: true };
}

/** Shorter words are titles: `Examples`. */
const LEAST_GIVEN = 16;

/** `**Question 3:** Look at the sails below`, and what asks further down: the words behind the label lead on, and belong to the task. */
function givenInLabel(reading: OutlineReading, { type, node, text }: HeadingEntry | LeadEntry): RootContent[] {
  const words = readQuestionLabel(takeId(text).text)?.rest ?? "";
  if (type !== "lead" || node.type !== "paragraph" || words.length < LEAST_GIVEN || !leadsOn(words)) return [];
  const { start, end } = rangeOf(reading, node);
  const at = reading.source.slice(start, end).indexOf(words);
  return at === -1 ? [] : parseRange(reading, { start: start + at, end });
}

/** `Why?`, or a request behind a label that does not count: behind `Question 3`, it may be a title. */
function asksItself(text: string): boolean {
  const label = readQuestionLabel(text);
  return /[?？؟][)）"”’]*$/.test(text) || (label?.number === "" && looksLikeQuestion(label.rest));
}

function leadOf({ number }: HeadingEntry | LeadEntry, node: Paragraph): LeadEntry {
  return {
    type: "lead",
    form: "lines",
    node,
    group: node,
    marker: "",
    number,
    text: "",
    asks: true,
    isLabelled: true,
  };
}

/** The label alone: an item goes on below it, and its paragraph may go on behind it. */
function leaveOutLabel(
  reading: OutlineReading,
  { node }: HeadingEntry | LeadEntry,
  rest: readonly RootContent[],
): void {
  const line = node.position?.start.line ?? 1;
  noteAsked(reading, line, line);
  const { position } = node.type === "listItem" ? (node.children[0] ?? node) : node;
  if (rest.length > 0) leaveOut(reading, "label", line, line);
  else leaveOutNode(reading, "label", { type: "heading", ...(position === undefined ? {} : { position }) });
}

/** What stands behind the first line of its paragraph: `**Question 1:**`, and the question in the next line. */
function restOfParagraph(reading: OutlineReading, { node }: HeadingEntry | LeadEntry): RootContent[] {
  const paragraph = node.type === "listItem" ? node.children[0] : node;
  if (paragraph?.type !== "paragraph" || paragraph.position === undefined) return [];
  const next = textLines(paragraph.children)[1];
  if (next === undefined || next.line === 0) return [];
  const { end } = rangeOf(reading, paragraph);
  const from = reading.lines.startOf(paragraph.position.start.line + next.line);
  const source = reading.source.slice(from, end);
  return parseRange(reading, { start: from + (source.length - source.trimStart().length), end });
}

/** What stands in the item of a question, behind its prompt. */
export function nestedIn({ node }: HeadingEntry | LeadEntry): RootContent[] {
  return node.type === "listItem" ? (node.children.slice(1) as RootContent[]) : [];
}

/** Titles are short and no sentences. */
const LONGEST = 60;

/** `### Question 1 - Voltage`: a title that asks nothing. */
function isTopic(entry: HeadingEntry | LeadEntry): boolean {
  const { prompt } = readPrompt(takeId(entry.text).text);
  return !entry.asks && prompt.length <= LONGEST && !/[.。!！:：]$/.test(prompt);
}

/**
 * It stands in the answer to a topic: behind a list and more, where hardly any question of the file has the label of an answer, or behind sentences in
 * a fence.
 */
function isInside({ before }: QuestionBelow, areMarksRare: boolean): boolean {
  return (areMarksRare && before.length > 1) || before.some(mayAnswer);
}

/** Sentences in a fence answer a topic: what asks behind them is asked next. */
function mayAnswer(node: RootContent): boolean {
  return node.type === "code" && isFencedText(node);
}

function announces({ children }: Paragraph): boolean {
  const [line, ...others] = textLines(children);
  return line !== undefined && others.length > 0 && announcesQuestions(line.text);
}

/** The one paragraph below a heading that does not ask: `#### Globals` above `Why are globals evil?`. */
function paragraphBelow({ entry, answer: [first, ...others] }: OpenQuestion): Paragraph | undefined {
  const isAlone = entry.type === "heading" && !mayAsk(entry) && others.length === 0;
  return isAlone && first?.type === "paragraph" && !isTable(first) ? first : undefined;
}

/** The paragraph below such a heading, and behind it what is hidden, or options to choose from and that. */
function paragraphAboveHidden({ entry, answer: [first, ...others] }: OpenQuestion): Paragraph | undefined {
  // A label, such as `Q3`, may stand before a title, too.
  const isTitle = entry.type === "heading" && !entry.asks && !/[?？؟]/.test(entry.text);
  if (!isTitle || first?.type !== "paragraph" || isTable(first)) return undefined;
  const hidden = others.find(({ type }) => type !== "list" && type !== "code");
  return hidden !== undefined && opensHidden(hidden) ? first : undefined;
}

/** It does, or has a question in it: `On halyards, why? Explain.` */
function mayAsk(entry: HeadingEntry): boolean {
  return speaks(entry) || /[?？؟]/.test(entry.text);
}

/** Among titles, `Design vs Architecture` is one, too, though its first word may request something. */
function isTopicAbove(entry: HeadingEntry | LeadEntry, { children }: Paragraph): boolean {
  return (
    entry.type === "heading" && !/[?？؟]/.test(entry.text) && /[?？؟][)）"”’]*$/.test(takeId(plainText(children)).text)
  );
}

/** `Tell me about locks.` */
function requests({ children }: Paragraph): boolean {
  return looksLikeQuestion(firstLine(children)?.text ?? "");
}

function asks({ children }: Paragraph): boolean {
  return asksIn(plainText(children));
}

function asksIn(text: string): boolean {
  return /[?？؟][)）"”’]*(?:\s|$)/.test(text);
}

/** `How large is it? Usually 8 to 64.`: what is stated behind all that is asked answers it, but for `Why? Explain.` and a remark. */
function answersItself(text: string): boolean {
  const { text: words } = takeId(text);
  const rest = words
    .slice(Math.max(words.lastIndexOf("?"), words.lastIndexOf("？"), words.lastIndexOf("؟")) + 1)
    .trim();
  if (!/^[\p{L}\p{N}]/u.test(rest)) return false;
  return rest.split(/(?<=[.!。！])\s*/).every((sentence) => !looksLikeQuestion(sentence) && !requestsAnswer(sentence));
}

/**
 * Tells whether headings are titles of questions: of those above one paragraph, or one and a hidden answer, half and more have a question there.
 * Where most headings ask themselves, all of them do.
 */
export function findTitles(questions: readonly OpenQuestion[]): Titles {
  if (areAllTitles(questions)) return "all";
  return areTitles(questions) ? "some" : "none";
}

function areTitles(questions: readonly OpenQuestion[]): boolean {
  const headings = questions.filter(({ entry }) => entry.type === "heading");
  // Nobody hides an answer below what only introduces it.
  const above = headings.flatMap((question) => paragraphAboveHidden(question) ?? []);
  const endAsking = above.filter(({ children }) => /[?？؟][)）"”’]*$/.test(takeId(plainText(children)).text)).length;
  if (above.length * 10 >= headings.length * 8 && endAsking > 2 && endAsking * 2 >= above.length) return true;
  if (headings.filter(({ entry }) => speaks(entry)).length * 2 > headings.length) return false;
  const below = questions.flatMap((question) => paragraphBelow(question) ?? []);
  const asking = below.filter(asks).length;
  return asking > 2 && asking * 2 >= below.length;
}
