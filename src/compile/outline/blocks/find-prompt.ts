import type { PhrasingContent } from "mdast";
import { type TextLine, textLines } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import { type HeadingEntry, type LeadEntry, promptContent } from "../entries.js";
import { dropBox } from "../signs/task-box.js";
import { findEnd, findEndBelowLabel } from "./end-of-prompt.js";
import { boldLead, findLabel, inlineLabel } from "./prompt-in-line.js";

/** The words of a question, and what else stands in the same paragraph. */
export interface FoundPrompt {
  /** Plain text on one line, with number and id. */
  readonly text: string;
  /** The content that it is read from, with what else stands there. */
  readonly content: readonly PhrasingContent[];
  /** Where its paragraph or heading stands. */
  readonly range: Range;
  /** Last line of the file that holds a word of it. */
  readonly endLine: number;
  /** Where its last line goes on with the answer, in offsets: the prompt ends at `start`, the answer begins at `end`. */
  readonly gap?: Range;
  /** Lines of the paragraph behind the prompt. */
  readonly answer: readonly TextLine[];
}

/**
 * Tells the prompt from an answer in the same paragraph. The prompt ends with a line that ends in a question mark,
 * is bold, or was broken on purpose; without such a line the whole paragraph is the prompt.
 */
export function findPrompt(reading: Reading, entry: HeadingEntry | LeadEntry): FoundPrompt {
  const isItem = entry.type === "lead" && entry.node.type === "listItem";
  const node = isItem ? (entry.node.children[0] ?? entry.node) : entry.node;
  const content = contentOf(entry);
  const range = rangeOf(reading, node);
  const startLine = node.position?.start.line ?? 1;
  const lines = textLines(content);
  const isWhole = node.type === "heading" || (entry.type === "lead" && entry.isWhole === true);
  const lead = isWhole ? undefined : (boldLead(reading, content, entry) ?? inlineLabel(reading, content, lines));
  if (lead !== undefined) return { ...lead, content, range, endLine: startLine };
  const end = isWhole ? -1 : findEndBelowLabel(lines);
  const prompt = end === -1 ? lines : lines.slice(0, end + 1);
  const answer = end === -1 ? [] : lines.slice(end + 1);
  const lastLine = prompt.at(-1)?.line ?? 0;
  const tags = prompt.filter(({ line }, index) => lines[index + 1]?.line === line).length;
  const gap = answer[0]?.line === lastLine ? lineBreakTag(reading, range, tags) : undefined;
  return {
    text: dropBox(prompt.map((line) => line.text).join(" ")),
    content,
    range,
    endLine: startLine + lastLine,
    ...(gap === undefined ? {} : { gap }),
    answer,
  };
}

function contentOf({ node }: HeadingEntry | LeadEntry): readonly PhrasingContent[] {
  return node.type === "listItem" ? promptContent(node) : (node.children as readonly PhrasingContent[]);
}

/** Tells whether further lines of a prompt's paragraph may answer it: those of a prompt that an editor wrapped do not. */
export function mayAnswerInLines(entry: HeadingEntry | LeadEntry): boolean {
  const content = contentOf(entry);
  const lines = textLines(content);
  if (lines.length < 2) return false;
  return findEnd(lines) !== -1 || content[0]?.type === "strong" || findLabel(lines[0]?.text ?? "") !== undefined;
}

/** The `<br>` of a paragraph behind which the answer begins. */
function lineBreakTag(reading: Reading, range: Range, count: number): Range | undefined {
  const tags = /<br\s*\/?>/gi;
  const source = reading.source.slice(range.start, range.end);
  let match: RegExpExecArray | null = null;
  for (let index = 0; index < count; index++) match = tags.exec(source);
  if (match === null) return undefined;
  const start = range.start + match.index;
  return { start, end: start + match[0].length };
}
