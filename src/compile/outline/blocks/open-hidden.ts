import type { RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { widthOf } from "../../parse/columns.js";
import { leaveOut, type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { findHidden, type HiddenPassage } from "../forms/hidden-passages.js";
import { parseIndented, parseRange } from "../forms/item.js";
import { countBlocks, opensHidden } from "../forms/pair-details.js";
import { isAnswerLabel, isRevealLabel, saysAnswer } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { openAdmonition } from "./open-admonition.js";

/** A block of an answer. */
export interface AnswerBlock {
  readonly node: RootContent;
  /** The author hid it from those who read the question. */
  readonly isHidden: boolean;
  /** It is hidden, and the words to click on say that it is the answer. */
  readonly isToldAnswer?: boolean;
  /** It is hidden and no answer: a hint. */
  readonly isHint: boolean;
  /** It is the end of a quotation: what stands behind it belongs to none of its words. */
  readonly isQuoted?: boolean;
  /** It is hidden, and the words to click on ask what it answers. */
  readonly asked?: HiddenPassage;
}

/** Takes answers out of the `<details>` and admonitions that hide them; the words to click on are left out. Others stay as they are. */
export function openHidden(reading: Reading, blocks: readonly RootContent[]): AnswerBlock[] {
  const opened: AnswerBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const node = blocks[at] as RootContent;
    const admonition = openAdmonition(reading, blocks, at);
    if (admonition !== undefined) {
      const line = node.position?.start.line ?? 1;
      leaveOut(reading, "label", line, line);
      for (const inner of admonition.children)
        opened.push({ node: inner, isHidden: true, isToldAnswer: true, isHint: false });
      at += admonition.count - 1;
      continue;
    }
    const count = opensHidden(node) ? countBlocks(blocks, at, reading) : 0;
    const last = blocks[at + count - 1];
    const passages =
      count === 0 || last === undefined
        ? []
        : findHidden(reading.source, { start: rangeOf(reading, node).start, end: rangeOf(reading, last).end });
    const isAnswer = passages.every(({ summary }) => isReveal(reading.source.slice(summary.start, summary.end)));
    if (
      passages.length > 0 &&
      passages.every(({ summary }) => asks(reading.source.slice(summary.start, summary.end)))
    ) {
      for (const passage of passages) opened.push({ node, isHidden: true, isHint: false, asked: passage });
      at += count - 1;
      continue;
    }
    if (passages.length === 0 || !isAnswer) {
      for (let index = 0; index < Math.max(count, 1); index++) {
        const block = blocks[at + index] as RootContent;
        opened.push({ node: block, isHidden: false, isHint: passages.length > 0 });
      }
      at += Math.max(count, 1) - 1;
      continue;
    }
    for (const { whole, summary, body } of passages) {
      const line = reading.lines.placeOf(whole.start).line;
      const words = reading.source.slice(summary.start, summary.end);
      // The words to click on are the key themselves: `Answer: B`.
      if (tellsKey.test(wordsOf(words)))
        for (const inner of parseRange(reading, trimmed(words, summary.start)))
          opened.push({ node: inner, isHidden: true, isToldAnswer: true, isHint: false });
      else leaveOut(reading, "label", line, Math.max(line, reading.lines.placeOf(summary.end).line));
      if (body.end <= body.start) continue;
      const isToldAnswer = tellsAnswer(reading.source.slice(summary.start, summary.end));
      for (const inner of parseIndented(reading, body, columnsBefore(reading, whole)))
        opened.push({ node: inner, isHidden: true, isToldAnswer, isHint: false });
    }
    at += count - 1;
  }
  return opened;
}

const tellsKey =
  /^[^\p{L}]{0,6}(?:\p{L}{2,20} ){0,3}\p{L}{2,20}\s?[:：]\s?[（(]?[A-J](?:\s?[,，、&]\s?[A-J]){0,7}[)）]?[.。]?$/u;

/** What stands between tags that make all of it bold. */
function trimmed(words: string, start: number): Range {
  const open = /^(?:\s|<[a-z]{1,8}>){0,8}/i.exec(words)?.[0].length ?? 0;
  const close = /(?:\s|<\/[a-z]{1,8}>){0,8}$/i.exec(words)?.[0].length ?? 0;
  return { start: start + open, end: start + Math.max(open, words.length - close) };
}

/** Tells whether an answer is hidden in the blocks from `at` on, before any is opened. */
export function hidesAnswer(reading: Reading, blocks: readonly RootContent[], at: number): boolean {
  const node = blocks[at] as RootContent;
  if (openAdmonition(reading, blocks, at) !== undefined) return true;
  const count = opensHidden(node) ? countBlocks(blocks, at, reading) : 0;
  const last = blocks[at + count - 1];
  if (count === 0 || last === undefined) return false;
  const range = { start: rangeOf(reading, node).start, end: rangeOf(reading, last).end };
  const passages = findHidden(reading.source, range);
  return (
    passages.length > 0 && passages.every(({ summary: { start, end } }) => isReveal(reading.source.slice(start, end)))
  );
}

/** How far a passage is indented: what is hidden in an item is as far from the margin as the item is. */
function columnsBefore({ source, lines }: Reading, { start }: Range): number {
  const before = source.slice(lines.startOf(lines.placeOf(start).line), start);
  return before.trim() === "" ? widthOf(before) : 0;
}

function asks(summary: string): boolean {
  const words = wordsOf(summary);
  return /[?？؟]$/.test(words) && looksLikeQuestion(words) && !isAnswerLabel(words);
}

function wordsOf(summary: string): string {
  return withoutTags(summary).replace(/[*_`]/g, "").trim();
}

function tellsAnswer(summary: string): boolean {
  const words = wordsOf(summary);
  return isAnswerLabel(words) || saysAnswer(words);
}

function isReveal(summary: string): boolean {
  const words = wordsOf(summary);
  return words === "" || isAnswerLabel(words) || isRevealLabel(words);
}
