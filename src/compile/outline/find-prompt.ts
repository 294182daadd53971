import type { PhrasingContent } from "mdast";
import { takeId } from "../parse/id-suffix.js";
import { type TextLine, textLines } from "../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../parse/reading.js";
import { isAnswerLabel } from "./answer-label.js";
import { type HeadingEntry, type ItemEntry, promptContent } from "./entries.js";

/** The words of a question, and what else stands in the same paragraph. */
export interface FoundPrompt {
  /** Plain text on one line, with number and id. */
  readonly text: string;
  /** Where its paragraph or heading stands. */
  readonly range: Range;
  /** Last line of the file that holds a word of it. */
  readonly endLine: number;
  /** Where its last line goes on with the answer, in offsets: the prompt ends at `start`, the answer begins at `end`. */
  readonly gap?: Range;
  /** Lines of the paragraph behind the prompt. */
  readonly answer: readonly TextLine[];
}

const ROOM = 60;

/**
 * Tells the prompt from an answer in the same paragraph. The prompt ends with a line that ends in a question mark,
 * is bold, or was broken on purpose; without such a line the whole paragraph is the prompt.
 */
export function findPrompt(reading: Reading, entry: HeadingEntry | ItemEntry): FoundPrompt {
  const node = entry.type === "heading" ? entry.node : (entry.node.children[0] ?? entry.node);
  const content = entry.type === "heading" ? entry.node.children : promptContent(entry.node);
  const range = rangeOf(reading, node);
  const startLine = node.position?.start.line ?? 1;
  const lead = node.type === "heading" ? undefined : boldLead(reading, content);
  if (lead !== undefined) return { ...lead, range, endLine: startLine };
  const lines = textLines(content);
  const end = node.type === "heading" ? -1 : lines.findIndex((line, index) => endsPrompt(line, lines[index + 1]));
  const prompt = end === -1 ? lines : lines.slice(0, end + 1);
  const answer = end === -1 ? [] : lines.slice(end + 1);
  const lastLine = prompt.at(-1)?.line ?? 0;
  const gap = answer[0]?.line === lastLine ? lineBreakTag(reading, range) : undefined;
  return {
    text: dropTaskBox(prompt.map((line) => line.text).join(" ")),
    range,
    endLine: startLine + lastLine,
    ...(gap === undefined ? {} : { gap }),
    answer,
  };
}

/** `**What is RAG?** Retrieval, then generation.` on one line: the bold words are the prompt. */
function boldLead(
  reading: Reading,
  [first, ...others]: readonly PhrasingContent[],
): Pick<FoundPrompt, "text" | "answer" | "gap"> | undefined {
  if (first?.type !== "strong") return undefined;
  const words = textLines([first]);
  const rest = textLines(others);
  if (words.length !== 1 || rest[0]?.line !== 0 || !/[?？]$/.test(words[0]?.text ?? "")) return undefined;
  const suffix = /^\{#[^{}]*\}(?:\s+#[^\s#]+)*(?=\s|$)/.exec(rest[0].text)?.[0] ?? "";
  const answer = [{ ...rest[0], text: rest[0].text.slice(suffix.length).trim() }, ...rest.slice(1)];
  // Emoji and an id at the end belong to the prompt.
  if (!/[\p{L}\p{N}]/u.test(takeId(answer[0]?.text ?? "").text)) return undefined;
  const start = rangeOf(reading, first).end;
  const end = suffix === "" ? start : reading.source.indexOf(suffix, start) + suffix.length;
  return { text: `${words[0]?.text} ${suffix}`.trim(), answer, gap: { start, end } };
}

/** The first `<br>` of a paragraph. */
function lineBreakTag(reading: Reading, range: Range): Range | undefined {
  const match = /<br\s*\/?>/i.exec(reading.source.slice(range.start, range.end));
  if (match === null) return undefined;
  const start = range.start + match.index;
  return { start, end: start + match[0].length };
}

function dropTaskBox(text: string): string {
  return text.replace(/^\[[ xX]\]\s+/, "");
}

function endsPrompt(line: TextLine, next: TextLine | undefined): boolean {
  if (next === undefined) return false;
  if (line.hardBreak || (line.bold && !next.bold) || /[?？][)）"”]?(?:\s*\{#.*)?$/.test(line.text)) return true;
  if (isAnswerLabel(next.text)) return true;
  // An English sentence goes on in lower case.
  if (/^[a-z]/.test(next.text) && /[a-z,]$/.test(line.text)) return false;
  // A line that had room for the next word was not wrapped by an editor.
  return columns(line.text) + columns(/^\S*/.exec(next.text)?.[0] ?? "") < ROOM && !/[,，、;；(（-]$/.test(line.text);
}

/** Width in a terminal, near enough: Han characters take two columns. */
function columns(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
