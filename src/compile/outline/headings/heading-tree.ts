import { type Entry, type HeadingEntry, speaks } from "../entries.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { isAnswersTitle } from "../signs/answers-title.js";
import { announcesQuestions } from "../signs/question-label.js";
import { findHiddenRanges } from "./hidden-ranges.js";

/** A heading with what stands below it. Offsets are those of entries; ends are not included. */
export interface HeadingNode {
  /** Absent at the root. */
  readonly heading: HeadingEntry | undefined;
  readonly start: number;
  /** Where its first subheading begins, or what belongs to it ends. */
  ownEnd: number;
  end: number;
  /** The first heading below it says that an answer follows. */
  isAnswered: boolean;
  readonly children: HeadingNode[];
}

/**
 * Lays headings out as a tree: a heading belongs to the last one above it that is higher. Headings that only announce
 * an answer are none of it, because some lists write them higher than the questions; nor are those that are indented below an item.
 * A heading in a hidden passage that asks nothing ends none that stands above the passage, whatever its level.
 */
export function growTree(entries: readonly Entry[]): HeadingNode {
  const { length } = entries;
  const root = { heading: undefined, start: 0, ownEnd: length, end: length, isAnswered: false, children: [] };
  const open: HeadingNode[] = [root];
  const last = () => open.at(-1) as HeadingNode;
  const { around, ends } = findHiddenRanges(entries);
  // Where the last heading stands: its passage is still open, or it is in none.
  const isOutside = (index: number) => {
    const passage = around[last().start] ?? -1;
    return passage !== around[index] && (passage === -1 || (ends.get(passage) ?? 0) > index);
  };
  const hidden: { readonly end: number; readonly depth: number }[] = [];
  const leaveHidden = (index: number) => {
    for (let inner = hidden.at(-1); inner !== undefined && inner.end < index; inner = hidden.at(-1)) {
      hidden.pop();
      while (open.length > inner.depth) close(open.pop() as HeadingNode, index);
    }
  };
  let isInItem = false;
  let asked = 0;
  for (const [index, entry] of entries.entries()) {
    if (entry.type === "lead" && entry.node.type === "listItem") isInItem = true;
    if (entry.type === "lead" && entry.form === "numbered" && speaks(entry)) asked++;
    if (entry.type !== "heading") continue;
    if (!isIndented(entry)) isInItem = false;
    else if (isInItem) continue;
    if (isAnswerLabel(entry.text) && !entry.holdsQuestions) {
      const { heading, children } = last();
      // As high as the title of items that ask, it answers these.
      const isOfItems = asked > 1 && isAnswersTitle(entry.text) && entry.depth <= (heading?.depth ?? 0);
      if (children.length === 0 && !isOfItems && !announcesQuestions(heading?.text ?? "")) last().isAnswered = true;
      continue;
    }
    asked = 0;
    leaveHidden(index);
    while (open.length > 1 && (last().heading?.depth ?? 0) >= entry.depth) {
      if (!speaks(entry) && isOutside(index)) {
        hidden.push({ end: ends.get(around[index] ?? -1) ?? index, depth: open.length });
        break;
      }
      close(open.pop() as HeadingNode, index);
    }
    const parent = last();
    if (parent.children.length === 0) parent.ownEnd = index;
    const node = { heading: entry, start: index, ownEnd: length, end: length, isAnswered: false, children: [] };
    parent.children.push(node);
    open.push(node);
  }
  return root;
}

/** Below an item, its author meant it to stand there; one space is a slip, because no item is so narrow. */
function isIndented({ node }: HeadingEntry): boolean {
  return (node.position?.start.column ?? 1) > 2;
}

function close(node: HeadingNode, end: number): void {
  node.end = end;
  if (node.children.length === 0) node.ownEnd = end;
}

/** All headings below a node, in the order of the file. */
export function listBelow(node: HeadingNode): HeadingNode[] {
  const found: HeadingNode[] = [];
  const open = [...node.children].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    for (let index = next.children.length - 1; index >= 0; index--) open.push(next.children[index] as HeadingNode);
  }
  return found;
}

/** The children of a node by depth: where a level is skipped, one heading has children of several. */
export function groupByDepth(children: readonly HeadingNode[]): HeadingNode[][] {
  const groups = new Map<number, HeadingNode[]>();
  for (const child of children) {
    const depth = child.heading?.depth ?? 0;
    const group = groups.get(depth);
    if (group === undefined) groups.set(depth, [child]);
    else group.push(child);
  }
  return [...groups.values()];
}
