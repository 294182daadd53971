import type { Paragraph, RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { placeOfWords, rangeOf } from "../../parse/reading.js";
import { dropAnnouncement } from "../blocks/announcement.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import { sendsBack } from "../blocks/pointer-line.js";
import { letterMark } from "../choice/letters.js";
import type { OutlineReading } from "../outline-reading.js";
import { dropAnswerLabel, dropMarkedLabel, isSourceLabel } from "../signs/answer-label.js";
import { isClosingRemark } from "../signs/closing-words.js";
import { isFollowUp } from "../signs/follow-up-label.js";
import { isPlaceholder } from "../signs/placeholder.js";
import type { AnswerContext, ReadAnswer } from "./answer-context.js";

/**
 * A whole sentence on one line, with nothing in it that marks, ticks, counts, links, quotes or asks: of such a point alone, no rule but those of
 * `isSaying` takes anything. The reader of answers asks a hundred, and most answers of short lists are of this kind.
 */
const sentence = /^\p{L}(?:[\p{L}\p{M}\p{N}_,，、;；:：.。()（）/+=%^~×≈≥≤→·'’–—-]| (?! ))+[^.…][.。!！]$/u;

/**
 * Reads an answer that is not there, or one bullet with one plain sentence, as the reader of all answers would: the sentence is its own brief.
 * `undefined` for every other, and where something beside it has a say.
 */
export function readPlainAnswer(
  reading: OutlineReading,
  { answer }: FoundPrompt,
  blocks: readonly RootContent[],
  context: AnswerContext,
): ReadAnswer | undefined {
  const { source, written = source } = reading;
  const [only, ...others] = blocks;
  if (others.length > 0 || answer.length > 0 || written !== source || !standsAlone(context)) return undefined;
  if (only === undefined) return {};
  if (!mayBePlain(context)) return undefined;
  const point = pointOf(only);
  const text = point === undefined ? "" : leadText(point);
  if (point === undefined || !sentence.test(text) || !isSaying(text, context.isLast)) return undefined;
  const { start, end } = rangeOf(reading, point);
  const place = placeOfWords(reading, text, rangeOf(reading, only));
  if (source.slice(start, end) !== text || place === undefined) return undefined;
  return { answer: { brief: text, place, text, isLong: false } };
}

/** No part of the question, and no key, stands elsewhere. */
function standsAlone({ task, asked, listedKey }: AnswerContext): boolean {
  return task.length === 0 && asked === undefined && listedKey === undefined;
}

/** Nothing tells that there is more to read in it than words. */
function mayBePlain({ isOpen, isCell, isPointed, areExercises, areKeysMarked }: AnswerContext): boolean {
  return !isOpen && !isCell && !isPointed && !areExercises && areKeysMarked !== true;
}

/** The paragraph of words in the one item of a list. */
function pointOf(block: RootContent): Paragraph | undefined {
  const [item, ...others] = block.type === "list" ? block.children : [];
  const [first, ...below] = item?.children ?? [];
  if (first?.type !== "paragraph" || others.length + below.length > 0) return undefined;
  const [words, ...more] = first.children;
  return words?.type === "text" && more.length === 0 ? first : undefined;
}

/** It has no label, is no option, says more than that something is to be written, and neither sends the reader on nor takes leave. */
function isSaying(text: string, isLast: boolean): boolean {
  if (dropAnswerLabel(text) !== text || dropMarkedLabel(text) !== text || letterMark.test(text)) return false;
  if (/[:：]/.test(text) && (dropAnnouncement(text) !== text || isFollowUp(text))) return false;
  if (isLast && isClosingRemark(text)) return false;
  return !isPlaceholder(text) && !isSourceLabel(text) && !sendsBack(text);
}
