import type { Paragraph, PhrasingContent, RootContent, Strong, Text } from "mdast";
import { firstLine } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { readQuestionLabel } from "../signs/question-label.js";
import { readPrompt } from "../signs/title.js";

/** So many lines in bold that ask or count, closed or not, show how a list writes its questions. */
const LEAST = 3;
const MARK = "**";

/** Reads `**1. What is a region?`, where somebody forgot to close the bold words, as if they ended with the line. */
export function closeBold(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const open = new Set<RootContent>(blocks.filter((block) => block.type === "paragraph" && isOpen(block, reading)));
  if (open.size === 0) return blocks;
  const closed = blocks.filter((block) => block.type === "paragraph" && isClosed(block)).length;
  if (open.size + closed < LEAST) return blocks;
  return blocks.map((block) => (block.type === "paragraph" && open.has(block) ? close(block) : block));
}

/** The mark is written, is the only one of its line, and what follows asks or counts. */
function isOpen(paragraph: Paragraph, reading: Reading): boolean {
  const [first] = paragraph.children;
  if (first?.type !== "text" || !/^\*\*[^\s*]/.test(first.value)) return false;
  const { start } = rangeOf(reading, first);
  if (!reading.source.startsWith(MARK, start)) return false;
  const line = firstLine(paragraph.children)?.text ?? "";
  return line.lastIndexOf(MARK) === 0 && isQuestion(line.slice(MARK.length));
}

function isClosed({ children: [first] }: Paragraph): boolean {
  return first?.type === "strong" && isQuestion(firstLine([first])?.text ?? "");
}

function isQuestion(text: string): boolean {
  return looksLikeQuestion(text) || readPrompt(text).number !== undefined || readQuestionLabel(text) !== undefined;
}

function close(paragraph: Paragraph): Paragraph {
  const [first, ...others] = paragraph.children;
  if (first?.type !== "text") return paragraph;
  const inside: PhrasingContent[] = [];
  const behind: PhrasingContent[] = [];
  for (const child of [cut(first, MARK.length, first.value.length), ...others]) {
    const end = child.type === "text" ? child.value.search(/[\r\n]/) : -1;
    if (behind.length > 0 || child.type === "break") behind.push(child);
    else if (child.type !== "text" || end === -1) inside.push(child);
    else {
      inside.push(cut(child, 0, end));
      behind.push(cut(child, end, child.value.length));
    }
  }
  const [start, end] = [first.position?.start, inside.at(-1)?.position?.end];
  const position = start === undefined || end === undefined ? {} : { position: { start, end } };
  const bold: Strong = { type: "strong", children: inside, ...position };
  return { ...paragraph, children: [bold, ...behind] };
}

/** A part of a text, in its first line. */
function cut(text: Text, from: number, to: number): Text {
  const value = text.value.slice(from, to);
  if (text.position === undefined) return { ...text, value };
  const { start, end } = text.position;
  const moved = (count: number) => ({
    line: start.line,
    column: start.column + count,
    ...(start.offset !== undefined && { offset: start.offset + count }),
  });
  const position = { start: moved(from), end: to === text.value.length ? end : moved(to) };
  return { ...text, value, position };
}
