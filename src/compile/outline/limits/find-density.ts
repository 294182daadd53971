import { MAX_NESTING } from "../../parse/scan-lines.js";

/** What begins a block costs as much as a question does, whatever is in it: with more of them, 100 kB would take seconds. */
const MAX_STARTS = 5_000;
/** Lists that people write are far from it: theirs have 30 and more. */
const LEAST_PER_START = 20;
/** The same of lines, whatever begins there. */
const MAX_LINES = 12_500;
const LEAST_PER_LINE = 8;
/** Of all together, however long: what is made of them must fit into 1.5 GB of memory, and each takes 2 kB. */
const MOST_PIECES = 500_000;
const inlineMark = /[`$*_[<]/g;
/** Of one line, which cannot be cut into pieces. */
const MOST_IN_LINE = 50_000;
const starts =
  /^[ \t]*(?:(?:[-*+>]|[0-9]{1,9}[.)])[ \t]+)*(?:[-*+>|#<?!]|\*\*|__|[\p{L}\p{N}]{1,5}[.)、:：）]|\[[^\]]+\]:)?/u;

/**
 * Says why a text has so much to read that it would cost more than its length allows, or more than there is. `undefined` where it has not.
 */
export function findDensity(source: string): string | undefined {
  // There is white space behind each.
  if (source.length < 2 * MAX_STARTS) return undefined;
  let lines = 0;
  let count = 0;
  let marks = 0;
  for (const line of source.split(/[\r\n]+/)) {
    if (line.trim() === "") continue;
    lines++;
    const inLine = line.match(inlineMark)?.length ?? 0;
    if (inLine > MOST_IN_LINE) return `A line may have ${MOST_IN_LINE} marks of code, formulas, emphasis and links.`;
    marks += inLine;
    const lead = starts.exec(line)?.[0] ?? "";
    count += Math.min(lead.match(/[^ \t]+/g)?.length ?? 0, MAX_NESTING);
  }
  const tell = (what: string, most: number, least: number) =>
    `A list may have ${most} ${what}, and more only where there are ${least} characters to each on average.`;
  const things = "items, headings, rows and words in bold";
  if (count > MAX_STARTS && count * LEAST_PER_START > source.length) return tell(things, MAX_STARTS, LEAST_PER_START);
  if (lines > MAX_LINES && lines * LEAST_PER_LINE > source.length) return tell("lines", MAX_LINES, LEAST_PER_LINE);
  const pieces = count + lines + Math.floor(marks / 2);
  if (pieces > MOST_PIECES)
    return `A list may have ${MOST_PIECES} ${things}, lines and pairs of other marks together; this one has ${pieces}.`;
  return undefined;
}
