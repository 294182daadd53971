import { takeId } from "../parse/id-suffix.js";
import { isLink } from "../parse/link-list.js";
import { leaveOutNode, placeOfNode, type Reading, report } from "../parse/reading.js";
import { type Entry, type HeadingEntry, type ItemEntry, LINE_DEPTH, listEntries } from "./entries.js";
import type { OutlineShape, Shape } from "./shape.js";
import type { OpenSection } from "./split-sections.js";
import { readSectionTitle } from "./title.js";

/**
 * Leaves out a heading without questions below it, and what it has there: the title of what follows, a passage,
 * or a section that somebody forgot to fill.
 */
export function leaveOutSection(
  reading: Reading,
  { heading, passage }: OpenSection,
  next: OpenSection | undefined,
): void {
  const isTitle = heading !== undefined && next?.heading !== undefined && next.heading.depth > heading.depth;
  const hadLinks = heading !== undefined && hasLinksBetween(reading, heading.node.position?.end.line ?? 0, next);
  if (heading !== undefined) leaveOutNode(reading, isTitle ? "title" : "passage", heading.node);
  for (const block of passage)
    leaveOutNode(reading, isTitle || heading === undefined ? "introduction" : "passage", block);
  if (isTitle || heading === undefined) return;
  const place = placeOfNode(reading, heading.node);
  const { title, declaredCount } = readSectionTitle(takeId(heading.text).text);
  if ((passage.length === 0 && !hadLinks) || declaredCount !== undefined) {
    const declared = declaredCount === undefined ? "" : `, but declares ${declaredCount}`;
    const message = `The section "${title}" has no questions${declared}.`;
    report(reading, "error", "empty-section", place, message, "Add questions, or remove the heading.");
  } else if (reading.problems.every((problem) => problem.code !== "mixed-shapes" || problem.line < place.line)) {
    const message = `Nothing below "${title}" is a question; it is left out.`;
    report(reading, "warning", "section-without-questions", place, message);
  }
}

/** Links that are no questions were left out before; a section that has only such is not forgotten. */
function hasLinksBetween(reading: Reading, line: number, next: OpenSection | undefined): boolean {
  const end = next?.heading?.node.position?.start.line ?? Number.POSITIVE_INFINITY;
  return reading.leftOut.some(
    (passage) =>
      passage.line > line &&
      passage.line < end &&
      (passage.kind === "navigation" || passage.kind === "table-of-contents"),
  );
}

const shapeNames: Readonly<Record<Shape, string>> = {
  numbered: "items of numbered lists",
  headings: "headings",
  bullets: "bullets",
};

/** Reports questions of another shape, which would be lost, or become part of an answer. */
export function reportOtherShape(reading: Reading, { questions, passage }: OpenSection, shape: OutlineShape): void {
  if (questions.length > 0 && shape.shape === "headings") return;
  // Inside answers only headings count: bullets that ask are follow-ups.
  const blocks =
    questions.length === 0
      ? passage
      : questions.flatMap(({ answer }) => answer.filter((node) => node.type === "heading"));
  const entries = listEntries(blocks, reading.source, reading.lines).filter(mayBeQuestion);
  const asking = entries.filter((entry) => entry.asks);
  const [first] = asking;
  // One question among many other lines is rhetorical, or an invitation to contribute.
  if (first === undefined || asking.length * 2 < entries.length) return;
  const message = `The questions of this file are ${nameOf(shape)}, but here are ${nameOfEntry(first)} that ask something.`;
  report(
    reading,
    "error",
    "mixed-shapes",
    placeOfNode(reading, first.node),
    message,
    "Write all questions in one shape, or choose the shape with an option: then the others belong to answers.",
  );
}

function mayBeQuestion(entry: Entry): entry is HeadingEntry | ItemEntry {
  return entry.type === "heading" || (entry.type !== "block" && !isLink(entry.node));
}

function nameOf(shape: OutlineShape): string {
  return shape.shape === "headings" ? nameOfDepth(shape.depth) : shapeNames[shape.shape];
}

function nameOfEntry(entry: HeadingEntry | ItemEntry): string {
  return entry.type === "heading"
    ? nameOfDepth(entry.depth)
    : shapeNames[entry.type === "bullet" ? "bullets" : "numbered"];
}

function nameOfDepth(depth: number): string {
  return depth === LINE_DEPTH ? "lines that are bold or begin with Q:" : `headings with ${"#".repeat(depth)}`;
}
