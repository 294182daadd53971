import type { List, ListItem, Nodes, RootContent } from "mdast";
import type { Piece } from "./scan-lines.js";

/** The sign that sets the items of a list off, as `-` or `)`; `undefined` for other blocks. Before the block is moved. */
export function markOf({ text }: Piece, block: RootContent | undefined): string | undefined {
  if (block?.type !== "list") return undefined;
  const start = block.position?.start.offset ?? 0;
  return /^[0-9]*([-*+.)])/.exec(text.slice(start, start + 12))?.[1];
}

/** Adds the first block of a piece to the item or quotation that it goes on with, and gives it where there is none. */
export function goOn(open: RootContent | undefined, block: RootContent, indent: string): readonly RootContent[] {
  if (open?.type === "blockquote" && block.type === "blockquote") {
    for (const child of block.children) open.children.push(child);
    extendTo(open, block);
    return [];
  }
  if (block.type !== "list" || indent === "") return [block];
  const children = unwrap(block, indent.length >> 1);
  const item = open?.type === "list" ? open.children.at(-1) : undefined;
  if (open === undefined || item === undefined) return children;
  for (const child of children) {
    const last = item.children.at(-1);
    if (last?.type === "list" && child.type === "list" && last.ordered === child.ordered) joinLists(last, child);
    else item.children.push(child);
  }
  item.spread = true;
  extendTo(item, block);
  extendTo(open, block);
  return [];
}

export function joinLists(list: List, next: List): void {
  for (const item of next.children) list.children.push(item);
  if (list.position === undefined || next.position === undefined) return;
  const isApart = next.position.start.line > list.position.end.line + 1;
  list.spread = list.spread === true || next.spread === true || isApart;
  list.position.end = next.position.end;
}

/** What stands in the items that were opened for it, and behind it in each. */
function unwrap(list: List, depth: number): ListItem["children"] {
  const [opened, ...items] = list.children;
  const [first, ...others] = opened?.children ?? [];
  const inside = depth > 1 && first?.type === "list" ? unwrap(first, depth - 1) : first === undefined ? [] : [first];
  const own = items.length === 0 ? [] : [{ ...list, children: items }];
  return [...inside, ...others, ...own];
}

function extendTo(node: Nodes, { position }: RootContent): void {
  if (node.position !== undefined && position !== undefined) node.position.end = position.end;
}
