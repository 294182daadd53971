import type { RootContent } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import type { Place } from "../../../model/place.js";
import { isWayBack } from "../../parse/link-list.js";
import { collapseSpace, leadText } from "../../parse/plain-text.js";
import {
  leaveOut,
  leaveOutNode,
  placeOfNode,
  placeOfWords,
  type Range,
  type Reading,
  rangeOf,
} from "../../parse/reading.js";
import { richText, richTextIn } from "../../parse/rich-text.js";
import { reportWarning } from "../../report.js";
import { leaveOutClosing, leaveOutEnd, type UsualAnswers } from "../asides/leave-out-end.js";
import { isParted } from "../asides/part-pointers.js";
import { firstLineOf, joinRanges, textOfBlocks } from "../blocks/answer-text.js";
import { findBrief, findBriefFrom } from "../blocks/find-brief.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import { type AnswerBlock, openHidden } from "../blocks/open-hidden.js";
import { isPointerAnswer } from "../blocks/pointer-line.js";
import { areBehindAnswer } from "../choice/behind-answer.js";
import { answerFrom } from "../choice/find-options.js";
import { holdsBoxes } from "../choice/hold-boxes.js";
import { type ChoiceResult, type FoundChoice, readChoice, stemOf } from "../choice/read-choice.js";
import type { AnswerDraft, ArticleDraft } from "../draft.js";
import { parseRange } from "../forms/item.js";
import type { OutlineReading } from "../outline-reading.js";
import { isAskedAbout } from "../signs/about-code.js";
import { dropAnswerLabel, dropMarkedLabel, isBareAnswerLabel, isSourceLabel } from "../signs/answer-label.js";
import { isMetadata } from "../signs/metadata.js";
import { isOptionsLabel } from "../signs/options-label.js";
import { isPlaceholder } from "../signs/placeholder.js";
import { asksAboutTerms } from "./asked-terms.js";
import { joinItems } from "./join-items.js";
import { judgePoints, type LetteredPoints } from "./lettered-points.js";
import { areLinksAlone, behindFirstLine } from "./link-answers.js";
import { readOnlyAsked } from "./only-asks.js";
import { type PartedBlocks, partQuestion, taskOf } from "./part-question.js";
import { isFollowUpLabel, readFollowUps } from "./read-follow-ups.js";
import { readSubQuestions } from "./read-sub-questions.js";
import { isLinkOnly, leaveOutPromises, saysNothing } from "./says-nothing.js";
import { reportSecondAnswer } from "./second-answer.js";
import { splitAtLabels } from "./split-at-labels.js";

/** What stands below a prompt. */
export interface ReadAnswer {
  readonly answer?: AnswerDraft;
  readonly article?: ArticleDraft;
  /** What else belongs to the question and stands below its prompt, such as code, in Markdown. Never empty; a choice item has it in its stem. */
  readonly task?: string;
}

/** Where a question stands among others. */
export interface AnswerContext {
  /** Plain text. */
  readonly prompt: string;
  /** Where it stands. */
  readonly line: number;
  /** Letters of the right options, of a list of answers at the end. */
  readonly listedKey?: string | undefined;
  /** Blocks that stand above these and belong to the question. */
  readonly task: readonly RootContent[];
  /** What stands above the label of an answer belongs to the question. */
  readonly isParted: boolean;
  /** Its form sets the answer off: then that may ask, too. */
  readonly isSetOff: boolean;
  /** Where the form of a question says what belongs to it: the first blocks, which do. Further lines of the prompt's paragraph do, too. */
  readonly asked?: readonly RootContent[] | undefined;
  /** Options that nothing counts are right where they are bold. */
  readonly areKeysBold?: boolean;
  /** It stands in a table, where a bar is escaped. */
  readonly isCell: boolean;
  /** Hardly any question of the list has an answer. */
  readonly isOpen: boolean;
  /** The questions of its section are about code. */
  readonly isCode: boolean;
  /** What stands below the questions of its section are links to answers. */
  readonly areLinks: boolean;
  /** Questions of the file have options to choose from. */
  readonly isQuiz: boolean;
  /** The last question of its section: a remark may follow it. */
  readonly isLast: boolean;
  readonly usual: UsualAnswers["usual"];
}

