import type { Code, List, RootContent } from "mdast";
import { isLink } from "../parse/link-list.js";
import { collapseSpace, firstLine, leadText } from "../parse/plain-text.js";
import { dropAnswerLabel, isAnswerLabel, isBareAnswerLabel, isSourceLabel } from "./answer-label.js";

/** A list is told in one line up to this width. */
const LIST_ROOM = 160;

/**
 * Finds the words that tell an answer best: those behind its label, or else the first prose; a heading, a line of code
 * or a picture only where there is no prose. Never a label or a comment in code.
 */
export function findBrief(blocks: readonly RootContent[]): string | undefined {
  const labelled = blocks.findIndex(isLabelled);
  const start = Math.max(labelled, 0);
  const behind = blocks.slice(start);
  const first = labelled === -1 ? [] : behind.slice(0, 1);
  for (const block of [...first, ...behind.filter(isProse), ...behind, ...blocks]) {
    const brief = briefOf(block);
    // Of code, nothing was taken off. Elsewhere, what stands behind a label is the answer, though it read "A:".
    if (brief !== "" && !(block.type === "code" && isBareAnswerLabel(brief))) return brief;
  }
  return undefined;
}

function briefOf(block: RootContent): string {
  if (block.type === "list") return briefOfList(block);
  if (block.type === "code") return /^(?:\$\$|\\\[)/.test(block.value) ? inOneLine(block) : firstLineOfCode(block);
  return dropAnswerLabel(leadText(block));
}

/** A displayed formula as one in a line; a long one by its first line. */
function inOneLine(formula: Code): string {
  const tex = collapseSpace(formula.value.replace(/^(?:\$\$|\\\[)|(?:\$\$|\\\])\s*$/g, ""));
  // A comment ends with its line.
  const isWhole = tex !== "" && tex.length <= LIST_ROOM && !/[$%]/.test(tex);
  return isWhole ? `$${tex}$` : leadText(formula);
}

function firstLineOfCode({ value }: Code): string {
  return collapseSpace(firstStatement(value));
}

/** Points are told together, where they are short and no sentences; otherwise the first that says something. */
function briefOfList(list: List): string {
  const points = list.children.map((item) => dropAnswerLabel(firstWords(item.children).replace(/^\[[ xX]\]\s+/, "")));
  const [first = "", ...others] = points.filter((point) => point !== "");
  if (others.length === 0 || points.includes("")) return first;
  if (points.some((point) => /[.。!！?？:：;；]$/.test(point))) return first.replace(/[;；]$/, "");
  const together = [first, ...others].join(/[\u2e80-\u9fff]/.test(first) ? "；" : "; ");
  return together.length <= LIST_ROOM ? together : first;
}

/** The first words of blocks that are no label. */
function firstWords(blocks: readonly RootContent[]): string {
  for (const block of blocks) {
    const words = block.type === "code" || block.type === "list" ? briefOf(block) : dropAnswerLabel(leadText(block));
    if (words !== "") return words;
  }
  return "";
}

/** The first line of code that is no comment; of comments alone, the first. */
function firstStatement(code: string): string {
  const lines = code.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  return lines.find((line) => !/^\s*(?:#(?!include|define)|\/\/|\/\*|\*|--|%|;|"""|''')/.test(line)) ?? lines[0] ?? "";
}

function isProse(block: RootContent): boolean {
  if (block.type === "paragraph") return firstLine(block.children) !== undefined && !isSourceLabel(leadText(block));
  if (block.type === "list") return !block.children.every((item) => isLink(item));
  return block.type !== "heading" && block.type !== "code" && block.type !== "html";
}

function isLabelled(block: RootContent): boolean {
  return (block.type === "heading" || block.type === "paragraph") && isAnswerLabel(leadText(block));
}
