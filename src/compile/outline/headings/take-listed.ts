import type { HeadingEntry } from "../entries.js";
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
 * nothing that asks below them.
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

  /** Of several that ask below it, it is the title. */
  function isAbove(node: HeadingNode): boolean {
    return listBelow(node).filter((inner) => roleOf(inner) === "question").length > 1;
  }
}