/**
 * Reads what follows a prompt: lines of the same paragraph, then blocks. Gives nothing where there is no answer.
 * Options to choose from and questions that follow up are told from the answer; labels are no part of it.
 */
export function readAnswer(
  reading: OutlineReading,
  prompt: FoundPrompt,
  blocks: readonly RootContent[],
  context: AnswerContext,
): ReadAnswer {
  const labelled = withoutFollowUpLabel(reading, prompt);
  const found = withoutPointer(reading, labelled, context.areLinks);
  const whole = leaveOutPromises(reading, joinItems(reading, blocks), (node) => node, ["list"]);
  const opened = openHidden(reading, context.isLast ? leaveOutClosing(reading, whole, context) : whole);
  const kept = leaveOutPromises(reading, leaveOutEnd(reading, opened), ({ node }) => node);
  noteAnswer(reading, found, whole);
  reportSecondAnswer(reading, opened);
  // Nobody hides what answers nothing.
  if (opened.some(({ isHidden, asked }) => isHidden && asked === undefined)) reading.told.add(context.line);
  // What is asked above an answer is no follow-up.
  const above = findTask(kept, context);
  const own = kept.slice(above.length);
  const mayOnlyAsk = !context.isSetOff && found.answer.length === 0;
  const onlyAsked = mayOnlyAsk ? readOnlyAsked(reading, own, context.prompt) : undefined;
  const below = onlyAsked ?? readSubQuestions(reading, own);
  const listed = readFollowUps(reading, below.rest, { prompt: found.text, isOpen: context.isOpen });
  const followUps = [...listed.followUps, ...below.followUps];
  const rest = [...above, ...listed.rest];
  const lines = sameParagraph(reading, found).flatMap((range) => parseRange(reading, range));
  const all = splitAtLabels(reading, [...lines.map(shown), ...rest]);
  const options = readChoice(reading, all, context);
  const arePoints = (from: RootContent) => !context.isQuiz && areBehindAnswer(all, from);
  const lettered =
    options?.kind === "unfit" && options.code === "key-count" ? judgeUnkeyed(options, arePoints, context) : undefined;
  const choice = lettered === "points" ? undefined : options;
  if (choice === undefined && context.listedKey !== undefined) reportNoOptions(reading, found, context.listedKey);
  // Boxes that cannot be read as options are no answer, either.
  const asked = rest.slice(0, answerFrom(rest));
  const held =
    choice === undefined ? asked.find(({ node, isHidden }) => !isHidden && holdsBoxes(node))?.node : undefined;
  const boxes = held !== undefined && arePoints(held) ? undefined : held;
  const isWord = choice === undefined && boxes === undefined;
  const parted = isWord ? partAll(all, lines.length + above.length, context) : undefined;
  const { gap, ...words } = found;
  const bare = { ...words, answer: [] };
  const answered =
    parted === undefined
      ? readWords(reading, found, rest, context, { choice, lettered, boxes, followUps, written: labelled })
      : readWords(reading, bare, parted.answer, context, { followUps, written: bare });
  // The stem of a choice item has it.
  if (answered.article?.choice !== undefined) return answered;
  const task = taskOf(reading, [...context.task, ...(parted?.task ?? []).map(({ node }) => node)]);
  return task === "" ? answered : { ...answered, task };
}

/** The first blocks, where they belong to the question. */
function findTask(blocks: readonly AnswerBlock[], { asked, isParted, prompt }: AnswerContext): readonly AnswerBlock[] {
  const own = new Set(asked);
  if (asked !== undefined) return blocks.slice(0, blocks.findLastIndex(({ node }) => own.has(node)) + 1);
  return isParted ? (partQuestion(blocks, prompt)?.task ?? []) : [];
}

/** @param count - How many of the blocks belong to the question by its form, lines of its paragraph included. */
function partAll(
  blocks: readonly AnswerBlock[],
  count: number,
  { asked, isParted, prompt }: AnswerContext,
): PartedBlocks | undefined {
  if (asked !== undefined)
    return count === 0 ? undefined : { task: blocks.slice(0, count), answer: blocks.slice(count) };
  return isParted ? partQuestion(blocks, prompt) : undefined;
}

/** What was found in an answer beside its words. */
interface FoundBeside {
  readonly choice?: ChoiceResult | undefined;
  readonly lettered?: LetteredPoints | undefined;
  readonly boxes?: RootContent | undefined;
  readonly followUps: ArticleDraft["followUps"];
  /** The prompt with what only sends the reader on. */
  readonly written: FoundPrompt;
}

