import type { Heading, List, ListItem, RootContent } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import { readPrompt } from "../signs/title.js";

/**
 * Takes headings out of the item before them that count on from those at the margin: `  ## 3. What is a set?` behind the points of the answer
 * to `## 2.`. To CommonMark, one that is indented stands in the last point, and no author counts so.
 */
export function freeCounted(blocks: readonly RootContent[]): readonly RootContent[] {
  const last = new Map<number, number>();
  return blocks.flatMap((block) => {
    if (block.type === "heading") note(block, last);
    if (block.type !== "list") return [block];
    const parted = partList(block, last);
    for (const freed of parted?.freed ?? []) if (freed.type === "heading") note(freed, last);
    return parted === undefined ? [block] : [parted.kept, ...parted.freed];
  });
}

function note(heading: Heading, last: Map<number, number>): void {
  const number = numberOf(heading);
  if (number > 0) last.set(heading.depth, number);
}

function numberOf({ children }: Heading): number {
  return readPrompt(plainText(children)).number ?? 0;
}

interface Parted<T> {
  readonly kept: T;
  readonly freed: readonly RootContent[];
}

/** Looks at the last item, and the last of lists in it. It recurses: none is deeper than `MAX_NESTING`. */
function partList(list: List, last: ReadonlyMap<number, number>): Parted<List> | undefined {
  const item = list.children.at(-1);
  const parted = item === undefined ? undefined : partItem(item, last);
  if (parted === undefined) return undefined;
  const kept = { ...list, children: [...list.children.slice(0, -1), parted.kept] };
  return { kept: cutAt(kept, parted.kept), freed: parted.freed };
}

function partItem(item: ListItem, last: ReadonlyMap<number, number>): Parted<ListItem> | undefined {
  const at = item.children.findIndex((child, index) => index > 0 && child.type === "heading" && countsOn(child, last));
  if (at !== -1) {
    const kept = { ...item, children: item.children.slice(0, at) };
    return { kept: cutAt(kept, kept.children.at(-1)), freed: item.children.slice(at).map(atMargin) };
  }
  const inner = item.children.at(-1);
  const parted = inner?.type === "list" ? partList(inner, last) : undefined;
  if (parted === undefined) return undefined;
  const kept = { ...item, children: [...item.children.slice(0, -1), parted.kept] };
  return { kept: cutAt(kept, parted.kept), freed: parted.freed };
}

function countsOn(heading: Heading, last: ReadonlyMap<number, number>): boolean {
  const before = last.get(heading.depth) ?? 0;
  return before > 1 && numberOf(heading) === before + 1;
}

/** It ends where the last of what is left in it does. */
function cutAt<T extends List | ListItem>(node: T, end: RootContent | undefined): T {
  if (node.position === undefined || end?.position === undefined) return node;
  return { ...node, position: { start: node.position.start, end: end.position.end } };
}

/** A heading at the margin opens a question; one that is indented stands in an item. */
function atMargin(block: RootContent): RootContent {
  if (block.type !== "heading" || block.position === undefined) return block;
  const { start, end } = block.position;
  return { ...block, position: { start: { line: start.line, column: 1 }, end } };
}
