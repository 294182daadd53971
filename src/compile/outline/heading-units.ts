import { isAsideTitle, isContentsTitle } from "./aside-title.js";
import { speaks } from "./entries.js";
import type { HeadingNode } from "./heading-tree.js";
import { readSectionTitle } from "./title.js";

/** A heading that may be a question: it has words, and none that say that it is something else. */
export function isUnit(node: HeadingNode): boolean {
  const { heading } = node;
  if (heading === undefined || heading.text === "" || isAboveQuestion(node)) return false;
  if (heading.isPart && !speaks(heading)) return false;
  if (isContentsTitle(heading.text) || isAsideTitle(heading.text)) return false;
  return readSectionTitle(heading.text).declaredCount === undefined;
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
