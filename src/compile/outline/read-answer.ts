import type { Paragraph, RootContent } from "mdast";
import { isWayBack } from "../parse/link-list.js";
import { collapseSpace, firstLine, leadText } from "../parse/plain-text.js";
import { leaveOut, leaveOutNode, placeOfWords, type Range, type Reading, rangeOf } from "../parse/reading.js";
import { dropAnswerLabel, isAnswerLabel } from "./answer-label.js";
import type { AnswerDraft } from "./draft.js";
import type { FoundPrompt } from "./find-prompt.js";

const closingRemark = /^(?:\.{3,}|…)/;

/**
 * Reads what follows a prompt: lines of the same paragraph, then blocks. Gives nothing where there is no answer.
 * The brief is the first paragraph or bullet with words in it; the text is all of it.
 */
export function readAnswer(
  reading: Reading,
  prompt: FoundPrompt,
  blocks: readonly RootContent[],
  isLast: boolean,
): AnswerDraft | undefined {
  const kept = leaveOutEnd(reading, isLast ? leaveOutClosingRemark(reading, blocks) : blocks);
  const range = answerRange(reading, prompt, kept);
  const text = range === undefined ? "" : verbatim(reading, range, kept, prompt);
  if (range === undefined || text === "") return undefined;
  const brief = findBrief(prompt, kept) ?? collapseSpace(text.split("\n", 1)[0] ?? "");
  if (brief === "") return undefined;
  const place = placeOfWords(reading, brief, range) ?? reading.lines.placeOf(range.start);
  return { brief, place, text, isLong: dropAnswerLabel(text) !== brief };
}

/** Takes links back to the top and line breaks off the end of an answer. */
function leaveOutEnd(reading: Reading, blocks: readonly RootContent[]): readonly RootContent[] {
  let end = blocks.length;
  for (let block = blocks[end - 1]; block !== undefined; block = blocks[end - 1]) {
    const isBreak = block.type === "thematicBreak" || block.type === "definition";
    const isSpace = block.type === "html" && /^(?:<[bh]r\s*\/?>\s*)+$/i.test(block.value);
    if (!isBreak && !isSpace && !isWayBack(block)) break;
    if (!isBreak && !isSpace) leaveOutNode(reading, "navigation", block);
    end--;
  }
  return end === blocks.length ? blocks : blocks.slice(0, end);
}

/**
 * Finds the words that tell the answer best: those behind an answer's label, or else the first prose;
 * a heading, a line of code or a picture only where there is no prose.
 */
function findBrief(prompt: FoundPrompt, blocks: readonly RootContent[]): string | undefined {
  const sameParagraph = dropAnswerLabel(prompt.answer.map((line) => line.text).join(" "));
  if (sameParagraph !== "") return sameParagraph;
  const labelled = blocks.findIndex(isLabelled);
  const start = Math.max(labelled, 0);
  const proseFirst = [...blocks.slice(start).filter(isProse), ...blocks.slice(start), ...blocks];
  if (labelled !== -1) proseFirst.unshift(...blocks.slice(start, start + 1));
  const isChoice = blocks.some(isOption);
  for (const block of proseFirst) {
    const brief = dropAnswerLabel(leadText(block), isChoice);
    if (brief !== "") return brief;
  }
  return undefined;
}

function isProse(block: RootContent): boolean {
  if (block.type === "paragraph") return firstLine(block.children) !== undefined;
  return block.type !== "heading" && block.type !== "code" && block.type !== "html";
}

function isLabelled(block: RootContent): boolean {
  return (block.type === "heading" || block.type === "paragraph") && isAnswerLabel(leadText(block));
}

/** Below `- A: ...` stands `- B: ...`: these are what to choose from. */
function isOption(block: RootContent): boolean {
  return block.type === "list" && block.children.some((item) => /^B\s*[:：.、]/.test(leadText(item)));
}

