import type { LeftOutKind } from "../../parse/left-out.js";
import type { OutlineReading } from "../outline-reading.js";

/** What may hold questions that somebody forgot, though it was left out. */
const doubtful: ReadonlySet<LeftOutKind> = new Set(["passage", "introduction", "title", "aside", "front-matter"]);

/** Tells of which lines it is known why they are no questions. */
export function knownLines(reading: OutlineReading): (line: number) => boolean {
  const known = new Set<number>();
  for (const { kind, line, endLine } of reading.leftOut) {
    if (doubtful.has(kind)) continue;
    for (let at = line; at <= endLine; at++) known.add(at);
  }
  return (line) => known.has(line);
}