function readWords(
  reading: OutlineReading,
  found: FoundPrompt,
  rest: readonly AnswerBlock[],
  context: AnswerContext,
  { choice, lettered, boxes, followUps, written }: FoundBeside,
): ReadAnswer {
  const own = leaveOutLabels(
    reading,
    rest.map(({ node }) => node),
  );
  // Links to tick off are no options behind a label.
  const isOpen = choice === undefined && boxes === undefined;
  const saying = own.filter((node) => !isLinkOnly(node, isOpen) && !saysNothing(node));
  // A property of the question is no answer above a link that leads to it.
  const isProperty = (node: RootContent) => node.type === "paragraph" && isMetadata(leadText(node));
  const says = saying.length < own.length && saying.every(isProperty) ? [] : saying;
  const hasWords = found.answer.length > 0 || says.length > 0;
  const mayLink = context.areLinks || own.some(isParted);
  const links = hasWords || !mayLink ? "" : joinLinks(reading, written, found, own);
  if (!hasWords && links === "") for (const node of own) leaveOutNode(reading, "navigation", node);
  const asWritten = hasWords ? textOf(reading, found, own) : "";
  const text = context.isCell ? asWritten.replaceAll("\\|", "|") : asWritten;
  if (choice?.kind === "choice") return withChoice(reading, choice.choice, text, followUps, found, context);
  const unclear = choice?.from ?? boxes;
  if (unclear !== undefined) {
    const { code, why } = choice ?? { code: "key-count", why: "Nothing says which of these options is right." };
    const message = `${why} They stay in the text, and the question is open.`;
    const advice = code === "key-count" ? "Tick one, or write `Answer: A`." : "Change the options.";
    if (lettered !== "questions") reportWarning(reading.problems, code, placeOfNode(reading, unclear), message, advice);
    return text === "" ? {} : { article: { explanation: text, followUps } };
  }
  // Nobody hides what a question is about.
  const isShown = found.answer.length === 0 && !rest.some(({ isHidden }) => isHidden);
  const isAsked =
    isAskedAbout(context.prompt, found.content, own, context.isCode) ||
    asksAboutTerms(context.prompt, own, context.isOpen);
  if (isShown && isAsked) return { article: { explanation: text, followUps } };
  if (links !== "") return { article: { explanation: links, followUps } };
  const telling = findTelling(own, rest);
  const answer = text === "" ? undefined : answerOf(reading, found, telling, text, context);
  if (followUps.length === 0) return answer === undefined ? {} : { answer };
  const article = { ...(answer !== undefined && { explanation: answer.text }), followUps };
  return answer === undefined ? { article } : { answer, article };
}

/** What options are of which nothing says that one is right. */
function judgeUnkeyed(
  { from, points }: Extract<ChoiceResult, { kind: "unfit" }>,
  arePoints: (from: RootContent) => boolean,
  { prompt, isQuiz }: AnswerContext,
): LetteredPoints | undefined {
  if (arePoints(from)) return "points";
  return points === undefined ? undefined : judgePoints(prompt, points, isQuiz);
}

/** What only sends the reader on, or says that somebody may write an answer, answers nothing. */
function withoutPointer(reading: Reading, found: FoundPrompt, areLinks: boolean): FoundPrompt {
  const text = found.answer.map((line) => line.text).join(" ");
  if (text === "") return found;
  const isPointer = isPointerAnswer(found) || (areLinks && areLinksAlone(behindFirstLine(found.content)));
  if (!isPointer && !isSourceLabel(text) && !isPlaceholder(text)) return found;
  const [line, endLine] = [found.endLine + 1, reading.lines.placeOf(found.range.end).line];
  if (!(isPointer && areLinks) && line <= endLine) leaveOut(reading, "navigation", line, endLine);
  const { gap, ...others } = found;
  return { ...others, answer: [] };
}

