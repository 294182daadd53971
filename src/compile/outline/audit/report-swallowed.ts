import { reportWarning } from "../../report.js";
import type { QuestionDraft } from "../draft.js";
import type { OutlineReading } from "../outline-reading.js";
import { findLoneHeadings, findSoleHeading } from "./lone-headings.js";
import { findAsFollowUps } from "./swallowed-follow-ups.js";
import { findAlike } from "./swallowed-manner.js";
import { findCountingOn, findUncounted } from "./swallowed-numbers.js";
import { findOpenings } from "./swallowed-openings.js";
import { findSeries } from "./swallowed-series.js";
import { findBehindLast, findTopicsBetween } from "./swallowed-titles.js";
import { findUnnumbered } from "./swallowed-unnumbered.js";
import type { WrittenLine } from "./written-lines.js";

/** Reports lines that are written in the manner of the list's own questions, and that nobody read; each line once. */
export function reportSwallowed(
  reading: OutlineReading,
  questions: readonly QuestionDraft[],
  lines: readonly WrittenLine[],
): void {
  const told = new Set(
    reading.problems.flatMap(({ code, line }) => (code === "unread-question" || code === "number-order" ? [line] : [])),
  );
  for (const { at, why } of [
    ...findCountingOn(lines),
    ...findUncounted(lines),
    ...findUnnumbered(lines),
    ...findSeries(lines),
    ...findAlike(lines),
    ...findOpenings(lines),
    ...findBehindLast(lines),
    ...findTopicsBetween(lines),
    ...findLoneHeadings(lines),
    ...findSoleHeading(lines),
    ...findAsFollowUps(lines, questions),
  ]) {
    if (told.has(at.line)) continue;
    told.add(at.line);
    const where = at.isInAnswer ? "part of an answer" : "the title of a section";
    const fate = at.isInAnswer || at.isTitle ? `it became ${where}` : "it was left out";
    const place = { file: reading.path, line: at.line, column: at.indent + 1 };
    const suggestion = "Write it as the questions around it.";
    reportWarning(reading.problems, "unread-question", place, `This line ${why}, but ${fate}.`, suggestion);
  }
}
