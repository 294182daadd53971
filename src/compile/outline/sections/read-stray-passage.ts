import type { RootContent } from "mdast";
import { withoutTags } from "../../../text/stretches.js";
import { trimMarks } from "../../../text/trim-marks.js";
import { takeId } from "../../parse/id-suffix.js";
import type { LeftOut, LeftOutKind } from "../../parse/left-out.js";
import { areFar, isLinkLine } from "../../parse/link-list.js";
import { plainText } from "../../parse/plain-text.js";
import { leaveOutNode, placeOfNode, type Reading, rangeOf } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import { type HeadingEntry, speaks } from "../entries.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { isAboutWork, isAsideTitle } from "../signs/aside-title.js";
import { isCredit } from "../signs/imprints.js";
import { saysList } from "../signs/says-list.js";
import { readSectionTitle } from "../signs/title.js";
import { asksInText } from "./asks-in-text.js";
import { isBesideNumbers } from "./beside-numbers.js";
import type { Stray } from "./cut-sections.js";
import { isLinkBlock, isReadingList } from "./reading-list.js";
import type { OpenSection } from "./split-sections.js";

/** Where a section without questions stands. */
export interface StrayPlace {
  readonly next: OpenSection | undefined;
  readonly isFirst: boolean;
  /** No question stands above it, or none below. */
  readonly isOutside: boolean;
  /** No question stands above it. */
  readonly isFront: boolean;
  /** The questions of the file are items of lists. */
  readonly areItems: boolean;
  /** Nearly all of them are numbered. */
  readonly areCounted: boolean;
  /** It stands behind questions, and none of the headings below it has one, though they have text: a topic that nobody reads. */
  readonly isEmptyPart: boolean;
}

/**
 * Leaves out a heading without questions below it, and what it has there: the title of what follows, a passage,
 * or a section that somebody forgot to fill.
 *
 * @param links - See `listLinks`.
 */
export function leaveOutSection(
  reading: OutlineReading,
  { heading, passage }: OpenSection,
  place: StrayPlace,
  links: readonly LeftOut[],
): void {
  const { next, isFirst } = place;
  if (heading !== undefined && next !== undefined && passage.length === 0 && isCredit(heading.text)) {
    leaveOutNode(reading, "aside", heading.node);
    return;
  }
  // The first heading of a file is its title, though sections may stand as high.
  const isAbove = next?.heading !== undefined && heading !== undefined && next.heading.depth > heading.depth;
  const isTop = isFirst && heading?.depth === 1 && next !== undefined;
  const isTitle = isAbove || (isTop && (passage.every(isProse) || introduces(reading, heading.text, passage)));
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
  if (heading !== undefined && !isTitle && isAbout(reading, heading, passage, place)) {
    leaveOutStandingAside(reading, [heading.node, ...passage]);
    return;
  }
  if (heading !== undefined && !isTitle && isBesideNumbers(reading, heading, passage, { ...place, left })) {
    leaveOutStandingAside(reading, [heading.node, ...passage]);
    // `### What can you do next?` above links
    noteAsked(reading, heading.node.position?.start.line ?? 0, heading.node.position?.end.line ?? 0);
    return;
  }
  if (heading !== undefined) leaveOutNode(reading, isTitle ? "title" : "passage", heading.node);
  for (const block of passage)
    leaveOutNode(reading, isTitle || heading === undefined ? "introduction" : "passage", block);
  if (heading === undefined || (isTitle && !place.isEmptyPart)) return;
  const at = placeOfNode(reading, heading.node);
  const { title, declaredCount } = readSectionTitle(takeId(heading.text).text);
  if ((passage.length === 0 && left === undefined && !place.isEmptyPart) || declaredCount !== undefined) {
    const declared = declaredCount === undefined ? "" : `, but declares ${declaredCount}`;
    const named = title === "" ? "A section without a title" : `The section "${title}"`;
    const message = `${named} has no questions${declared}; it is left out.`;
    if (declaredCount !== undefined) reading.declared.add(at.line);
    reportWarning(reading.problems, "empty-section", at, message, "Add questions, or remove the heading.");
  } else {
    const message = `Nothing below "${title}" is a question; it is left out.`;
    reportWarning(reading.problems, "section-without-questions", at, message);
  }
}

