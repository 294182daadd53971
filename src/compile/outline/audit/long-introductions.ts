import { reportWarning } from "../../report.js";
import type { SectionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { linesOf } from "./lines-of.js";
import type { WrittenLine } from "./written-lines.js";

/** So many lines introduce no further questions; nor do so many with code. */
const LONG = { words: 5, all: 15 };
/** What is said of a heading so close above tells of what is below it. */
const NEAR = 3;
/** Of so few sections, nobody can say how they begin; and of so many, one at most begins so. */
const SECTIONS = { least: 4, share: 3 };

/**
 * Reports long text that was left out between two questions as the introduction of a section, where most sections have none: it may be the answer to the
 * question above, cut at a line that only looks like a heading.
 */
export function reportLongIntroductions(
  reading: OutlineReading,
  sections: readonly SectionDraft[],
  lines: readonly WrittenLine[],
): void {
  if (sections.length < SECTIONS.least) return;
  const [first, last] = [sections[0]?.questions[0], sections.at(-1)?.questions.at(-1)];
  const [from, to] = [first?.place.line ?? 0, last?.place.line ?? 0];
  const told = new Set(reading.problems.map(({ line }) => line));
  const isTold = (line: number, endLine: number) => {
    for (let at = line - NEAR; at <= endLine; at++) if (told.has(at)) return true;
    return false;
  };
  const found = reading.leftOut.filter((part) => {
    const { kind, line, endLine } = part;
    if (kind !== "introduction" || line <= from || endLine >= to || isTold(line, endLine)) return false;
    return endLine - line + 1 >= LONG.all || linesOf(lines, part).length >= LONG.words;
  });
  if (found.length * SECTIONS.share > sections.length) return;
  for (const { line, endLine } of found) {
    const message = `These ${endLine - line + 1} lines stand between questions, but belong to none; they were left out as the introduction of a section.`;
    const suggestion = "If they go on with an answer, write the heading above them deeper than the questions.";
    reportWarning(reading.problems, "stray-text", { file: reading.path, line, column: 1 }, message, suggestion);
  }
}