function answerRange(reading: Reading, prompt: FoundPrompt, blocks: readonly RootContent[]): Range | undefined {
  const first = blocks[0];
  const last = blocks.at(-1);
  const end = last === undefined ? prompt.range.end : rangeOf(reading, last).end;
  if (prompt.answer.length > 0) {
    return { start: prompt.gap?.end ?? reading.lines.startOf(prompt.endLine + 1), end };
  }
  return first === undefined ? undefined : { start: rangeOf(reading, first).start, end };
}

/** The answer as written: a lone bullet without its mark, other text without the indentation of its lines. */
function verbatim(reading: Reading, range: Range, blocks: readonly RootContent[], prompt: FoundPrompt): string {
  const only = blocks.length === 1 && prompt.answer.length === 0 ? blocks[0] : undefined;
  const item = only?.type === "list" && only.children.length === 1 ? only.children[0] : undefined;
  const paragraph =
    item?.children.length === 1 && item.children[0]?.type === "paragraph" ? item.children[0] : undefined;
  const { start, end } = paragraph === undefined ? range : rangeOf(reading, paragraph);
  const { column, line } = reading.lines.placeOf(start);
  const lineStart = reading.lines.startOf(line);
  // Indentation before the first block is part of its first line.
  const from = reading.source.slice(lineStart, start).trim() === "" ? lineStart : start;
  const indent = from === start && column > 1 ? " ".repeat(column - 1) : "";
  return dedent(indent + reading.source.slice(from, end).replace(/\r\n?/g, "\n"));
}

function dedent(text: string): string {
  const lines = text.split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0);
  // Lazy continuation lines stand further left than the paragraph they continue.
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  return lines
    .map((line, index) => (index === 0 ? line.trimStart() : line.slice(Math.min(shared, line.length))))
    .join("\n")
    .trimEnd();
}

/** `...（其余项可按需要继续扩展）` below the last answer: to CommonMark it continues the answer's paragraph. */
function leaveOutClosingRemark(reading: Reading, blocks: readonly RootContent[]): readonly RootContent[] {
  const last = blocks.at(-1);
  if (last === undefined) return blocks;
  const cut = cutClosingRemark(reading, last, true);
  if (cut === last) return blocks;
  return cut === undefined ? blocks.slice(0, -1) : [...blocks.slice(0, -1), cut];
}

function cutClosingRemark(reading: Reading, node: RootContent, isTopLevel: boolean): RootContent | undefined {
  if (node.type === "paragraph") return cutParagraph(reading, node, isTopLevel);
  if (node.type !== "list" && node.type !== "listItem") return node;
  const last = node.children.at(-1);
  if (last === undefined) return node;
  const cut = cutClosingRemark(reading, last, false);
  if (cut === last || cut?.position === undefined || node.position === undefined) return node;
  const position = { start: node.position.start, end: cut.position.end };
  return { ...node, children: [...node.children.slice(0, -1), cut], position } as RootContent;
}

function cutParagraph(reading: Reading, node: Paragraph, isTopLevel: boolean): RootContent | undefined {
  const { start, end } = rangeOf(reading, node);
  const line = node.position?.end.line ?? 1;
  const lineStart = reading.lines.startOf(line);
  const isWhole = lineStart <= start;
  if (
    (isWhole && !isTopLevel) ||
    !closingRemark.test(reading.source.slice(Math.max(lineStart, isWhole ? start : 0), end))
  )
    return node;
  leaveOut(reading, "closing-remark", line, line);
  if (isWhole) return undefined;
  const children = [...node.children];
  for (let last = children.pop(); last !== undefined; last = children.pop()) {
    const cut = last.type === "text" ? last.value.lastIndexOf("\n") : -1;
    if (last.type === "break") break;
    if (last.type === "text" && cut !== -1) {
      children.push({ ...last, value: last.value.slice(0, cut) });
      break;
    }
  }
  const before = reading.lines.placeOf(reading.source.slice(0, lineStart).trimEnd().length);
  return { ...node, children, position: { start: node.position?.start ?? before, end: before } };
}
