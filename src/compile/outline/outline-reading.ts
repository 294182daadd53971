import type { Place } from "../../model/place.js";
import { indexLines } from "../parse/line-index.js";
import type { Reading } from "../parse/reading.js";

/** The state of reading an outline: what was taken of it is noted for those who look what was not. */
export interface OutlineReading extends Reading {
  /** Lines that were read as a prompt: of a question, a follow-up, or an option. */
  readonly asked: Set<number>;
  /** First lines of questions that say of themselves that they are, or whose answers are hidden. */
  readonly told: Set<number>;
  /** Lines in which words were moved: an id would be written at the wrong place there. */
  readonly moved: ReadonlySet<number>;
  /** First and last lines of sections whose shape was chosen: what they leave unread is no oversight. */
  readonly chosen: { readonly line: number; readonly endLine: number }[];
  /** First and last lines of answers, in the order in which they were read. */
  readonly answers: { readonly line: number; readonly endLine: number }[];
  /** Lines of headings that say how many questions stand below them, where there are none. */
  readonly declared: Set<number>;
  /** Where lines without any mark ask that nobody could take for questions. */
  readonly plain: Place[];
}

/**
 * A reading that has found nothing yet.
 *
 * @param source - Without byte order mark; names of fields and lines of colons are mended in it, each in as many characters as it had.
 * @param written - The same with the names that its author gave to fields.
 * @param moved - Lines in which words do not stand where their author wrote them.
 */
export function beginReading(
  path: string,
  source: string,
  written = source,
  moved: ReadonlySet<number> = new Set(),
): OutlineReading {
  const lines = indexLines(path, source);
  return {
    path,
    source,
    // Where nothing was rewritten, one text: that they are the same is asked for every answer.
    written: written === source ? source : written,
    lines,
    problems: [],
    leftOut: [],
    limits: [],
    addresses: new Map(),
    literal: new Set(),
    asked: new Set(),
    moved,
    told: new Set(),
    answers: [],
    chosen: [],
    declared: new Set(),
    plain: [],
  };
}

/** Notes the lines of prompts as taken. */
export function noteAsked({ asked }: OutlineReading, line: number, endLine: number): void {
  for (let at = line; at <= endLine; at++) asked.add(at);
}
