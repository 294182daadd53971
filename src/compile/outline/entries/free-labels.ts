import type { Heading, Paragraph, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { plainText, textLines } from "../../parse/plain-text.js";
import type { Reading } from "../../parse/reading.js";
import { rangeOf } from "../../parse/reading.js";
import { parseRange } from "../forms/item.js";
import { isAnswerLabel, isBareAnswerLabel } from "../signs/answer-label.js";
import { readQuestionLabel } from "../signs/question-label.js";

/** So many lines with the same label make a list. */
const LEAST = 3;
/** Of five of them, so many begin a paragraph or have an answer with a label. */
const SHARE = 4;
/** A title is no longer. */
const longest = 60;
/** Deeper than any heading of the file. */
const DEPTH = 6;

/** A line with the label of a question. */
interface Labelled {
  readonly label: string;
  readonly isFirst: boolean;
  isAnswered: boolean;
}

/**
 * Parts paragraphs at lines that begin with `Question:`, where that label opens the questions of the file: somebody left out the empty line
 * above. One line of such a paragraph above the label, below an answer, is the title of what follows.
 */
export function freeLabels(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const usual = findUsual(blocks);
  if (usual === undefined) return blocks;
  const parted = blocks.map((block) => (block.type === "paragraph" ? partAt(block, usual, reading) : [block]));
  const titles = new Set<RootContent>();
  for (const [index, [first, ...others]] of parted.entries()) {
    const above = blocks[index - 1];
    if (others.length > 0 && first?.type === "paragraph" && isTitle(first) && !isOpen(above)) titles.add(first);
  }
  return parted.flat().map((block) => (titles.has(block) ? headingOf(block as Paragraph) : block));
}

/** The label that opens the questions of a file; `undefined` where no paragraph must be parted, or other labels are as many. */
function findUsual(blocks: readonly RootContent[]): string | undefined {
  const found: Labelled[] = [];
  for (const block of blocks) {
    if (block.type !== "paragraph") continue;
    for (const [index, { text }] of textLines(block.children).entries()) {
      const label = labelOf(text);
      if (label !== undefined) found.push({ label, isFirst: index === 0, isAnswered: false });
      const last = found.at(-1);
      if (label === undefined && last !== undefined && isAnswerLabel(text)) last.isAnswered = true;
    }
  }
  const usual = found[0]?.label;
  const inside = found.filter(({ isFirst }) => !isFirst).length;
  if (usual === undefined || inside === 0 || found.length < LEAST) return undefined;
  if (found.some(({ label }) => label !== usual)) return undefined;
  const isMost = (count: number) => count * (SHARE + 1) >= found.length * SHARE;
  const answered = found.filter(({ isAnswered }) => isAnswered).length;
  return isMost(found.length - inside) || isMost(answered) ? usual : undefined;
}

/** A label without a number, and words behind it. */
function labelOf(text: string): string | undefined {
  const label = readQuestionLabel(text);
  if (label === undefined || label.number !== "" || !/\p{L}/u.test(label.rest)) return undefined;
  return text
    .slice(0, text.length - label.rest.length)
    .trim()
    .toLowerCase();
}

function partAt(paragraph: Paragraph, usual: string, reading: Reading): readonly RootContent[] {
  const lines = textLines(paragraph.children);
  const first = paragraph.position?.start.line ?? 1;
  const starts = lines.flatMap(({ text, line }) => (line > 0 && labelOf(text) === usual ? [first + line] : []));
  if (starts.length === 0) return [paragraph];
  const { start, end } = rangeOf(reading, paragraph);
  const cuts = [start, ...starts.map((line) => reading.lines.startOf(line)), end];
  return cuts.slice(0, -1).flatMap((from, index) => parseRange(reading, { start: from, end: cuts[index + 1] ?? end }));
}

/** One short line that neither ends nor goes on. */
function isTitle({ children }: Paragraph): boolean {
  const lines = textLines(children);
  const { text } = takeId(plainText(children));
  const isOne = lines.length === 1 && text.length <= longest && !isAnswerLabel(text);
  return isOne && /^\p{L}/u.test(text) && /[\p{L}\p{N})）]$/u.test(text);
}

/** Nothing of the answer stands there yet. */
function isOpen(block: RootContent | undefined): boolean {
  if (block?.type !== "paragraph") return block?.type === "code";
  return isBareAnswerLabel(textLines(block.children).at(-1)?.text ?? "");
}

function headingOf({ children, position }: Paragraph): Heading {
  return { type: "heading", depth: DEPTH, children, ...(position && { position }) };
}
