import type { RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";

/** What the other questions of a list tell of where an answer ends. */
export interface UsualEnds {
  /** Lines of rules that set questions and sections apart, in order; none where rules mean something else. */
  readonly rules: readonly number[];
  /** The questions are items that have their answers in them, and nothing stands at the margin below any but the last. */
  readonly areInside: boolean;
}

/**
 * Finds where the blocks below the last question of a section begin that belong to no question: words behind a rule that sets questions apart, or
 * at the margin below items that have their answers in them. Gives the number of blocks where there are none.
 *
 * @param line - Where the question stands.
 * @param isAnswered - Its own lines have an answer already.
 */
export function findListEnd(
  blocks: readonly RootContent[],
  line: number,
  { rules, areInside }: UsualEnds,
  isAnswered: boolean,
): number {
  const atMargin = areInside ? blocks.findIndex(isParagraphAtMargin) : -1;
  const [end] = [findRuled(blocks, line, rules), atMargin]
    .filter((at) => at > 0 || (at === 0 && isAnswered))
    .sort((a, b) => a - b);
  return end ?? blocks.length;
}

/** Where words begin that a rule sets apart; headings and code behind one are parts of an answer, and so is what stands above them. */
function findRuled(blocks: readonly RootContent[], line: number, rules: readonly number[]): number {
  let found = -1;
  for (let at = blocks.length - 1; at >= 0 && isProse(blocks[at] as RootContent); at--) {
    const rule = lastBefore(rules, startOf(blocks[at]));
    if (rule === undefined || rule < line) break;
    if (at === 0 || startOf(blocks[at - 1]) < rule) found = at;
  }
  return found;
}

function isProse({ type, position }: RootContent): boolean {
  return position?.start.column === 1 && (type === "paragraph" || type === "list");
}

function isParagraphAtMargin(block: RootContent): boolean {
  return block.type === "paragraph" && isProse(block) && /\p{L}/u.test(leadText(block));
}

function startOf(block: RootContent | undefined): number {
  return block?.position?.start.line ?? 0;
}

/** The first of some lines, in order, that is behind another. */
export function firstBehind(lines: readonly number[], line: number): number | undefined {
  return lines[countUpTo(lines, line)];
}

function lastBefore(lines: readonly number[], line: number): number | undefined {
  return lines[countUpTo(lines, line - 1) - 1];
}

/** How many of some lines, in order, are not behind another. */
function countUpTo(lines: readonly number[], line: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
