import type { ProblemCode } from "../../../model/problem.js";
import { MAX_MARKS } from "../../parse/bound-spans.js";
import type { Limit } from "../../parse/limit.js";
import { MAX_LAZY_LINES, MAX_NESTING, MAX_PIECE_LINES } from "../../parse/scan-lines.js";
import { reportWarning } from "../../report.js";
import type { OutlineReading } from "../outline-reading.js";

const limitMessages = {
  marks: [
    "too-many-marks",
    `A paragraph may have ${MAX_MARKS} marks of emphasis or links; the others are read as text.`,
  ],
  nesting: [
    "too-deep",
    `Lists and quotations may stand ${MAX_NESTING} deep in each other; what is deeper is read as text.`,
  ],
  lazy: [
    "too-many-lines",
    `So many lines at the margin may go on with a paragraph in a list or quotation: ${MAX_LAZY_LINES}. The next are read as a paragraph of their own.`,
  ],
  long: [
    "too-many-lines",
    `A paragraph may have ${MAX_LAZY_LINES} lines, or as many again up to one in bold; the next are read as a paragraph of their own.`,
  ],
  far: [
    "too-many-lines",
    `More than ${MAX_PIECE_LINES} lines stand in one item or quotation; what goes on there is read as if it stood in the item itself.`,
  ],
} as const satisfies Record<Limit["kind"], readonly [code: ProblemCode, message: string]>;

/**
 * One problem for each limit, where the file goes beyond it first.
 *
 * @param parsed - Those that the whole file went beyond; of cells and summaries, which are parsed on the way, the reading knows.
 */
export function reportLimits(reading: OutlineReading, parsed: readonly Limit[]): void {
  const ofProse = parsed.filter((limit) => !isOfRow(reading, limit));
  const told = new Set<string>();
  for (const { kind, line } of [...ofProse, ...reading.limits].sort((a, b) => a.line - b.line)) {
    // Contents are not read at all.
    if (told.has(kind) || (kind === "marks" && isContents(reading, line))) continue;
    told.add(kind);
    const [code, message] = limitMessages[kind];
    const place = { file: reading.path, line, column: 1 };
    reportWarning(reading.problems, code, place, message, "Divide it, or write it more simply.");
  }
}

/** To the parser, a table is a paragraph; what is read of it is read cell by cell, each with limits of its own. */
function isOfRow({ source, lines }: OutlineReading, { kind, line }: Limit): boolean {
  return kind === "marks" && source.startsWith("|", lines.startOf(line));
}

function isContents({ leftOut }: OutlineReading, at: number): boolean {
  return leftOut.some(({ kind, line, endLine }) => kind === "table-of-contents" && line <= at && at <= endLine);
}
