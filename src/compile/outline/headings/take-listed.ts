import { type HeadingEntry, speaks } from "../entries.js";
import { isAsideTitle } from "../signs/aside-title.js";
import type { HeadingRole } from "./heading-role.js";
import { type HeadingNode, listBelow } from "./heading-tree.js";
import { hasText } from "./heading-units.js";
import { between, type Counts } from "./lead-counts.js";
import { takeQuestion } from "./take-question.js";

/** Of fewer entries, contents tell nothing. */
const LEAST = 4;

/**
 * Takes headings for questions because the contents name them beside others that are: where three of four are, the others are, too, though they
 * stand deeper or higher by mistake; and where hardly any is, because one deeper heading asks, but nearly all have text of their own and
 * nothing that asks below them. Where contents name parts and what stands in these, two of five of the latter are enough, and nothing may ask below the others.
 */
export function takeListed(tree: HeadingNode, counts: Counts, roles: Map<HeadingEntry, HeadingRole>): void {
  const nodes = listBelow(tree);
  const listed = nodes.filter(({ heading }) => heading?.isListed === true && !isAsideTitle(heading.text));
  if (listed.length < LEAST) return;
  const roleOf = ({ heading }: HeadingNode) => (heading === undefined ? undefined : roles.get(heading));
  const asked = listed.filter((node) => roleOf(node) === "question");
  const others = listed.filter((node) => roleOf(node) !== "question" && hasText(node));
  if (asked.length * 4 >= listed.length * 3) {
    for (const { heading } of others) if (heading !== undefined) roles.set(heading, "question");
    return;
  }
  const areParted = nodes.some(({ heading }) => heading?.isListedPart === true);
  if (areParted && asked.length * 5 >= listed.length * 2) {
    for (const node of others) if (isSilent(node)) takeWhole(node);
    for (const parent of nodes) takeBetween(parent.children);
    return;
  }
  const questions = nodes.filter((node) => roleOf(node) === "question").length;
  // Where items ask, contents name the parts of the file.
  const asking = between(counts.askingItems, tree) + between(counts.askingOthers, tree);
  if (asked.length > 0 || questions === 0 || questions * 2 > listed.length || asking * 4 > listed.length) return;
  const answered = others.filter(
    (node) => between(counts.askingItems, node) + between(counts.askingOthers, node) === 0 && !isAbove(node),
  );
  const depths = new Set(listed.map(({ heading }) => heading?.depth));
  if (depths.size !== 1 || answered.length * 4 < listed.length * 3) return;
  const [from, to] = [listed[0]?.start ?? 0, listed.at(-1)?.start ?? 0];
  for (const node of nodes) {
    // In contents, some are named in other words.
    const isBetween = from < node.start && node.start < to && depths.has(node.heading?.depth) && hasText(node);
    if (isBetween || node.heading?.isListed === true) takeQuestion(node, roles);
  }

  /** With all below it but sources. */
  function takeWhole(node: HeadingNode): void {
    if (node.heading !== undefined) roles.set(node.heading, "question");
    for (const { heading } of listBelow(node))
      if (heading !== undefined && !isAsideTitle(heading.text)) roles.set(heading, "answer");
  }

  /** What asks below it would be a question of the list. */
  function isSilent(node: HeadingNode): boolean {
    const below = listBelow(node);
    const speaking = below.filter(({ heading }) => heading !== undefined && speaks(heading));
    return between(counts.askingItems, node) === 0 && (below.length === 0 || speaking.length * 2 < below.length);
  }

  /** Contents may have forgotten one that stands between those that they name. */
  function takeBetween(group: readonly HeadingNode[]): void {
    const others = group.filter((node) => roleOf(node) !== "question");
    if (others.length === 0 || group.length - others.length < LEAST) return;
    for (const node of others) {
      const at = group.indexOf(node);
      const isNamed = [group[at - 1], group[at + 1]].every((beside) => beside?.heading?.isListed === true);
      if (isNamed && hasText(node) && isSilent(node)) takeWhole(node);
    }
  }

  /** Of several that ask below it, it is the title. */
  function isAbove(node: HeadingNode): boolean {
    return listBelow(node).filter((inner) => roleOf(inner) === "question").length > 1;
  }
}
