import type { RootContent } from "mdast";
import type { Reading } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import { leaveOutClosing, leaveOutEnd } from "../asides/leave-out-end.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import { type AnswerBlock, openHidden } from "../blocks/open-hidden.js";
import { areBehindAnswer } from "../choice/behind-answer.js";
import { openFields } from "../choice/field-options.js";
import { answerFrom } from "../choice/find-options.js";
import { holdsBoxes } from "../choice/hold-boxes.js";
import { readInlineOptions } from "../choice/inline-options.js";
import { partKeys } from "../choice/part-keys.js";
import { type ChoiceResult, readChoice } from "../choice/read-choice.js";
import { parseRange } from "../forms/item.js";
import type { OutlineReading } from "../outline-reading.js";
import type { AnswerContext, ReadAnswer } from "./answer-context.js";
import { sameParagraph } from "./answer-words.js";
import { partAskedCode } from "./asked-about.js";
import { joinCode, joinItems } from "./join-items.js";
import { openQuotations } from "./labelled-task.js";
import { withoutFollowUpLabel, withoutPointer } from "./leave-out-labels.js";
import { leaveOutUnseen } from "./leave-out-unseen.js";
import { readLetteredParts } from "./lettered-parts.js";
import { judgeUnkeyed } from "./lettered-points.js";
import { readOnlyAsked } from "./only-asks.js";
import { taskOf } from "./part-question.js";
import { findTask, partAll, partAskedAbout, partLettered, partShown, partTerms } from "./part-task.js";
import { readPlainAnswer } from "./plain-answer.js";
import { readFollowUps } from "./read-follow-ups.js";
import { readSubQuestions } from "./read-sub-questions.js";
import { readWords } from "./read-words.js";
import { partSaidLines } from "./said-follow-ups.js";
import { leaveOutPromisedItems, leaveOutPromises } from "./says-nothing.js";
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
      partTerms(all, context) ??
      partAskedAbout(found, all, rest, context))
    : (partLettered(all, lettered, options, context) ?? partShown(all, choice));
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

/** Its boxes stand behind the answer. */
function holdsTasks(blocks: readonly AnswerBlock[]): boolean {
  const boxes = blocks.find(({ node }) => holdsBoxes(node))?.node;
  return boxes !== undefined && areBehindAnswer(blocks, boxes);
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
