import type { Heading, Paragraph, RootContent } from "mdast";
import { firstLine, leadText, type TextLine, textLines } from "../../parse/plain-text.js";
import { asksAboutCode, isProduced, namesOutput } from "../signs/about-code.js";
import { dropAnswerLabel, isAnswerLabel, isBareAnswerLabel, isSourceLabel } from "../signs/answer-label.js";
import { isFencedText } from "../signs/fenced-text.js";
import { isReasonLabel } from "../signs/reason-label.js";
import { readTableRows } from "../signs/table-rows.js";
import { countsThings, isPlainName, wantedBy } from "../signs/wanted.js";
import { isAnnouncement } from "./announcement.js";
import { briefOfCode, isToldWhole } from "./brief-of-code.js";
import { briefOfList, pointsOf } from "./brief-of-list.js";
import { openComparedTables } from "./compared-table.js";
import { tellCompared } from "./compared-things.js";
import { dropCopiedHeads } from "./copied-heads.js";
import { withHalf } from "./half-sentences.js";
import { join } from "./in-one-line.js";
import { isAdmonitionLine } from "./open-admonition.js";
import { bareName, isPartName, nameIn } from "./part-name.js";

import { isPointerLine } from "./pointer-line.js";
import { firstSentence } from "./sentences.js";
import { tellShortForm } from "./short-form.js";
import { openSignedLines, paragraphOf } from "./signed-lines.js";
import { tellBlock } from "./tell-block.js";
import { tellPartInCode } from "./tell-part-in-code.js";
import { type Point, tellNames } from "./tell-points.js";

/**
 * Finds the words that tell an answer best: those behind its label, or else the first prose that says something; a heading, a line
 * of code or a picture only where there is no prose. Never a label or a comment in code.
 *
 * @param prompt - What is answered. A table may compare what it names.
 */
export function findBrief(written: readonly RootContent[], prompt = ""): string | undefined {
  const blocks = openBlocks(written, prompt);
  const output = asksAboutCode(prompt) ? outputIn(blocks) : "";
  if (output !== "") return output;
  // What one thing is, the sentences above it say better.
  const short = wantedBy(prompt) === "one" ? "" : tellShortForm(blocks);
  if (short !== "") return short;
  const labelled = findLabel(blocks);
  const behind = labelled === -1 ? blocks.slice(0, endOfFencedText(blocks)) : blocks.slice(labelled);
  const [first, below] = behind;
  const said = first === undefined ? "" : behindLabel(first);
  // `How do you print it?`, and code: what stands below a heading, or speaks of that code, is said beside the answer.
  if (labelled === -1 && first?.type === "code" && isProduced(prompt))
    if (below?.type === "heading" || (isRemark(below) && isToldWhole(first))) return briefOfCode(first);
  const isHeading = labelled !== -1 && first?.type === "heading";
  if (said !== "" && (isHeading || endsAnswer(below))) return said;
  return (
    tellAnswer(behind, prompt) ?? anyWordsOf([...behind.slice(0, 1), ...behind.filter(isProse), ...behind, ...blocks])
  );
}

const remark =
  /^(?:this|these|that|it|they|or|and|also|then|where|for|on|if|note|alternatively|the (?:above|command|output|flag|option|code)s?)\b|^(?:这|该|此|上面|上述|其中|或者?|esto?|isso|cela|das|dies|это|или|це)(?=[\s\u2e80-\u9fff])/i;

/** `This lists the harbours.` below code. */
function isRemark(block: RootContent | undefined): boolean {
  return block?.type === "paragraph" && remark.test(leadText(block));
}

/** Blocks as their author sees them. */
function openBlocks(blocks: readonly RootContent[], prompt: string): readonly RootContent[] {
  return openComparedTables(openSignedLines(dropCopiedHeads(blocks)), prompt);
}

/** `**Output:**`, and what code gives in a fence below it: that is what was asked. */
function outputIn([name, code]: readonly RootContent[]): string {
  if (name?.type !== "paragraph" || code?.type !== "code" || !/[:：]$/.test(leadText(name))) return "";
  return namesOutput(leadText(name).slice(0, -1).trimEnd()) ? briefOfCode(code) : "";
}

