import type { List, RootContent } from "mdast";
import { takeId } from "../../parse/id-suffix.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { parseRange } from "../forms/item.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { readPrompt } from "../signs/title.js";

/** So many lines that are written alike show how a list writes its questions. */
const LEAST = 3;
/** So many lists that hold the same bold line have a label there. */
const LEAST_LABELS = 5;

const mark = /^(?:\*\*|__)(?=[^\s*_])/;
const fence = /^[ \t]*(?:[-*+][ \t]+|[0-9]+[.)][ \t]+)*(`{3,}|~{3,})/;
const boldLabel = /^\*\*([^*?？؟]{2,40})\*\*[ \t]*(?:<br ?\/?>[ \t]*)?$/;
const boldQuestion = /^\*\*[^*]+[?？؟]\*\*\s*$/;

/**
 * Takes lines at the margin out of the bullets above them: `**2. What is a zone?**` right below the last point of an answer goes on with that point
 * to CommonMark. They count on from the lines before them that are written so, or are questions in bold as a whole, as others are that stand alone.
 */
export function freeLazy(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const found = new Map<RootContent, readonly number[]>();
  let last = 0;
  let count = 0;
  let hasBold = false;
  const labels = findLabels(blocks, reading);
  for (const block of blocks) {
    if (block.position?.start.column !== 1) continue;
    if (block.type === "paragraph") {
      const line = lineAt(reading, block.position.start.line);
      const number = numberOf(line);
      if (number > 0) last = number;
      if (boldQuestion.test(withoutId(line))) hasBold = true;
      if (number > 0 || boldQuestion.test(withoutId(line))) count++;
    } else if (labels.has(block)) {
      found.set(block, labels.get(block) ?? []);
      count += LEAST;
    } else if (block.type === "list" && (last > 0 || hasBold)) {
      const starts = linesAtMargin(block, reading).filter((at) => {
        const line = lineAt(reading, at);
        const number = numberOf(line);
        if (number === 0) return hasBold && block.ordered !== true && boldQuestion.test(withoutId(line));
        if (number !== last + 1) return false;
        last = number;
        return true;
      });
      count += starts.length;
      if (starts.length > 0) found.set(block, starts);
    }
  }
  if (count < LEAST) return blocks;
  return blocks.flatMap((block) => {
    const starts = found.get(block);
    return starts === undefined ? [block] : cutAt(block, starts, reading);
  });
}

/**
 * Labels in lists, by the list: `**Why so**` right below the last option of question after question, perhaps with more bullets below it. Where items
 * have such a line each, it belongs to them.
 */
function findLabels(blocks: readonly RootContent[], reading: Reading): ReadonlyMap<RootContent, readonly number[]> {
  const labelled: (readonly [list: RootContent, names: ReadonlyMap<string, number>])[] = [];
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.type !== "list" || block.children.length < 2 || block.position?.start.column !== 1) continue;
    const found = linesAtMargin(block, reading).flatMap((line) => {
      const name = boldLabel.exec(lineAt(reading, line))?.[1];
      return name === undefined ? [] : [[name, line] as const];
    });
    const names = new Map(found);
    const second = block.children[1]?.position?.start.line ?? 0;
    if (names.size === 0 || names.size < found.length || found.some(([, line]) => line < second)) continue;
    labelled.push([block, names]);
    for (const name of names.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isRepeated = (name: string) => (counts.get(name) ?? 0) >= LEAST_LABELS;
  return new Map(
    labelled.flatMap(([block, names]) => {
      const lines = [...names].flatMap(([name, line]) => (isRepeated(name) ? [line] : []));
      return lines.length === 0 ? [] : [[block, lines] as const];
    }),
  );
}

/** The lines of a list that begin at the margin with a mark of bold words or the label of a question, but in code. */
function linesAtMargin({ position }: List, { source, lines }: Reading): number[] {
  const { start, end } = position ?? {};
  if (start === undefined || end === undefined) return [];
  if (!/[\r\n](?:\*\*|__|[Qq])/.test(source.slice(lines.offsetOf(start), lines.offsetOf(end)))) return [];
  const found: number[] = [];
  let code: string | undefined;
  for (let at = start.line; at <= end.line; at++) {
    const line = source.slice(lines.startOf(at), lines.startOf(at + 1));
    const own = fence.exec(line)?.[1];
    if (code === undefined) code = own;
    else if (own?.startsWith(code) === true) code = undefined;
    if (code === undefined && at > start.line && /^(?:\*\*|__|[Qq])/.test(line)) found.push(at);
  }
  return found;
}

function lineAt({ source, lines }: Reading, line: number): string {
  return source.slice(lines.startOf(line), lines.startOf(line + 1)).trimEnd();
}

/** The number behind the mark or label; 0 where there is neither. */
function numberOf(line: string): number {
  const words = line.replace(mark, "");
  const label = readQuestionLabel(words);
  if (label !== undefined) return Number(label.number) || 0;
  return words === line ? 0 : (readPrompt(words).number ?? 0);
}

function withoutId(line: string): string {
  return takeId(line).text;
}

function cutAt(block: RootContent, starts: readonly number[], reading: Reading): RootContent[] {
  const { start, end } = rangeOf(reading, block);
  const cuts = [start, ...starts.map((line) => reading.lines.startOf(line)), end];
  const trimmed = (from: number, to: number): Range => ({
    start: from,
    end: from + reading.source.slice(from, to).trimEnd().length,
  });
  return cuts.slice(0, -1).flatMap((from, index) => parseRange(reading, trimmed(from, cuts[index + 1] ?? end)));
}