/** What stands aside, from its heading on. A title such as `Who is this for?` is known to be no question, nor is what asks for help below it. */
export function leaveOutStandingAside(reading: OutlineReading, blocks: readonly RootContent[]): void {
  let isWork = false;
  let depth = 0;
  for (const block of blocks) {
    leaveOutNode(reading, "aside", block);
    const title = block.type === "heading" ? plainText(block.children) : undefined;
    // What is deeper is a sample of what may be contributed.
    if (title !== undefined && block.type === "heading" && !(isWork && block.depth > depth)) {
      isWork = isAboutWork(title);
      depth = block.depth;
    }
    const { start, end } = block.position ?? {};
    if (isWork || (title !== undefined && isAsideTitle(title))) noteAsked(reading, start?.line ?? 0, end?.line ?? 0);
  }
}

function isProse({ type }: RootContent): boolean {
  return type === "paragraph" || type === "html" || type === "thematicBreak";
}

/**
 * What a list says of itself below its title, whatever headings that has: a paragraph first, perhaps quoted, which calls it one where the title
 * does not, and neither code nor a list that asks.
 */
function introduces(reading: Reading, title: string, passage: readonly RootContent[]): boolean {
  const [first] = passage;
  if (first === undefined || !(isProse(first) || first.type === "blockquote")) return false;
  const said = passage.flatMap((node) => (node.type === "paragraph" ? [plainText(node.children)] : []));
  const asks = (node: RootContent) => node.type === "list" && asksInText(reading, node);
  return [title, ...said].some(saysList) && !passage.some((node) => node.type === "code" || asks(node));
}

const namesQuestions = /^(?:(?:list of )?(?:interview )?questions?(?: (?:and|&) answers?)?|q ?& ?a|faqs?) ?[:：]?$/i;

/**
 * Tells what is about the list, or leads away from it: what only introduces stands above the first question, what leads
 * elsewhere anywhere. A list that leads nowhere is not sure where the questions are items, too.
 */
function isAbout(
  reading: Reading,
  heading: HeadingEntry,
  passage: readonly RootContent[],
  { isFront, isOutside, areItems }: StrayPlace,
): boolean {
  const { node, text } = heading;
  const { title, declaredCount } = readSectionTitle(takeId(text).text);
  if (declaredCount !== undefined) return false;
  // `# Define the command`, behind the questions: it asks for something.
  if (!isFront && speaks(heading) && passage.length > 0) return false;
  if (passage.length === 0) {
    const isTitle = namesQuestions.test(trimMarks(title, "#* "));
    return isTitle || (isOutside && node.children.some((child) => child.type === "link"));
  }
  if (passage.every((block) => isLinkTable(reading, block))) return true;
  if ((isOutside || !areItems) && passage.every(leadsAway)) return true;
  if (!speaks(heading) && isReadingList(reading, passage)) return true;
  if (isAsideTitle(text) && passage.every(isProse)) return true;
  if (!isFront && (areItems || !isOutside)) return false;
  return passage.every((block) => {
    if (block.type === "heading" || asksInText(reading, block)) return false;
    return block.type !== "list" || (!areItems && (isFront || isLinkBlock(block)));
  });
}

/** Links to other sites and nothing else: pages beside the file may be those of its questions. */
function leadsAway(block: RootContent): boolean {
  if (block.type === "html") return /\shref=["']?https?:/i.test(block.value) && withoutTags(block.value).trim() === "";
  return (isLinkLine(block) || isLinkBlock(block)) && areFar(block);
}

/** A table in which every row leads elsewhere, and none asks: exercises, or books. */
function isLinkTable(reading: Reading, node: RootContent): boolean {
  const { start, end } = rangeOf(reading, node);
  const [, delimiters = "", ...rows] = reading.source.slice(start, end).split(/\r\n|\n|\r/);
  if (node.type !== "paragraph" || !/^[\s|:-]+$/.test(delimiters) || !delimiters.includes("|")) return false;
  return rows.length > 0 && rows.every((row) => row.includes("](") && !/[?？؟]\s*(?:\||$)/.test(row));
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
  const isAdvert = heading.number === 0 && !speaks(heading) && passage.every(leadsAway);
  if (passage.length === 0 ? leadsElsewhere(heading.node) : isAdvert) {
    for (const node of [heading.node, ...passage]) leaveOutNode(reading, "navigation", node);
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
  // What asks is reported as such.
  if (/[?？؟]$/.test(title)) return;
  const message = `"${title}" stands among questions, and asks nothing; it is left out.`;
  const suggestion = "Write it as a question, or one level higher.";
  reportWarning(reading.problems, "section-without-questions", place, message, suggestion);
}