function behindLabel(block: RootContent): string {
  // A table right below its label is one all the same.
  if (block.type === "paragraph" && readTableRows(textLines(block.children)) !== undefined) return "";
  const text = block.type === "heading" || block.type === "paragraph" ? upToLabel(block) : "";
  const rest = dropAnswerLabel(text);
  return rest === text ? "" : rest;
}

/** `Answer: yes`, and `Explanation: ...` in the next line of its paragraph: that is no part of what is said first. */
function upToLabel(block: Heading | Paragraph): string {
  const lines = textLines(block.children).map(({ text }) => text);
  const next = lines.findIndex((text, index) => index > 0 && (isAnswerLabel(text) || isReasonLabel(text)));
  return next > 0 && dropAnswerLabel(lines[0] ?? "") !== "" ? lines.slice(0, next).join(" ") : leadText(block);
}

/** What stands behind a label is the answer as written, where nothing follows but parts of an article, each below its name. */
function endsAnswer(below: RootContent | undefined): boolean {
  const [name, ...part] = below?.type === "list" ? (below.children[0]?.children ?? []) : [];
  if (below === undefined || name === undefined) return below === undefined;
  return part.length > 0 && isPartName(name) && !/[:：]$/.test(leadText(name));
}

/** The same where the answer begins in the paragraph of its question. */
export function findBriefFrom(lines: readonly TextLine[], blocks: readonly RootContent[], prompt = ""): string {
  const paragraph = paragraphOf(lines);
  const all = openBlocks([paragraph, ...blocks], prompt);
  // `a. one` is no label where `b. two` stands below it.
  const written = all[0]?.type === "list" ? "" : behindLabel(paragraph);
  if (written !== "" && endsAnswer(blocks[0])) return written;
  if (findLabel(all) > 0 && sayingOf([paragraph]) === undefined) return findBrief(all, prompt) ?? "";
  return tellAnswer(all, prompt) ?? dropAnswerLabel(leadText(paragraph));
}

/** What says something by itself, of each thing that the prompt compares. */
function tellAnswer(blocks: readonly RootContent[], prompt: string): string | undefined {
  const names = tellHeadings(blocks, prompt);
  if (names !== "") return names;
  const said = sayingOf(blocks, prompt);
  if (said === undefined || prompt === "") return said;
  const sources = blocks.findIndex(namesSources);
  const own = sources === -1 ? blocks : blocks.slice(0, sources);
  return tellCompared(own, prompt, said, (block, at) => tellEach(own, block, at));
}

/** Titles below `References` say nothing. */
function namesSources(block: RootContent): boolean {
  return (block.type === "heading" || block.type === "paragraph") && isSourceLabel(leadText(block));
}

/** What is about one thing each: a sentence, points, what stands below a name. */
function tellEach(blocks: readonly RootContent[], block: RootContent, at: number): readonly Point[] {
  if (block.type === "list") return isProse(block) ? pointsOf(block).map((text) => ({ name: "", text })) : [];
  if (block.type !== "heading" && block.type !== "paragraph") return [];
  const name = nameOf(block);
  const below = blocks[at + 1];
  if (name !== "")
    return below === undefined || !isProse(below) || isAnnouncement(name)
      ? []
      : [{ name, text: join(name, tellBlock(blocks, at + 1)) }];
  if (block.type === "paragraph") {
    // Each line of its own begins with a name.
    const lines = textLines(block.children).map(({ text }) => text);
    if (lines.length > 1 && lines.every((line) => /^[^:：]{1,40}[:：]/.test(line) && /[.。!！)）]$/.test(line)))
      return lines.map((text) => ({ name, text }));
  }
  const text = withHalf(dropAnswerLabel(leadText(block)), blocks, at);
  const isTable = block.type === "paragraph" && readTableRows(textLines(block.children)) !== undefined;
  const isSaid = isProse(block) && !isPointerLine(block) && /[.。!！)）]$/.test(firstSentence(text));
  return isTable || !isSaid ? [] : [{ name, text }];
}