/** Links that answer nothing, where most questions have them alone: they say where to read on, and stay with the question. */
function joinLinks(
  reading: OutlineReading,
  written: FoundPrompt,
  found: FoundPrompt,
  own: readonly RootContent[],
): string {
  const isDropped = written.answer.length > found.answer.length && written.content.some(({ type }) => type === "link");
  // Behind a label such as `Useful resources:` they are about the subject, and no answer stands there.
  if (own.some(saysNothing)) return "";
  if (!isDropped && !own.some((node) => isLinkOnly(node, true))) return "";
  const ranges = isDropped ? sameParagraph(reading, written) : [];
  return joinRanges(reading, [...ranges, ...own.map((node) => rangeOf(reading, node))]);
}

function reportNoOptions(reading: Reading, { range }: FoundPrompt, key: string): void {
  const message = `The list of answers says "${key}", but the question has no options to choose from.`;
  const suggestion = "Write the options below the question, or the answer in words.";
  reportWarning(reading.problems, "unread-answers", reading.lines.placeOf(range.start), message, suggestion);
}

/** `追问：` on the last line of the paragraph belongs to the list below. */
function withoutFollowUpLabel(reading: Reading, found: FoundPrompt): FoundPrompt {
  const { answer, range } = found;
  if (!isFollowUpLabel(answer.at(-1)?.text ?? "")) return found;
  const { line } = reading.lines.placeOf(range.end);
  leaveOut(reading, "label", line, line);
  const end = range.start + reading.source.slice(range.start, reading.lines.startOf(line)).trimEnd().length;
  return { ...found, answer: answer.slice(0, -1), range: { start: range.start, end } };
}

function noteAnswer(
  reading: OutlineReading,
  { answer, endLine, range }: FoundPrompt,
  blocks: readonly RootContent[],
): void {
  const own = answer.length > 0 ? reading.lines.placeOf(range.end).line : endLine;
  // Code that the question is about may stand above it.
  const last = Math.max(blocks.at(-1)?.position?.end.line ?? own, own);
  // An answer of a list at the end stands far from its question.
  const first = answer.length > 0 ? endLine : Math.max(endLine, blocks[0]?.position?.start.line ?? 0);
  if (last > endLine || answer.length > 0) reading.answers.push({ line: first, endLine: last });
}

/** A paragraph or heading that only announces what follows, and the bullet around an answer that begins with one. */
function leaveOutLabels(reading: OutlineReading, blocks: readonly RootContent[]): readonly RootContent[] {
  const isLabel = (node: RootContent) =>
    (node.type === "paragraph" || node.type === "heading") && isBareAnswerLabel(leadText(node));
  const words = blocks.findIndex((node) => !isLabel(node));
  const own = words === -1 ? [] : blocks.slice(words);
  for (const label of words === -1 ? blocks : blocks.slice(0, words)) leaveOutNode(reading, "label", label);
  const [first, ...others] = own;
  if (first === undefined) return own;
  const item = first.type === "list" && first.children.length === 1 ? first.children[0] : undefined;
  const [label, ...inside] = item?.children ?? [];
  if (label?.type !== "paragraph" || inside.length === 0 || !isBareAnswerLabel(leadText(label))) return own;
  leaveOutNode(reading, "label", label);
  return [...inside, ...others];
}

function shown(node: RootContent): AnswerBlock {
  return { node, isHidden: false, isHint: false };
}

/** What is hidden tells the answer, if anything is; a hint tells nothing of it, unless it is all there is. */
function findTelling(own: readonly RootContent[], rest: readonly AnswerBlock[]): readonly RootContent[] {
  const all = new Set(own);
  const hidden = rest.filter(({ node, isHidden }) => isHidden && all.has(node)).map(({ node }) => node);
  if (hidden.some((node) => leadText(node) !== "")) return hidden;
  const others = rest.filter(({ node, isHint }) => !isHint && all.has(node)).map(({ node }) => node);
  return others.length === 0 ? own : others;
}

/** The answer as written: lines of the prompt's paragraph, then blocks; a lone bullet without its mark. */
function textOf(reading: OutlineReading, found: FoundPrompt, blocks: readonly RootContent[]): string {
  const only = blocks.length === 1 && found.answer.length === 0 ? blocks[0] : undefined;
  const item = only?.type === "list" && only.children.length === 1 ? only.children[0] : undefined;
  const paragraph =
    item?.children.length === 1 && item.children[0]?.type === "paragraph" ? item.children[0] : undefined;
  const ranges =
    paragraph === undefined
      ? [...sameParagraph(reading, found), ...blocks.map((block) => rangeOf(reading, block))]
      : [rangeOf(reading, paragraph)];
  return dropMarkedLabel(joinRanges(reading, ranges));
}

