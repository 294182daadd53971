import type { RootContent } from "mdast";
import { isLinkLine } from "../../parse/link-list.js";
import { firstLine, leadText } from "../../parse/plain-text.js";
import { leaveOutNode, placeOfNode, type Reading, rangeOf } from "../../parse/reading.js";
import { reportWarning } from "../../report.js";
import { asksWithin } from "../signs/asks-within.js";
import { isClosingRemark, isOffer, promisesMore } from "../signs/closing-words.js";
import { readQuestionLabel } from "../signs/question-label.js";

/** A remark that closes a list is short: what has more lines is some other passage. */
const MOST_LINES = 6;
/** So many numbered lines are no remark, but what the list goes on with. */
const LEAST_NUMBERED = 3;

const numberedLine = /^[ \t]{0,3}(?:\*\*)?[0-9]{1,3}[.)、．](?![0-9])/;

/**
 * Leaves out what stands at the margin behind the last question of an open list. It is a remark that takes leave only where it is short and
 * counts nothing; numbered lines there are reported, because they may be questions in a form that nobody reads.
 */
export function leaveOutBehind(reading: Reading, blocks: readonly RootContent[]): void {
  const numbered = blocks.flatMap((block, index) =>
    block.type === "code" || isAnnounced(blocks[index - 1]) ? [] : numberedLines(reading, block),
  );
  const [first] = numbered;
  const lines = blocks.reduce(
    (sum, { position }) => sum + (position ? position.end.line - position.start.line + 1 : 0),
    0,
  );
  const isCounted = numbered.length >= LEAST_NUMBERED;
  const asking = blocks.filter((block) => asks(block));
  const kind = isCounted || asking.length > 0 || lines > MOST_LINES ? "passage" : "closing-remark";
  for (const block of blocks) leaveOutNode(reading, isLinkLine(block) ? "navigation" : kind, block);
  // What has a label is told line by line.
  if (!isCounted)
    reportAsking(
      reading,
      asking.filter((block) => readQuestionLabel(leadText(block)) === undefined),
    );
  if (!isCounted || first === undefined) return;
  const message = `Behind the last question, ${numbered.length} numbered lines were left out, of which this is the first: they may be questions.`;
  const suggestion = "Write them as the questions above, and what stands between as a heading.";
  reportWarning(
    reading.problems,
    "unread-question",
    { file: reading.path, line: first, column: 1 },
    message,
    suggestion,
  );
}

/** `What is a mast? A pole.`: whoever takes leave asks nothing of the subject. */
function asks(block: RootContent): boolean {
  if (block.type !== "paragraph") return false;
  const text = firstLine(block.children)?.text ?? "";
  return asksWithin(text) && !isOffer(text) && !isClosingRemark(text) && !promisesMore(text);
}

function reportAsking(reading: Reading, asking: readonly RootContent[]): void {
  const [first, ...others] = asking;
  if (first === undefined) return;
  const count =
    others.length === 0 ? "" : `, and so ${others.length === 1 ? "does one" : `do ${others.length}`} more below it`;
  const message = `Behind the last question, this paragraph asks${count}, but was left out.`;
  const suggestion = "Write it as the questions above.";
  reportWarning(reading.problems, "unread-question", placeOfNode(reading, first), message, suggestion);
}

/** `It goes as follows:` above steps. */
function isAnnounced(before: RootContent | undefined): boolean {
  return before?.type === "paragraph" && /[:：]$/.test(leadText(before));
}

/** The lines of a block that begin with a number. */
function numberedLines(reading: Reading, block: RootContent): number[] {
  const { start, end } = rangeOf(reading, block);
  const { line } = reading.lines.placeOf(start);
  const from = reading.lines.startOf(line);
  return reading.source
    .slice(from, end)
    .split(/\r\n|\n|\r/)
    .flatMap((text, index) => (numberedLine.test(text) ? [line + index] : []));
}
