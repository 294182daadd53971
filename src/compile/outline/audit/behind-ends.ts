import { reportWarning } from "../../report.js";
import type { OutlineReading } from "../outline-reading.js";
import { isRule } from "./is-rule.js";
import type { WrittenLine } from "./written-lines.js";

/** So many questions end alike, and all others but a share of them. */
const ALIKE = { least: 5, share: 10 };

/** Reports a heading in an answer behind what ends all others, a rule or a link back: `### Summary` behind `[Back to top](#parts)`. */
export function reportBehindEnds(reading: OutlineReading, lines: readonly WrittenLine[]): void {
  const back = new Set<number>();
  for (const { kind, line, endLine } of reading.leftOut)
    if (kind === "navigation") for (let at = line; at <= endLine; at++) back.add(at);
  const found: WrittenLine[] = [];
  let ended = 0;
  let question = 0;
  let mark: "none" | "end" | "passed" = "none";
  const close = () => {
    if (mark === "end") ended++;
    mark = "none";
  };
  for (const line of lines) {
    if (line.questions !== question || line.isOwn) close();
    question = line.questions;
    if (question === 0 || line.isOwn) continue;
    if (isRule(line.text) || back.has(line.line)) {
      if (mark === "none") mark = "end";
    } else if (mark === "end" && line.isInAnswer && line.isUnread) {
      mark = "passed";
      if (/^h[1-6]/.test(line.key) && line.numbers.length === 0) found.push(line);
    }
  }
  close();
  if (ended < ALIKE.least || found.length * ALIKE.share > ended) return;
  const told = new Set(reading.problems.map((problem) => problem.line));
  for (const { line, indent } of found) {
    if (told.has(line)) continue;
    const message = "This heading stands behind what ends the other answers, but became part of one.";
    const suggestion = "Write it above that, or as high as the titles of sections.";
    reportWarning(
      reading.problems,
      "stray-text",
      { file: reading.path, line, column: indent + 1 },
      message,
      suggestion,
    );
  }
}
