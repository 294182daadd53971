import { speaks } from "../entries.js";
import { isAsideTitle, isContentsTitle } from "../signs/aside-title.js";
import { readPrompt, readSectionTitle } from "../signs/title.js";
import type { HeadingNode } from "./heading-tree.js";

/** Of fewer, nobody can tell how those with a label are written. */
const LEAST_LABELLED = 4;

/** A heading that may be a question: it has words, and none that say that it is something else. */
export function isUnit(node: HeadingNode): boolean {
  const { heading } = node;
  if (heading === undefined || heading.text === "" || heading.isFront || isAboveQuestion(node)) return false;
  if (heading.isPart && !speaks(heading)) return false;
  if (isContentsTitle(heading.text) || isAsideTitle(heading.text)) return false;
  return readSectionTitle(heading.text).declaredCount === undefined;
}

/** Those of a level. Where only a few that have a label stand above what asks, `### Why encode?` is a part of `## Q5 Encodings`. */
export function listUnits(group: readonly HeadingNode[]): readonly HeadingNode[] {
  const labelled = group.filter(({ heading }) => heading?.isLabelled);
  const above = new Set(labelled.filter(isAboveQuestion));
  const areParts = above.size * 4 <= labelled.length && labelled.length >= LEAST_LABELLED;
  return group.filter((node) => isUnit(node) || (areParts && above.has(node)));
}

/** `# Question 5 - Unit tests` right above `## How do you test a clock?` is its title. */
function isAboveQuestion(node: HeadingNode): boolean {
  const { heading, children } = node;
  const first = children[0]?.heading;
  return heading?.isLabelled === true && !heading.asks && !hasText(node) && first?.asks === true && !first.isLabelled;
}

/** A number in ten may be wrong: in a long list, one is given twice or left out. */
export function rises(nodes: readonly HeadingNode[]): boolean {
  const wrong = nodes.filter(
    ({ heading }, index) => index > 0 && (heading?.number ?? 0) <= (nodes[index - 1]?.heading?.number ?? 0),
  );
  return wrong.length * 10 <= nodes.length;
}

/** Something stands right below it, before the next heading. */
export function hasText({ start, ownEnd }: HeadingNode): boolean {
  return ownEnd > start + 1;
}

/**
 * The headings that are numbered, where half of them are, and in order. Numbers of several parts are compared part by part:
 * `4.6.3` goes on in `4.8.0` and `5.1.0`. None otherwise.
 */
export function listNumbered(units: readonly HeadingNode[]): readonly HeadingNode[] {
  const isMost = (nodes: readonly HeadingNode[]) => nodes.length > 1 && nodes.length * 2 >= units.length;
  const numbered = units.filter(({ heading }) => (heading?.number ?? 0) > 0);
  if (isMost(numbered) && rises(numbered)) {
    const counted = new Set(numbered);
    return units.filter((node, index) => counted.has(node) || isZero(node, units[index + 1]));
  }
  const paths = units.map(({ heading }) => readPath(heading?.text ?? ""));
  const parts = paths.find((path) => path.length > 1)?.length;
  const counted = units.filter((_, index) => paths[index]?.length === parts);
  const own = paths.filter((path) => path.length === parts);
  const wrong = own.filter((path, index) => index > 0 && !isBehind(path, own[index - 1] ?? []));
  return isMost(counted) && wrong.length * 10 <= counted.length ? counted : [];
}

/** `(0) What is a lock?` above `(1)`: who counts from nought has no other number for the first. */
function isZero({ heading }: HeadingNode, next: HeadingNode | undefined): boolean {
  return heading?.number === 0 && next?.heading?.number === 1 && readPrompt(heading.text).number === 0;
}

/** `4.6.3 Pointers` by its parts; empty where no words follow. */
function readPath(text: string): number[] {
  const end = text.search(/[^0-9.．-]/);
  const parts = text.slice(0, Math.max(end, 0)).split(/[.．-]/);
  if (parts.at(-1) === "") parts.pop();
  return parts.every((part) => part !== "" && part.length < 4) ? parts.map(Number) : [];
}

function isBehind(path: readonly number[], last: readonly number[]): boolean {
  const at = path.findIndex((part, index) => part !== last[index]);
  return at !== -1 && (path[at] ?? 0) > (last[at] ?? 0);
}
