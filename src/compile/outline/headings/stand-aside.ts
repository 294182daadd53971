import { type HeadingEntry, speaks } from "../entries.js";
import { isAboutWork, isAsideTitle } from "../signs/aside-title.js";
import { isBetweenNumbers } from "./among-numbers.js";
import type { HeadingRole } from "./heading-role.js";
import { type HeadingNode, listBelow } from "./heading-tree.js";
import { hasText } from "./heading-units.js";
import { between, type Counts } from "./lead-counts.js";

export function isAside(node: HeadingNode, counts: Counts): boolean {
  if (node.heading?.isFront) return true;
  const title = node.heading?.text ?? "";
  if (!isAsideTitle(title)) return false;
  // `Q:` below it is a question, whatever the title.
  if (isAboutWork(title)) return between(counts.labelled, node) === 0;
  const below = listBelow(node).filter(({ heading }) => heading !== undefined && speaks(heading));
  const asking = between(counts.askingItems, node) + between(counts.askingOthers, node);
  const askingTexts = node.children.length === 0 ? 0 : between(counts.askingTexts, node);
  return Math.max(below.length, asking, askingTexts) < 2;
}

/**
 * What stands behind the last question of a level from a heading on that is about its author or its work, `## About me`, `## Jane Doe`, or closes each
 * part of a list of numbers: `### Summary`.
 */
export function findClosing(
  group: readonly HeadingNode[],
  questions: ReadonlySet<HeadingNode>,
  counts: Counts,
): ReadonlySet<HeadingNode> {
  if (questions.size === 0) return new Set();
  const behind = group.slice(group.findLastIndex((node) => questions.has(node)) + 1);
  const areNumbered = [...questions].every(({ heading }) => (heading?.number ?? 0) > 0);
  const first = behind.findIndex((node) => isAside(node, counts) || (areNumbered && node.heading?.isPart === true));
  const closing = first === -1 ? [] : behind.slice(first);
  const isSilent = (node: HeadingNode) =>
    between(counts.askingItems, node) + between(counts.askingOthers, node) + between(counts.askingTexts, node) === 0 &&
    [node, ...listBelow(node)].every(({ heading }) => heading?.number === 0 && !speaks(heading));
  return closing.every(isSilent) ? new Set(closing) : new Set();
}

/** Whatever asks in the file asks below this heading: `# Notes` is its title, then. */
export function asksAll(node: HeadingNode, tree: HeadingNode, counts: Counts): boolean {
  const own = countAsking(node, counts);
  return own > 0 && own === countAsking(tree, counts);
}

function countAsking(node: HeadingNode, counts: Counts): number {
  const below = listBelow(node).filter(({ heading }) => heading !== undefined && speaks(heading));
  return below.length + between(counts.askingItems, node) + between(counts.askingOthers, node);
}

/** Beside questions, a heading without words or with text of its own opens no section: an advert, a remark. */
export function isStray(group: readonly HeadingNode[], index: number, counts: Counts): boolean {
  const [node, next] = [group[index] as HeadingNode, group[index + 1]];
  if (node.heading?.text === "") return true;
  const asks = between(counts.askingItems, node) + between(counts.askingOthers, node);
  if (asks > 0 || node.children.some(({ heading }) => heading !== undefined && speaks(heading))) return false;
  if (hasText(node) || next === undefined) return true;
  // `## Eyes and lenses`, with `### Eyes` and `### Lenses` below, between `## 1.` and `## 2.`
  const own = [node, ...listBelow(node)].flatMap(({ heading }) => heading ?? []);
  return own.length > 1 && isBetweenNumbers(group, index) && own.every(({ number, asks }) => number === 0 && !asks);
}

/** Gives a heading that is no question a role, and all below it. */
export function leaveOut(
  node: HeadingNode,
  role: "aside" | "stray" | "answer",
  roles: Map<HeadingEntry, HeadingRole>,
): void {
  for (const { heading } of [node, ...listBelow(node)]) if (heading !== undefined) roles.set(heading, role);
}
