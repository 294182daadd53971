import { type HeadingEntry, speaks } from "../entries.js";
import { sharesWords } from "../signs/shares-words.js";
import { groupByDepth, type HeadingNode, listBelow } from "./heading-tree.js";
import { hasText, listNumbered } from "./heading-units.js";
import { between, type Counts } from "./lead-counts.js";

/**
 * `## General information`, with text below it, right above `## 1. Set up the network`: it introduces what is numbered. So does
 * `## Try it in the [playground](...)`, without any.
 */
export function isAboveNumbers(node: HeadingNode, next: HeadingNode | undefined): boolean {
  const { heading } = node;
  if (heading === undefined || heading.number > 0 || speaks(heading)) return false;
  return next?.heading?.number === 1 && (hasText(node) || leadsAway(heading)) && node.children.length === 0;
}

function leadsAway({ node }: HeadingEntry): boolean {
  return node.children.some((child) => child.type === "link" && /^https?:/i.test(child.url));
}

/** The numbers of the headings beside it count on. */
export function isBetweenNumbers(group: readonly HeadingNode[], index: number): boolean {
  const [last, next] = [group[index - 1]?.heading?.number ?? 0, group[index + 1]?.heading?.number ?? 0];
  return last > 0 && next === last + 1;
}

/** Of fewer numbers beside one without, nobody can tell what numbers mean in a file. */
const LEAST_COUNTED = 3;

/**
 * Finds headings without a number that stand inside the answer above them, as high as the questions: nearly all others of a group are numbered;
 * those before and behind count on; nothing below asks or counts; and the heading has no words, or those of the question above.
 */
export function findInAnswers(group: readonly HeadingNode[], counts: Counts): ReadonlySet<HeadingNode> {
  const numberOf = ({ heading }: HeadingNode) => heading?.number ?? 0;
  const first = group.findIndex((node) => numberOf(node) > 0);
  const counted = group.filter((node) => numberOf(node) > 0);
  const others = group.slice(first).filter((node) => numberOf(node) === 0 && node.heading?.text !== "");
  if (counted.length < LEAST_COUNTED || others.length * 4 > group.length) return new Set();
  let last: HeadingNode | undefined;
  let inside: HeadingNode[] = [];
  const found = new Set<HeadingNode>();
  for (const node of group.slice(first)) {
    if (numberOf(node) === 0) {
      if (last?.heading !== undefined && isPartOf(node, last.heading.text, counts)) inside.push(node);
      continue;
    }
    if (last !== undefined && numberOf(node) === numberOf(last) + 1) for (const inner of inside) found.add(inner);
    last = node;
    inside = [];
  }
  return found;
}

function isPartOf(node: HeadingNode, question: string, counts: Counts): boolean {
  if (node.end === node.start + 1) return false;
  const isSilent = between(counts.askingItems, node) + between(counts.askingOthers, node) === 0;
  const own = [node, ...listBelow(node)].flatMap(({ heading }) => heading ?? []);
  if (!isSilent || own.some((heading) => heading.number > 0 || speaks(heading))) return false;
  const title = node.heading?.text ?? "";
  return title === "" || sharesWords(title, question);
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
