import type { Html, RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { parseRange } from "../forms/item.js";

/** So many headings with text in one block of HTML are a list written in it. */
const LEAST = 2;

const opening = /^[ \t]*<h[1-6][\s>]/i;
/** `<h3>What is a jib?</h3>`, and in the next line `<p>A sail.</p>` */
const beginsText =
  /^<h[1-6](?:\s[^<>]*)?>[^<>\r\n]*<\/h[1-6]>[ \t]*\r?\n[ \t]*<(?:p|div|ul|ol|dl|blockquote|span)[\s>]/i;
const closing = /<\/h[1-6]>$/i;

/**
 * Parts HTML at the headings in it, each in a line of its own: `<h3>What is a jib?</h3>`, and right below it `<p>A sail.</p>`. To CommonMark, all of
 * it is one block. What hides something is parted elsewhere.
 */
export function freeHtmlHeadings(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  // One in each block makes as many.
  const alone = blocks.filter((block) => block.type === "html" && beginsText.test(block.value)).length;
  return blocks.flatMap((block) => freeIn(block, reading, alone >= LEAST ? 1 : LEAST));
}

function freeIn(block: RootContent, reading: Reading, least: number): readonly RootContent[] {
  if (block.type !== "html" || /<(?:details|summary|pre|script|style|textarea|table|!--)/i.test(block.value))
    return [block];
  const cuts = findCuts(block, reading);
  const texts = cuts.filter(({ isHeading }) => !isHeading);
  if (
    cuts.length - texts.length < (isAboveList(block) ? 1 : least) ||
    !texts.some(({ range }) => hasWords(range, reading))
  )
    return [block];
  return cuts.flatMap(({ range }) =>
    reading.source.slice(range.start, range.end) === "" ? [] : parseRange(reading, range),
  );
}

/** `<h2>Trees</h2>` right above `<ol>`. */
function isAboveList({ value }: Html): boolean {
  return /^<h[1-6](?:\s[^<>]*)?>[^<>]*<\/h[1-6]>\s*<[oud]l[\s>]/i.test(value);
}

interface Cut {
  readonly range: Range;
  readonly isHeading: boolean;
}

/** Headings, and what stands between them, without the blanks around it: indented as far as it may be, it would be code. */
function findCuts(block: Html, reading: Reading): Cut[] {
  const { source, lines } = reading;
  const { start, end } = rangeOf(reading, block);
  const cuts: Cut[] = [];
  let from = start;
  const close = (to: number) => {
    const text = source.slice(from, to);
    const range = { start: from + (text.length - text.trimStart().length), end: from + text.trimEnd().length };
    if (range.end > range.start) cuts.push({ range, isHeading: false });
  };
  const last = block.position?.end.line ?? 0;
  for (let line = block.position?.start.line ?? last + 1; line <= last; line++) {
    const at = Math.max(start, lines.startOf(line));
    const text = source.slice(at, Math.min(end, lines.startOf(line + 1))).trimEnd();
    if (!opening.test(text) || !closing.test(text)) continue;
    close(at);
    const indent = text.length - text.trimStart().length;
    cuts.push({ range: { start: at + indent, end: at + text.length }, isHeading: true });
    from = at + text.length;
  }
  close(end);
  return cuts;
}

function hasWords({ start, end }: Range, { source }: Reading): boolean {
  return /[\p{L}\p{N}]/u.test(withoutTags(source.slice(start, end)));
}
