import type { Code, List, Paragraph, RootContent } from "mdast";
import { isLink } from "../parse/link-list.js";
import { collapseSpace, firstLine, leadText, plainText, textLines } from "../parse/plain-text.js";
import { dropAnswerLabel, isAnswerLabel, isBareAnswerLabel, isSourceLabel } from "./answer-label.js";
import { isAnnouncement, isSureTitle, readPartTitle } from "./part-title.js";
import { isLinkOnly } from "./says-nothing.js";
import { dropBox } from "./task-box.js";

/** A list is told in one line up to this width. */
const LIST_ROOM = 160;

/**
 * Finds the words that tell an answer best: those behind its label, or else the first prose, with the title of its part; a heading, a
 * line of code or a picture only where there is no prose. Never a label or a comment in code.
 */
export function findBrief(blocks: readonly RootContent[]): string | undefined {
  const labelled = blocks.findIndex(isLabelled);
  const start = Math.max(labelled, 0);
  const behind = blocks.slice(start);
  if (labelled !== -1) {
    const brief = briefOf(behind[0] as RootContent);
    if (brief !== "") return brief;
  }
  const told = briefOfProse(behind);
  if (told !== "") return told;
  const output = behind.findIndex((block, index) => isOutput(block) && behind[index + 1]?.type === "code");
  if (output !== -1) return briefOf(behind[output + 1] as RootContent);
  const said = behind.filter((block, index) => !isAnnouncement(block, behind[index + 1]));
  for (const block of [...said, ...behind, ...blocks]) {
    const brief = briefOf(block);
    // Of code, nothing was taken off. Elsewhere, what stands behind a label is the answer, though it read "A:".
    if (brief !== "" && !(block.type === "code" && isBareAnswerLabel(brief))) return brief;
  }
  return undefined;
}

/** The first prose, not what only announces it. What a title stands above is told with it: `Sloop: It has one mast.` */
function briefOfProse(blocks: readonly RootContent[]): string {
  const areParts = blocks.filter((block) => readPartTitle(block) !== undefined).length > 1;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as RootContent;
    const next = blocks[at + 1];
    if (!isProse(block) || isAnnouncement(block, next)) continue;
    // What asks below the code that was announced goes on with it.
    if (at > 0 && isAnnouncement(blocks[0] as RootContent, blocks[1]) && /[?？؟]$/.test(leadText(block))) continue;
    const title = areParts || isSureTitle(block, next) ? readPartTitle(block) : undefined;
    if (title === undefined) {
      const brief = briefOf(block);
      if (brief !== "") return brief;
      continue;
    }
    if (next === undefined || !isProse(next)) return title;
    // A title above another is that of several parts.
    if (readPartTitle(next) !== undefined || isAnnouncement(next, blocks[at + 2])) continue;
    const words = briefOf(next);
    if (words !== "") return `${title}: ${words}`;
    at++;
  }
  return "";
}

/** `Output:` above what a program prints. */
function isOutput(block: RootContent): boolean {
  return block.type === "paragraph" && /^(?:output|result|prints|输出|结果)\s*[:：]?$/i.test(leadText(block));
}

function briefOf(block: RootContent): string {
  if (block.type === "paragraph") return briefOfTable(block) ?? dropLead(dropAnswerLabel(leadText(withoutSign(block))));
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
  const points = list.children.map((item) => dropAnswerLabel(dropBox(firstWords(item.children))));
  const [first = "", ...others] = points.filter((point) => point !== "");
  if (others.length === 0 || points.includes("")) return first;
  if (points.some((point) => /[.。!！?？:：;；]$/.test(point))) return first.replace(/[;；]$/, "");
  const together = [first, ...others].join(/[\u2e80-\u9fff]/.test(first) ? "；" : "; ");
  return together.length <= LIST_ROOM ? together : first;
}

/** `Explanation: ...` explains, and says no more by that. */
function dropLead(text: string): string {
  return text.replace(/^(?:explanation|output|result|解释|说明|输出)\s*[:：]\s*(?=\S)/i, "");
}

/** `[[Answer]](a.md)` above the words. */
function withoutSign(block: Paragraph): Paragraph {
  const [first, ...others] = block.children;
  const isSign = first?.type === "link" && /^\[?[\p{L} ]{2,20}\]?$/u.test(plainText(first.children));
  const isAlone = isSign && others[0]?.type === "text" && /^\s*(?:\r\n|\n|\r)/.test(others[0].value);
  return isAlone || (isSign && others[0]?.type === "break") ? { ...block, children: others } : block;
}

const delimiters = /^\|?[\s:|-]*-[\s:|-]*$/;

/** A table is told by its rows where it has two columns and they are short; otherwise by its first row, with the titles of the columns. */
function briefOfTable(block: Paragraph): string | undefined {
  const [header, delimiter, ...rows] = textLines(block.children).map(({ text }) => text);
  if (header === undefined || delimiter === undefined || !header.includes("|") || !delimiter.includes("|"))
    return undefined;
  if (!delimiters.test(delimiter) || rows.length === 0) return undefined;
  const titles = cellsOf(header);
  const told = rows.map((row) => {
    const cells = cellsOf(row);
    const named = titles.length === 2 ? [cells] : cells.map((cell, column) => [titles[column] ?? "", cell]);
    return named.map((pair) => pair.filter((words) => words !== "").join(": ")).filter((words) => words !== "");
  });
  const [first = []] = told;
  const together = told.flat().join("; ");
  return titles.length === 2 && together.length <= LIST_ROOM ? together : first.join("; ");
}

function cellsOf(row: string): string[] {
  const inner = row.replace(/^\|/, "").replace(/\|$/, "");
  return inner.split("|").map(collapseSpace);
}

/** The first words of blocks that are no label, with the title of its part. */
function firstWords(blocks: readonly RootContent[]): string {
  const [title, list, ...others] = blocks;
  const name = title === undefined || list?.type !== "list" || others.length > 0 ? undefined : readPartTitle(title);
  if (name !== undefined) return [name, briefOf(list as List)].filter((part) => part !== "").join(": ");
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
  if (block.type === "paragraph" && (isLinkOnly(block, true) || isMetadata(block))) return false;
  if (block.type === "paragraph" && /^(?:!!!|\?\?\?\+?) [a-z]+ "/i.test(leadText(block))) return false;
  if (block.type === "paragraph") return firstLine(block.children) !== undefined && !isSourceLabel(leadText(block));
  if (block.type === "list") return !block.children.every((item) => isLink(item));
  if (block.type === "blockquote") return !isLinkOnly(block, true);
  return block.type !== "heading" && block.type !== "code" && block.type !== "html";
}

/** `**Difficulty:** easy | **Tags:** sails`: what is said of the question. */
function isMetadata({ children }: Paragraph): boolean {
  const parts = plainText(children).split(/ [|·•] /);
  return children[0]?.type === "strong" && parts.length > 1 && parts.every((part) => /^\P{P}{2,20}[:：]/u.test(part));
}

function isLabelled(block: RootContent): boolean {
  return (block.type === "heading" || block.type === "paragraph") && isAnswerLabel(leadText(block));
}
