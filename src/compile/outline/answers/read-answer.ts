import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { leaveOutNode, placeOfNode, type Reading } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import { leaveOutClosing, leaveOutEnd } from "../asides/leave-out-end.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import { type AnswerBlock, openHidden } from "../blocks/open-hidden.js";
import { isLabelledLink, repeatsPrompt } from "../blocks/pointer-line.js";
import { areBehindAnswer } from "../choice/behind-answer.js";
import { openFields } from "../choice/field-options.js";
import { answerFrom } from "../choice/find-options.js";
import { holdsBoxes } from "../choice/hold-boxes.js";
import { readInlineOptions } from "../choice/inline-options.js";
import { partKeys } from "../choice/part-keys.js";
import { type ChoiceResult, readChoice } from "../choice/read-choice.js";
import type { ArticleDraft } from "../draft.js";
import { parseRange } from "../forms/item.js";
import type { OutlineReading } from "../outline-reading.js";
import { isMetadata, isProperty } from "../signs/metadata.js";
import type { AnswerContext, ReadAnswer } from "./answer-context.js";
import { answerOf, findTelling, sameParagraph, textOf } from "./answer-words.js";
import { asksAboutBelow, partAskedCode } from "./asked-about.js";
import { withChoice } from "./choice-answer.js";
import { joinCode, joinItems } from "./join-items.js";
import { openQuotations, partLabelled } from "./labelled-task.js";
import {
  leaveOutLabels,
  leaveOutPointer,
  leaveOutRepeatedPrompt,
  withoutFollowUpLabel,
  withoutPointer,
} from "./leave-out-labels.js";
import { leaveOutUnseen } from "./leave-out-unseen.js";
import { readLetteredParts } from "./lettered-parts.js";
import { asksForAll, judgePoints, type LetteredPoints } from "./lettered-points.js";
import { readOnlyAsked } from "./only-asks.js";
import { type PartedBlocks, partQuestion, taskOf } from "./part-question.js";
import { readPlainAnswer } from "./plain-answer.js";
import { readFollowUps } from "./read-follow-ups.js";
import { readSubQuestions } from "./read-sub-questions.js";
import { partSaidLines } from "./said-follow-ups.js";
import { isLinkOnly, leaveOutPromisedItems, leaveOutPromises, saysNothing } from "./says-nothing.js";
import { reportSecondAnswer } from "./second-answer.js";
import { splitAtLabels } from "./split-at-labels.js";

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
  const plain = readPlainAnswer(reading, prompt, blocks, context);
  if (plain === undefined) return readByRules(reading, prompt, blocks, context);
  noteAnswer(reading, prompt, blocks);
  return plain;
}

/** Reads any answer, as all rules have it. */
export function readByRules(
  reading: OutlineReading,
  prompt: FoundPrompt,
  blocks: readonly RootContent[],
  context: AnswerContext,
): ReadAnswer {
  const inParts = readLetteredParts(reading, prompt, blocks, context);
  const parting = partSaidLines(reading, inParts?.found ?? prompt, inParts?.blocks ?? blocks);
  const labelled = withoutFollowUpLabel(reading, parting.found);
  const found = withoutPointer(reading, labelled, context.areLinks);
  const whole = leaveOutPromises(
    reading,
    leaveOutPromisedItems(reading, joinCode(reading, joinItems(reading, openQuotations(parting.blocks)))),
    (node) => node,
    ["list"],
  );
  const opened = openHidden(
    reading,
    context.isLast ? leaveOutClosing(reading, whole, context, found.answer.length > 0) : whole,
  );
  const seen = leaveOutUnseen(reading, leaveOutEnd(reading, opened));
  const kept = leaveOutPromises(reading, seen, ({ node }) => node);
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
  const followUps = [...(inParts?.followUps ?? []), ...listed.followUps, ...below.followUps];
  const rest = [...above, ...listed.rest];
  const lines = sameParagraph(reading, found).flatMap((range) => parseRange(reading, range));
  const all = splitAtLabels(reading, [...lines.map(shown), ...rest]);
  const keyed = partKeys(reading, openFields(reading, all));
  const options = readChoice(reading, keyed, context) ?? readInline(found, all, context);
  const mayBePoints = !context.isQuiz || context.areTickedOff === true;
  const arePoints = (from: RootContent, among = keyed) => mayBePoints && areBehindAnswer(among, from);
  const lettered =
    options?.kind === "unfit" && options.code === "key-count" ? judgeUnkeyed(options, arePoints, context) : undefined;
  const areTasks = options?.kind === "choice" && context.areTickedOff === true && holdsTasks(keyed);
  const areAsked = context.areExercises && options?.kind === "unfit";
  const choice = lettered === "points" || areTasks || areAsked ? undefined : options;
  if (choice === undefined && context.listedKey !== undefined) reportNoOptions(reading, found, context.listedKey);
  // Boxes that cannot be read as options are no answer, either.
  const asked = rest.slice(0, answerFrom(rest));
  const held =
    choice === undefined ? asked.find(({ node, isHidden }) => !isHidden && holdsBoxes(node))?.node : undefined;
  const boxes = held !== undefined && arePoints(held, all) ? undefined : held;
  const isWord = choice === undefined && boxes === undefined;
  const parted = isWord
    ? (partAll(all, lines.length + above.length, context) ??
      partAskedCode(reading, found, all, context) ??
      partAskedAbout(found, all, rest, context))
    : (partLettered(all, lettered, context) ?? partShown(all, choice));
  const { gap, ...words } = found;
  const bare = { ...words, answer: [] };
  const answered =
    parted === undefined
      ? readWords(reading, found, rest, context, { choice, lettered, boxes, followUps, written: labelled })
      : readWords(reading, bare, parted.answer, context, {
          ...(lettered === undefined && { choice }),
          followUps,
          written: found.answer.length === 0 ? labelled : bare,
        });
  // The stem of a choice item has it.
  if (answered.article?.choice !== undefined) return answered;
  const task = taskOf(reading, [...context.task, ...(parted?.task ?? []).map(({ node }) => node)], context.prompt);
  return task === "" ? answered : { ...answered, task };
}

