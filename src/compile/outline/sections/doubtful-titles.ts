import { takeId } from "../../parse/id-suffix.js";
import { placeOfNode, type Reading } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import { type HeadingEntry, speaks } from "../entries.js";
import { isLongTitle } from "../headings/sentence-headings.js";
import type { Stretch } from "./cut-sections.js";
import type { OpenSection } from "./split-sections.js";

/** As high as the questions below it, and as long: it may ask, too, in words that nobody knows here. */
export function reportLongTitle(reading: Reading, { heading, own, asked }: Stretch, question: HeadingEntry): void {
  if (heading === undefined || heading.depth !== question.depth || own.length + asked.length > 0) return;
  // Where the questions count from one, it is none of them.
  if (!isLongTitle(heading) || question.number === 1) return;
  const message =
    "This heading became the title of the questions below it, which stand as high: it may be one of them.";
  const suggestion = "Write it as a question, or as a heading of a higher level.";
  reportWarning(reading.problems, "unread-question", placeOfNode(reading, heading.node), message, suggestion);
}

/** As high as headings that are questions, and with code right below it, which introduces no list: it may be one with its answer. */
export function reportAnsweredTitle(
  reading: Reading,
  { heading, passage, questions }: OpenSection,
  depths: ReadonlySet<number>,
): void {
  if (heading === undefined || !depths.has(heading.depth) || questions.length === 0) return;
  const [first] = passage;
  // What ends in a question mark is reported as such.
  if (/[?？؟]$/.test(takeId(heading.text).text)) return;
  if (first === undefined || !(speaks(heading) || first.type === "code")) return;
  const message =
    "This heading became the title of the questions below it, and its text was left out: it may be one of them.";
  const suggestion = "Write what follows its answer below a heading of its own.";
  reportWarning(reading.problems, "unread-question", placeOfNode(reading, heading.node), message, suggestion);
}
