import type { RootContent } from "mdast";
import { takeId } from "../parse/id-suffix.js";
import type { LeftOut, LeftOutKind } from "../parse/left-out.js";
import { isLinkLine } from "../parse/link-list.js";
import { plainText } from "../parse/plain-text.js";
import { leaveOutNode, placeOfNode, type Reading } from "../parse/reading.js";
import { reportWarning } from "../report.js";
import type { OpenSection, Stray } from "./split-sections.js";
import { readSectionTitle } from "./title.js";

/**
 * Leaves out a heading without questions below it, and what it has there: the title of what follows, a passage,
 * or a section that somebody forgot to fill.
 *
 * @param links - See `listLinks`.
 */
export function leaveOutSection(
  reading: Reading,
  { heading, passage }: OpenSection,
  { next, isFirst }: { readonly next: OpenSection | undefined; readonly isFirst: boolean },
  links: readonly LeftOut[],
): void {
  // The first heading of a file is its title, though sections may stand as high.
  const isAbove = next?.heading !== undefined && heading !== undefined && next.heading.depth > heading.depth;
  const isTitle = isAbove || (isFirst && heading?.depth === 1 && next !== undefined && passage.every(isProse));
  const left = heading === undefined ? undefined : leftBetween(links, heading.node.position?.end.line ?? 0, next);
  const isContents = left === "table-of-contents";
  if (
    heading !== undefined &&
    !isTitle &&
    (leadsElsewhere(heading.node) ? passage.every(leadsElsewhere) : isContents && passage.length === 0)
  ) {
    for (const node of [heading.node, ...passage])
      leaveOutNode(reading, isContents ? "table-of-contents" : "navigation", node);
    return;
  }
  if (heading !== undefined) leaveOutNode(reading, isTitle ? "title" : "passage", heading.node);
  for (const block of passage)
    leaveOutNode(reading, isTitle || heading === undefined ? "introduction" : "passage", block);
  if (isTitle || heading === undefined) return;
  const place = placeOfNode(reading, heading.node);
  const { title, declaredCount } = readSectionTitle(takeId(heading.text).text);
  if ((passage.length === 0 && left === undefined) || declaredCount !== undefined) {
    const declared = declaredCount === undefined ? "" : `, but declares ${declaredCount}`;
    const message = `The section "${title}" has no questions${declared}; it is left out.`;
    reportWarning(reading.problems, "empty-section", place, message, "Add questions, or remove the heading.");
  } else {
    const message = `Nothing below "${title}" is a question; it is left out.`;
    reportWarning(reading.problems, "section-without-questions", place, message);
  }
}

function isProse({ type }: RootContent): boolean {
  return type === "paragraph" || type === "html" || type === "thematicBreak";
}

/** A link is most of what a heading says, or all of a paragraph: an advert, or a way to other pages. */
function leadsElsewhere(node: RootContent): boolean {
  if (node.type !== "heading") return isLinkLine(node);
  const links = plainText(node.children.filter(({ type }) => type === "link"));
  return links.length * 2 > plainText(node.children).length;
}

/** Links and contents that were left out so far, in the order of the file. */
export function listLinks({ leftOut }: Reading): LeftOut[] {
  const links = leftOut.filter(({ kind }) => kind === "navigation" || kind === "table-of-contents");
  return links.sort((a, b) => a.line - b.line);
}

/** What was left out first between a line and the next section. One that has only such is not forgotten. */
function leftBetween(links: readonly LeftOut[], line: number, next: OpenSection | undefined): LeftOutKind | undefined {
  const end = next?.heading?.node.position?.start.line ?? Number.POSITIVE_INFINITY;
  let [low, high] = [0, links.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.line ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  const first = links[low];
  return first !== undefined && first.line < end ? first.kind : undefined;
}

/** Leaves out what stands between questions as if it were one. */
export function leaveOutStray(reading: Reading, { heading, passage }: Stray): void {
  if (passage.length === 0 && leadsElsewhere(heading.node)) {
    leaveOutNode(reading, "navigation", heading.node);
    return;
  }
  for (const node of [heading.node, ...passage]) leaveOutNode(reading, "passage", node);
  const place = placeOfNode(reading, heading.node);
  const title = readSectionTitle(takeId(heading.text).text).title;
  if (title === "") {
    const message = "This heading has no text; what stands below it is left out.";
    reportWarning(reading.problems, "empty-prompt", place, message, "Write the question, or remove the heading.");
    return;
  }
  const message = `"${title}" stands among questions, and asks nothing; it is left out.`;
  const suggestion = "Write it as a question, or one level higher.";
  reportWarning(reading.problems, "section-without-questions", place, message, suggestion);
}
