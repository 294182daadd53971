import type { RootContent } from "mdast";
import { withoutTags } from "../../text/stretches.js";
import { leaveOut, type Reading, rangeOf } from "../parse/reading.js";
import { isAnswerLabel, isRevealLabel } from "./answer-label.js";
import { countBlocks, findHidden } from "./forms/details.js";
import { parseRange } from "./forms/item.js";

/** A block of an answer. */
export interface AnswerBlock {
  readonly node: RootContent;
  /** The author hid it from those who read the question. */
  readonly isHidden: boolean;
  /** It is hidden and no answer: a hint. */
  readonly isHint: boolean;
}

/** Takes answers out of the `<details>` that hide them; the words to click on are left out. Others stay as they are. */
export function openHidden(reading: Reading, blocks: readonly RootContent[]): AnswerBlock[] {
  const opened: AnswerBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const node = blocks[at] as RootContent;
    const count = node.type === "html" && /^\s*<details[\s>]/i.test(node.value) ? countBlocks(blocks, at, reading) : 0;
    const last = blocks[at + count - 1];
    const passages =
      count === 0 || last === undefined
        ? []
        : findHidden(reading.source, { start: rangeOf(reading, node).start, end: rangeOf(reading, last).end });
    const isAnswer = passages.every(({ summary }) => isReveal(reading.source.slice(summary.start, summary.end)));
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
      const inside = blocks.slice(at + 1, at + count - 1);
      if (passages.length === 1 && (node.position?.start.column ?? 1) > 1 && areApart(node, last)) {
        for (const inner of inside) opened.push({ node: inner, isHidden: true, isHint: false });
        continue;
      }
      for (const inner of parseRange(reading, body)) opened.push({ node: inner, isHidden: true, isHint: false });
    }
    at += count - 1;
  }
  return opened;
}

/** Blank lines set what is hidden apart from its tags: in an item, it is parsed already, by the indentation that it has there. */
function areApart(first: RootContent, last: RootContent | undefined): boolean {
  return (
    first.type === "html" &&
    /<\/summary>\s*$/i.test(first.value) &&
    last?.type === "html" &&
    /^\s*<\/details>\s*$/i.test(last.value)
  );
}

function isReveal(summary: string): boolean {
  const words = withoutTags(summary).replace(/[*_`]/g, "").trim();
  return words === "" || isAnswerLabel(words) || isRevealLabel(words);
}