function sameParagraph(reading: OutlineReading, { answer, gap, endLine, range }: FoundPrompt): Range[] {
  if (answer.length === 0) return [];
  const start = gap?.end ?? reading.lines.startOf(endLine + 1);
  const space = /^[ \t]*/.exec(reading.source.slice(start, start + 400))?.[0].length ?? 0;
  return [{ start: start + space, end: range.end }];
}

function answerOf(
  reading: OutlineReading,
  found: FoundPrompt,
  blocks: readonly RootContent[],
  text: string,
  { isCell }: AnswerContext,
): AnswerDraft | undefined {
  const lines = dropAnswerLabel(found.answer.map((line) => line.text).join(" "));
  const asWritten = (lines === "" ? findBrief(blocks) : findBriefFrom(found.answer, blocks)) ?? firstLineOf(text);
  const brief = isCell ? asWritten.replaceAll("\\|", "|") : asWritten;
  if (brief === "") return undefined;
  const briefMarkdown = lines.includes(asWritten)
    ? richText(found.content, brief, reading.addresses)
    : richTextIn(blocks, brief, reading.addresses);
  const written = briefMarkdown === undefined ? {} : { briefMarkdown };
  return { brief, ...written, place: placeOfBrief(reading, brief, found, blocks), text, isLong: text !== brief };
}

function placeOfBrief(reading: OutlineReading, brief: string, found: FoundPrompt, blocks: readonly RootContent[]) {
  const ranges = [...sameParagraph(reading, found), ...blocks.map((block) => rangeOf(reading, block))];
  const [first, last] = [ranges[0], ranges.at(-1)];
  const whole = { start: first?.start ?? found.range.end, end: last?.end ?? found.range.end };
  return placeOfWords(reading, brief, whole) ?? reading.lines.placeOf(whole.start);
}

/** The keys are the answer; what explains them is the explanation. */
function withChoice(
  reading: OutlineReading,
  { options, keys, before, after, remark }: FoundChoice,
  text: string,
  followUps: ArticleDraft["followUps"],
  found: FoundPrompt,
  { prompt, task }: AnswerContext,
): ReadAnswer {
  const brief = collapseSpace(keys.join(/[\u2e80-\u9fff]/.test(keys[0] ?? "") ? "；" : "; "));
  const range = { start: found.range.start, end: reading.lines.startOf((reading.answers.at(-1)?.endLine ?? 0) + 1) };
  const place = placeOfKey(reading, range, options, keys[0] ?? "");
  const explained = dropMarkedLabel(textOfBlocks(reading, leaveOutLabels(reading, after)));
  const explanation = [remark, explained].filter((part) => part !== "").join("\n\n");
  const asked = richText(found.content, prompt, reading.addresses) ?? escapeMarkdown(prompt);
  const labels = before.filter((node) => isOptionsLabel(leadText(node)));
  for (const label of labels) leaveOutNode(reading, "label", label);
  const stem = [...task, ...before.filter((node) => !labels.includes(node))];
  const choice = { stem: stemOf(reading, asked, stem), options };
  const briefMarkdown = richText([], brief, reading.addresses);
  return {
    answer: { brief, ...(briefMarkdown !== undefined && { briefMarkdown }), place, text, isLong: true },
    article: { ...(explanation !== "" && { explanation }), followUps, choice },
  };
}

/** Where the words of the first key stand. Of a key of one line, in what was written: words of a picture may be anywhere, too. */
function placeOfKey(reading: OutlineReading, range: Range, options: FoundChoice["options"], words: string): Place {
  const written = options.find(({ correct }) => correct)?.text ?? "";
  const whole = written.includes("\n") ? undefined : placeOfWords(reading, written, range);
  if (whole === undefined) return placeOfWords(reading, words, range) ?? reading.lines.placeOf(range.start);
  const start = reading.lines.offsetOf(whole);
  return placeOfWords(reading, words, { start, end: start + written.length }) ?? whole;
}

/** Whether an answer's blocks hold something that CommonMark reads at the margin. */
export function hasMarginParagraph(blocks: readonly RootContent[]): boolean {
  return blocks.some((block) => block.type === "paragraph" && block.position?.start.column === 1 && !isWayBack(block));
}
