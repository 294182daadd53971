import type { Paragraph, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { firstLine, plainText, textLines } from "../../parse/plain-text.js";
import { findPrompt } from "../blocks/find-prompt.js";
import type { HeadingEntry, LeadEntry } from "../entries.js";
import type { OpenQuestion } from "../open-question.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { isBareAnswerLabel } from "../signs/answer-label.js";
import { isFencedText } from "../signs/fenced-text.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { announcesQuestions, isNumberedTask, readCountedTitle, readQuestionLabel } from "../signs/question-label.js";
import { requestsAnswer } from "../signs/requests.js";
import { isTable } from "../signs/table-rows.js";
import { readPrompt } from "../signs/title.js";
import { askBelow } from "./ask-below.js";
import { askedBelowTitle } from "./asked-below-title.js";
import { asks, asksIn, paragraphAboveHidden, paragraphBelow, type Titles } from "./find-titles.js";
import { leadBelow, leaveOutLabel, restOfParagraph } from "./label-above.js";
import { endsQuestion, findQuestionBelow, type QuestionBelow } from "./question-below.js";
import { openWrapped } from "./wrapped-prompt.js";

/** A question by the words that ask it. */
export interface AskedQuestion extends Pick<OpenQuestion, "entry" | "answer"> {
  /** Blocks that belong to it beside its prompt. */
  readonly task: readonly RootContent[];
  /** Its title is not all that asks: what stands above the label of its answer belongs to it, too. */
  readonly isParted: boolean;
}

/** `Question 3 (5 points)` */
const remark = /^[（(][^()（）]{1,40}[)）]$/;

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
    const lead = { ...leadBelow(entry, titled.wording), isWhole: titled.isWhole };
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
  const lead = leadBelow(entry, first);
  const found = findPrompt(reading, lead);
  if (isBareAnswerLabel(found.text) || found.text === "") return asWritten;
  // Further down, its paragraph may ask something else.
  if (!isBare && !areTitles && (!asksIn(found.text) || answersItself(found.text))) return asWritten;
  leaveOutLabel(reading, entry, rest);
  return { entry: lead, answer: others, task: [], isParted: isBare };
}

/** What stands in the item of a question, behind its prompt. */
function nestedIn({ node }: HeadingEntry | LeadEntry): RootContent[] {
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

/** `How large is it? Usually 8 to 64.`: what is stated behind all that is asked answers it, but for `Why? Explain.` and a remark. */
function answersItself(text: string): boolean {
  const { text: words } = takeId(text);
  const rest = words
    .slice(Math.max(words.lastIndexOf("?"), words.lastIndexOf("？"), words.lastIndexOf("؟")) + 1)
    .trim();
  if (!/^[\p{L}\p{N}]/u.test(rest)) return false;
  return rest.split(/(?<=[.!。！])\s*/).every((sentence) => !looksLikeQuestion(sentence) && !requestsAnswer(sentence));
}
