import { speaks } from "../entries.js";
import { groupByDepth, type HeadingNode, listBelow } from "./heading-tree.js";
import { hasText, listNumbered } from "./heading-units.js";

/** `## General information`, with text below it, right above `## 1. Set up the network`: it introduces what is numbered. */
export function isAboveNumbers(node: HeadingNode, next: HeadingNode | undefined): boolean {
  const { heading } = node;
  if (heading === undefined || heading.number > 0 || speaks(heading)) return false;
  return next?.heading?.number === 1 && hasText(node) && node.children.length === 0;
}

/** The numbers of the headings beside it count on. */
export function isBetweenNumbers(group: readonly HeadingNode[], index: number): boolean {
  const [last, next] = [group[index - 1]?.heading?.number ?? 0, group[index + 1]?.heading?.number ?? 0];
  return last > 0 && next === last + 1;
}

/**
 * Finds headings of a level that is one of numbered topics, which have no number themselves: they introduce the topics, or stand among them.
 * Where more than one in four has none, numbers tell nothing.
 */
export function findUncounted(tree: HeadingNode, depth: number): [node: HeadingNode, role: "aside" | "stray"][] {
  const groups = [tree, ...listBelow(tree)].flatMap(({ children }) =>
    groupByDepth(children).filter(([first]) => first?.heading?.depth === depth),
  );
  return groups.flatMap((group) => {
    const counted = new Set(listNumbered(group));
    const others = group.filter((node) => !counted.has(node));
    if (counted.size < 3 || others.length * 4 > group.length) return [];
    return group.flatMap((node, index): [HeadingNode, "aside" | "stray"][] => {
      if (counted.has(node)) return [];
      if (isAboveNumbers(node, group[index + 1])) return [[node, "aside"]];
      return isBetweenNumbers(group, index) ? [[node, "stray"]] : [];
    });
  });
}
