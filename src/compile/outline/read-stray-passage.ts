import { takeId } from "../parse/id-suffix.js";
import { leaveOutNode, placeOfNode, type Reading } from "../parse/reading.js";
import { reportWarning } from "../report.js";
import type { OpenSection, Stray } from "./split-sections.js";
import { readSectionTitle } from "./title.js";

/**
 * Leaves out a heading without questions below it, and what it has there: the title of what follows, a passage,
 * or a section that somebody forgot to fill.
 *
 * @param links - See `linesOfLinks`.
 */
export function leaveOutSection(
  reading: Reading,
  { heading, passage }: OpenSection,
  next: OpenSection | undefined,
  links: readonly number[],
): void {
  const isTitle = heading !== undefined && next?.heading !== undefined && next.heading.depth > heading.depth;
  const hadLinks = heading !== undefined && hasLinksBetween(links, heading.node.position?.end.line ?? 0, next);
  if (heading !== undefined) leaveOutNode(reading, isTitle ? "title" : "passage", heading.node);
  for (const block of passage)
    leaveOutNode(reading, isTitle || heading === undefined ? "introduction" : "passage", block);
  if (isTitle || heading === undefined) return;
  const place = placeOfNode(reading, heading.node);
  const { title, declaredCount } = readSectionTitle(takeId(heading.text).text);
  if ((passage.length === 0 && !hadLinks) || declaredCount !== undefined) {
    const declared = declaredCount === undefined ? "" : `, but declares ${declaredCount}`;
    const message = `The section "${title}" has no questions${declared}; it is left out.`;
    reportWarning(reading.problems, "empty-section", place, message, "Add questions, or remove the heading.");
  } else {
    const message = `Nothing below "${title}" is a question; it is left out.`;
    reportWarning(reading.problems, "section-without-questions", place, message);
  }
}

/** Where lists of links were left out so far: lines, rising. */
export function linesOfLinks({ leftOut }: Reading): number[] {
  const links = leftOut.filter(({ kind }) => kind === "navigation" || kind === "table-of-contents");
  return links.map(({ line }) => line).sort((a, b) => a - b);
}

/** Links that are no questions were left out before; a section that has only such is not forgotten. */
function hasLinksBetween(links: readonly number[], line: number, next: OpenSection | undefined): boolean {
  const end = next?.heading?.node.position?.start.line ?? Number.POSITIVE_INFINITY;
  let [low, high] = [0, links.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle] ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return (links[low] ?? Number.POSITIVE_INFINITY) < end;
}

/** Leaves out what stands between questions as if it were one. */
export function leaveOutStray(reading: Reading, { heading, passage }: Stray): void {
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
