import type { List, RootContent } from "mdast";
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

function goesOn({ source, lines }: Reading, list: List, next: List): boolean {
  const [end, start] = [list.position?.end, next.position?.start];
  if (end === undefined || start === undefined || list.ordered !== next.ordered) return false;
  if (list.position?.start.column !== start.column) return false;
  const first = list.position === undefined ? 0 : lines.offsetOf(list.position.start);
  // `*` behind `-` begins another list.
  if (list.ordered !== true && source.charAt(first) !== source.charAt(lines.offsetOf(start))) return false;
  return source.slice(lines.offsetOf(end), lines.offsetOf(start)).trim() === "";
}
