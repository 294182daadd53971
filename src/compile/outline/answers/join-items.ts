import type { Code, List, RootContent } from "mdast";
import type { Reading } from "../../parse/reading.js";

/** Items at the margin come one by one; as their author sees them, they are a list. */
export function joinItems(reading: Reading, blocks: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const first = blocks[at] as RootContent;
    const lists = first.type === "list" ? [first] : [];
    for (let next = blocks[at + 1]; first.type === "list" && next !== undefined; next = blocks[++at + 1]) {
      if (next.type !== "list" || !goesOn(reading, lists.at(-1) ?? first, next)) break;
      lists.push(next);
    }
    const [start, end] = [first.position?.start, lists.at(-1)?.position?.end];
    if (first.type !== "list" || lists.length < 2 || start === undefined || end === undefined) joined.push(first);
    else joined.push({ ...first, children: lists.flatMap(({ children }) => children), position: { start, end } });
  }
  return joined;
}

/** Below an item that counts to a hundred, four spaces are too few to stand in it, and the parser ends their code behind its first line. */
export function joinCode(reading: Reading, blocks: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const [start, end] = [last?.position?.start, block.position?.end];
    const isOne =
      last?.type === "code" && block.type === "code" && isIndented(reading, last) && isIndented(reading, block);
    if (!isOne || last.position?.end.line !== (block.position?.start.line ?? 0) - 1 || !start || !end)
      joined.push(block);
    else joined[joined.length - 1] = { ...last, value: `${last.value}\n${block.value}`, position: { start, end } };
  }
  return joined;
}

function isIndented({ source, lines }: Reading, { position }: Code): boolean {
  const start = position === undefined ? 0 : lines.offsetOf(position.start);
  return /^(?: {4}| {0,3}\t)/.test(source.slice(start, start + 4));
}

function goesOn({ source, lines }: Reading, list: List, next: List): boolean {
  const [end, start] = [list.position?.end, next.position?.start];
  if (end === undefined || start === undefined || list.ordered !== next.ordered) return false;
  const between = source.slice(lines.offsetOf(end), lines.offsetOf(start));
  // In a cell, they stand in one line.
  const areOfCell = start.line === end.line && /^\s*<br ?\/?>\s*$/i.test(between);
  if (list.position?.start.column !== start.column && !areOfCell) return false;
  const first = list.position === undefined ? 0 : lines.offsetOf(list.position.start);
  // `*` behind `-` begins another list.
  if (list.ordered !== true && source.charAt(first) !== source.charAt(lines.offsetOf(start))) return false;
  return areOfCell || between.trim() === "";
}