/** Options may stand in the question's own words. */
function readInline(
  { text }: FoundPrompt,
  blocks: readonly AnswerBlock[],
  { listedKey }: AnswerContext,
): ChoiceResult | undefined {
  const choice = readInlineOptions(text, blocks, listedKey);
  return choice === undefined ? undefined : { kind: "choice", choice };
}

/** The first blocks, where they belong to the question. */
function findTask(blocks: readonly AnswerBlock[], context: AnswerContext): readonly AnswerBlock[] {
  if (context.areExercises) return blocks;
  const own = new Set(context.asked);
  const given = blocks.slice(0, blocks.findLastIndex(({ node }) => own.has(node)) + 1);
  return given.length > 0 ? given : (partByMarks(blocks, context)?.task ?? []);
}

/** @param count - How many of the blocks belong to the question by its form, lines of its paragraph included. */
function partAll(blocks: readonly AnswerBlock[], count: number, context: AnswerContext): PartedBlocks | undefined {
  if (context.asked !== undefined && count > 0) return { task: blocks.slice(0, count), answer: blocks.slice(count) };
  return partByMarks(blocks, context);
}

/** `a. Where?`, `b. Since when?` above the label of their answer are parts of the question, and below `Define:` where hardly any is answered. */
function partLettered(
  blocks: readonly AnswerBlock[],
  lettered: LetteredPoints | undefined,
  { prompt, isOpen }: AnswerContext,
): PartedBlocks | undefined {
  if (lettered !== "questions") return undefined;
  const [only, ...others] = blocks;
  const isOpenTask = isOpen && /[:：]$/.test(prompt) && others.length === 0 && only?.isHidden === false;
  return partQuestion(blocks, prompt) ?? (isOpenTask ? { task: blocks, answer: [] } : undefined);
}

/** Code above options belongs to the question, though nobody says which of them is right. */
function partShown(blocks: readonly AnswerBlock[], choice: ChoiceResult | undefined): PartedBlocks | undefined {
  const at = choice?.kind === "unfit" ? blocks.findIndex(({ node }) => node === choice.from) : -1;
  const task = blocks.slice(0, Math.max(at, 0));
  const isCode = task.length > 0 && task.every(({ node, isHidden }) => !isHidden && node.type === "code");
  return isCode ? { task, answer: blocks.slice(at) } : undefined;
}

function partByMarks(
  blocks: readonly AnswerBlock[],
  { asked, isParted, prompt }: AnswerContext,
): PartedBlocks | undefined {
  const isMarked = (isParted || goesOn.test(prompt)) && asked === undefined;
  return (isMarked ? partQuestion(blocks, prompt) : undefined) ?? partLabelled(blocks);
}

/** `Given these definitions:`, `Which of the terms below is right?`: the question goes on below its line. */
const goesOn =
  /[:：]$|\bbelow\b|\bthe following\b|以下|下面|下列|如下|次の|다음|siguientes?\b|seguintes?\b|suivante?s?\b|\bfolgende|следующ/i;

