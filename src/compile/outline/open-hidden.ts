import type { RootContent } from "mdast";
import { withoutTags } from "../../text/stretches.js";
import { leaveOut, type Range, type Reading, rangeOf } from "../parse/reading.js";
import { isAnswerLabel, isRevealLabel } from "./answer-label.js";
import { countBlocks, findHidden, type HiddenPassage } from "./forms/details.js";
import { parseIndented } from "./forms/item.js";
import { looksLikeQuestion } from "./looks-like-question.js";

/** A block of an answer. */
export interface AnswerBlock {
  readonly node: RootContent;
  /** The author hid it from those who read the question. */
  readonly isHidden: boolean;
  /** It is hidden and no answer: a hint. */
  readonly isHint: boolean;
  /** It is hidden, and the words to click on ask what it answers. */
  readonly asked?: HiddenPassage;
}

/** Takes answers out of the `<details>` that hide them; the words to click on are left out. Others stay as they are. */
export function openHidden(reading: Reading, blocks: readonly RootContent[]): AnswerBlock[] {
  const opened: AnswerBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const node = blocks[at] as RootContent;
    const admonition = openAdmonition(reading, node, blocks[at + 1]);
    if (admonition !== undefined) {
      for (const inner of admonition.inside) opened.push({ node: inner, isHidden: true, isHint: false });
      at += admonition.count - 1;
      continue;
    }
    const count = node.type === "html" && /^\s*<details[\s>]/i.test(node.value) ? countBlocks(blocks, at, reading) : 0;
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
      leaveOut(reading, "label", line, Math.max(line, reading.lines.placeOf(summary.end).line));
      if (body.end <= body.start) continue;
      for (const inner of parseIndented(reading, body, columnsBefore(reading, whole)))
        opened.push({ node: inner, isHidden: true, isHint: false });
    }
    at += count - 1;
  }
  return opened;
}

const admonition = /^(?:!!!|\?\?\?\+?)[ \t]+[a-z]+[ \t]+"([^"\r\n]*)"[ \t]*$/i;

/** `??? success "View answer"` of MkDocs, and what is indented below it, which is code to the parser. */
function openAdmonition(
  reading: Reading,
  node: RootContent,
  next: RootContent | undefined,
): { readonly inside: readonly RootContent[]; readonly count: number } | undefined {
  if (node.type !== "paragraph" || node.position === undefined) return undefined;
  const { lines, source } = reading;
  const { line } = node.position.start;
  const { start, end } = rangeOf(reading, node);
  const below = Math.min(lines.startOf(line + 1), end);
  const title = admonition.exec(source.slice(start, below).trimEnd())?.[1];
  if (title === undefined || !(isAnswerLabel(title) || isRevealLabel(title))) return undefined;
  const isCode =
    next?.type === "code" &&
    /^(?: {4}|\t)/.test(source.slice(lines.startOf(next.position?.start.line ?? 1), rangeOf(reading, next).end));
  const last = isCode ? rangeOf(reading, next).end : end;
  leaveOut(reading, "label", line, line);
  const from = lines.startOf(line + 1);
  return { inside: last > from ? parseIndented(reading, { start: from, end: last }, 4) : [], count: isCode ? 2 : 1 };
}

/** How far a passage is indented: what is hidden in an item is as far from the margin as the item is. */
function columnsBefore({ source, lines }: Reading, { start }: Range): number {
  const before = source.slice(lines.startOf(lines.placeOf(start).line), start);
  return /^ *$/.test(before) ? before.length : 0;
}

function asks(summary: string): boolean {
  const words = wordsOf(summary);
  return /[?？؟]$/.test(words) && looksLikeQuestion(words) && !isAnswerLabel(words);
}

function wordsOf(summary: string): string {
  return withoutTags(summary).replace(/[*_`]/g, "").trim();
}

function isReveal(summary: string): boolean {
  const words = wordsOf(summary);
  return words === "" || isAnswerLabel(words) || isRevealLabel(words);
}
