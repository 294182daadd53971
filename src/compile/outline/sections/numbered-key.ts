import type { RootContent } from "mdast";
import { firstLine, textLines } from "../../parse/plain-text.js";
import type { Range } from "../../parse/reading.js";
import type { Entry } from "../entries.js";
import { parseRange } from "../forms/item.js";
import type { OutlineReading } from "../outline-reading.js";
import { dropAnswerLabel } from "../signs/answer-label.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { readPrompt } from "../signs/title.js";

/** The number of a question and the letters of its key, in a line or heading of their own. */
export interface NumberedKey {
  readonly number: number;
  readonly options: string;
  /** Where it stands. */
  readonly label: RootContent;
  /** What its paragraph says behind that line. */
  readonly blocks: readonly RootContent[];
}

const letters = /^[（(]?(?:option |选项\s?)?([A-H](?:\s?(?:[,，、&]|and)\s?[A-H])*)[)）]?[.。]?$/iu;

/** Reads `**Q3. Answer: A**` above what explains it, or `### Question 3: A`; `undefined` where it is anything else. */
export function readNumberedKey(reading: OutlineReading, entry: Entry): NumberedKey | undefined {
  const { node } = entry;
  if (node.type !== "paragraph" && node.type !== "heading") return undefined;
  const line = firstLine(node.children)?.text ?? "";
  if (!/[0-9]/.test(line) || line.length > 60) return undefined;
  const label = readQuestionLabel(line);
  const plain = readPrompt(line);
  const number = label === undefined ? plain.number : Number(label.number);
  const options = letters.exec(dropAnswerLabel(label?.rest ?? plain.prompt))?.[1];
  if (number === undefined || !(number > 0) || options === undefined) return undefined;
  const below = lineBelow(reading, node);
  if (below === undefined) return { number, options, label: node, blocks: [] };
  const [first = node] = parseRange(reading, { start: reading.lines.offsetOf(startOf(node)), end: below.start });
  return { number, options, label: first, blocks: parseRange(reading, below) };
}

/** The lines of a paragraph behind its first. */
function lineBelow({ lines }: OutlineReading, node: RootContent): Range | undefined {
  if (node.type !== "paragraph" || textLines(node.children).length < 2 || node.position === undefined) return undefined;
  return { start: lines.startOf(node.position.start.line + 1), end: lines.offsetOf(node.position.end) };
}

function startOf({ position }: RootContent): { readonly line: number; readonly column: number } {
  return position?.start ?? { line: 1, column: 1 };
}