function nameOf(block: Heading | Paragraph): string {
  return block.type === "heading" ? bareName(leadText(block)) : (nameIn(block)?.text ?? "");
}

/** Headings of an answer that begins with one, where their names are what was asked for. */
function tellHeadings(blocks: readonly RootContent[], prompt: string): string {
  const [first] = blocks;
  if (first?.type !== "heading" || wantedBy(prompt) !== "names" || !countsThings(prompt)) return "";
  const names = blocks.flatMap((block) =>
    block.type === "heading" && block.depth === first.depth ? [bareName(leadText(block))] : [],
  );
  const saying = names.filter((name) => !isAnnouncement(name) && !isPlainName(name));
  return tellNames(
    saying.map((name) => ({ name, text: name })),
    prompt,
  );
}

/** What says something by itself, in prose or else in code. */
function sayingOf(blocks: readonly RootContent[], prompt = ""): string | undefined {
  const flat = blocks.flatMap((block): readonly RootContent[] =>
    block.type === "blockquote" ? block.children : [block],
  );
  for (const [at, block] of flat.entries()) {
    const said = isProse(block) ? tellBlock(flat, at, prompt) : "";
    if (said !== "") return said;
  }
  // Of a heading or label above code, the code says more.
  const codes = flat.flatMap((block, at) => (block.type === "code" ? [{ code: block, above: flat[at - 1] }] : []));
  const told = codes.map(({ code, above }) => (above === undefined ? "" : tellPartInCode(above, code)));
  const plain = codes.map(({ code }) => briefOfCode(code)).filter((said) => !isBareAnswerLabel(said));
  return [...told, ...plain].find((said) => said !== "");
}

function anyWordsOf(blocks: readonly RootContent[]): string | undefined {
  for (const block of blocks) {
    const brief = briefOf(block);
    // Of code, nothing was taken off. Elsewhere, what stands behind a label is the answer, though it read "A:".
    if (brief !== "" && !(block.type === "code" && isBareAnswerLabel(brief))) return brief;
  }
  return undefined;
}

function briefOf(block: RootContent): string {
  if (block.type === "list") return briefOfList(block);
  if (block.type === "code") return briefOfCode(block);
  return dropAnswerLabel(leadText(block));
}

function isProse(block: RootContent): boolean {
  if (block.type === "paragraph") {
    const line = firstLine(block.children);
    return line !== undefined && !isSourceLabel(leadText(block)) && !isAdmonitionLine(line.text);
  }
  if (block.type === "list") return !block.children.every(({ children }) => children.every(isPointerLine));
  return block.type !== "heading" && block.type !== "code" && block.type !== "html";
}

/** Where sentences in a fence answer, what asks behind them is asked next. */
function endOfFencedText([first, ...others]: readonly RootContent[]): number | undefined {
  if (first?.type !== "code" || !isFencedText(first)) return undefined;
  const asked = others.findIndex((block) => block.type === "paragraph" && /[?？؟]$/.test(leadText(block)));
  return asked === -1 ? undefined : asked + 1;
}

/** Where the answer's label stands. One behind a question of the answer's own belongs to that. */
function findLabel(blocks: readonly RootContent[]): number {
  const label = blocks.findIndex(isLabelled);
  const before = blocks.slice(0, Math.max(label, 0));
  // What stands above an explanation is what it explains.
  const explains = label > 0 && /^explanation$/i.test(leadText(blocks[label] as RootContent));
  if (explains && before.some((block) => block.type === "paragraph") && sayingOf(before) !== undefined) return -1;
  const asked = before.findLastIndex((block) => block.type === "paragraph" && /[?？؟]$/.test(leadText(block)));
  return asked > 0 && sayingOf(before.slice(0, asked)) !== undefined ? -1 : label;
}

function isLabelled(block: RootContent): boolean {
  return (block.type === "heading" || block.type === "paragraph") && isAnswerLabel(leadText(block));
}