/** All that stands below, where the question says that it is about it. Nobody hides that. */
function partAskedAbout(
  found: FoundPrompt,
  all: readonly AnswerBlock[],
  rest: readonly AnswerBlock[],
  context: AnswerContext,
): PartedBlocks | undefined {
  if (all.length === 0 || rest.some(({ isHidden }) => isHidden)) return undefined;
  const nodes = rest.map(({ node }) => node);
  // What only may be asked about, because nothing is answered, stays beside the question.
  return asksAboutBelow(found, nodes, { ...context, isOpen: false }) ? { task: all, answer: [] } : undefined;
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
  const nodes = rest.map(({ node }) => node);
  const own = leaveOutLabels(reading, leaveOutRepeatedPrompt(reading, nodes, context.prompt));
  // Links to tick off are no options behind a label.
  const isOpen = choice === undefined && boxes === undefined;
  const leadsOn = (node: RootContent) =>
    isLinkOnly(node, isOpen) || (isLabelledLink(node) && (context.areLinks || repeatsPrompt(node, context.prompt)));
  const saying = own.filter((node) => !leadsOn(node) && !saysNothing(node));
  // A property of the question or a title is no answer beside a link that leads to it.
  const isBeside = (node: RootContent) =>
    node.type === "heading" ||
    (node.type === "paragraph" && (isMetadata(leadText(node)) || isProperty(leadText(node))));
  const says = context.isPointed || (saying.length < own.length && saying.every(isBeside)) ? [] : saying;
  const hasWords = found.answer.length > 0 || says.length > 0;
  const isDropped = written.answer.length > found.answer.length;
  // Behind a label such as `Useful resources:` they are about the subject, and no answer stands there.
  const links = hasWords || own.some(saysNothing) ? "" : textOf(reading, isDropped ? written : found, own);
  if (links === "") {
    if (isDropped) leaveOutPointer(reading, found);
    if (!hasWords) for (const node of own) leaveOutNode(reading, "navigation", node);
  }
  const asWritten = hasWords ? textOf(reading, found, own) : "";
  const text = context.isCell ? asWritten.replaceAll("\\|", "|") : asWritten;
  if (choice?.kind === "choice")
    return withChoice(reading, choice.choice, text === "" ? links : text, followUps, found, context);
  // Boxes before links alone are there to be ticked off.
  const unclear = hasWords ? (choice?.from ?? boxes) : undefined;
  if (unclear !== undefined) {
    const { code, why } = choice ?? { code: "key-count", why: "Nothing says which of these options is right." };
    const message = `${why} They stay in the text, and the question is open.`;
    const advice = code === "key-count" ? "Tick one, or write `Answer: A`." : "Change the options.";
    const isSaid = lettered === "questions" || (code === "key-count" && context.isKeyUnread === true);
    if (!isSaid) reportWarning(reading.problems, code, placeOfNode(reading, unclear), message, advice);
    return text === "" ? {} : { article: { explanation: text, followUps } };
  }
  // Nobody hides what a question is about.
  const isShown = !rest.some(({ isHidden }) => isHidden);
  if (isShown && asksAboutBelow(found, own, context)) return { article: { explanation: text, followUps } };
  if (links !== "") return { article: { explanation: links, followUps } };
  const telling = findTelling(own, rest);
  const answer = text === "" ? undefined : answerOf(reading, found, telling, text, context);
  if (followUps.length === 0) return answer === undefined ? {} : { answer };
  const article = { ...(answer !== undefined && { explanation: answer.text }), followUps };
  return answer === undefined ? { article } : { answer, article };
}

/** Its boxes stand behind the answer. */
function holdsTasks(blocks: readonly AnswerBlock[]): boolean {
  const boxes = blocks.find(({ node }) => holdsBoxes(node))?.node;
  return boxes !== undefined && areBehindAnswer(blocks, boxes);
}

/** What options are of which nothing says that one is right. */
function judgeUnkeyed(
  { from, points, count = 0 }: Extract<ChoiceResult, { kind: "unfit" }>,
  arePoints: (from: RootContent) => boolean,
  { prompt, isQuiz }: AnswerContext,
): LetteredPoints | undefined {
  if (arePoints(from) || asksForAll(prompt, count, points)) return "points";
  return points === undefined ? undefined : judgePoints(prompt, points, isQuiz);
}

function reportNoOptions(reading: Reading, { range }: FoundPrompt, key: string): void {
  const message = `The list of answers says "${key}", but the question has no options to choose from.`;
  const suggestion = "Write the options below the question, or the answer in words.";
  reportWarning(reading.problems, "unread-answers", reading.lines.placeOf(range.start), message, suggestion);
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

function shown(node: RootContent): AnswerBlock {
  return { node, isHidden: false, isHint: false };
}
