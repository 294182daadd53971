import type { Blockquote, List, ListItem, Paragraph, RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import type { FoundPrompt } from "../blocks/find-prompt.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { isPartName } from "../blocks/part-name.js";
import { parseRange, textOfItem } from "../forms/item.js";
import { isBareAnswerLabel } from "../signs/answer-label.js";
import { isFollowUp, isFollowUpLabel, saysSeveral } from "../signs/follow-up-label.js";
import type { FollowUpPassage } from "./follow-up-passage.js";

/**
 * Finds paragraphs, headings and quotations that say of themselves that they are asked next, each with its answer in the lines below it: `**Follow-up:
 * Why?**`, `追问：为什么？`. Lists and code right below one belong to it, and where its own lines answer nothing, so do paragraphs.
 * Behind a label of several, each question of the line is one.
 */
export function findSaidPassage(
  reading: Reading,
  blocks: readonly AnswerBlock[],
  at: number,
): FollowUpPassage | undefined {
  // Of what is hidden, it is no follow-up that the answer begins with.
  const isHiddenBelow = blocks[at]?.isHidden === true && blocks[at - 1]?.isHidden === true;
  const units: RootContent[][] = [];
  let end = at;
  for (; end < blocks.length; end++) {
    const { node, isHidden, isQuoted = false } = blocks[end] as AnswerBlock;
    if (isHidden !== isHiddenBelow) break;
    // What is quoted ends where its quotation does.
    if (units.length > 0 && blocks[end - 1]?.isQuoted === true && !isQuoted) break;
    const unit = units.at(-1);
    const several = node.type === "paragraph" ? partAsked(reading, node) : [];
    if (several.length > 0) for (const asked of several) units.push([asked]);
    else if (isSaid(node)) units.push(node.type === "blockquote" ? [...node.children] : [node]);
    else if (unit !== undefined && belongsTo(unit, node)) unit.push(node);
    else break;
  }
  return units.length === 0 ? undefined : { items: units.map(itemOf), count: end - at, isTold: true, isSaid: true };
}

/** `**Follow-ups:** Why? And how?`: a label of several, and nothing behind it but questions. */
function partAsked(reading: Reading, node: Paragraph): readonly RootContent[] {
  const text = leadText(node);
  if (!saysSeveral(text) || !isFollowUp(text) || !/[?？؟]$/.test(text)) return [];
  const { start, end } = rangeOf(reading, node);
  const source = reading.source.slice(start, end);
  const cuts = [...source.matchAll(betweenQuestions)].map(({ 0: { length }, index }) => start + index + length);
  const starts = [start, ...cuts];
  const parts = starts.flatMap((from, index) => parseRange(reading, trim(reading, from, starts[index + 1] ?? end)));
  const areAsked = parts.length > 1 && parts.every((part) => part.type === "paragraph" && hasLetters(leadText(part)));
  return areAsked ? parts : [];
}

/** A mark, and what closes words before it. */
const betweenQuestions = /(?:[?؟]["”’)*_]{0,4}\s+|？["”’）*_]{0,4}\s*)(?=["“「(*_`[\p{L}\p{N}])/gu;

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isSaid(node: RootContent): boolean {
  if (node.type === "blockquote") return node.children[0] !== undefined && isSaid(node.children[0]);
  if (node.type === "heading") return isFollowUp(leadText(node));
  return node.type === "paragraph" && isSaidBy(node);
}

/** The label and the question stand in its first line, or in the bold words that it begins with. */
function isSaidBy({ children }: Paragraph): boolean {
  const [first] = children;
  const isBold = first?.type === "strong" && isFollowUp(leadText({ type: "paragraph", children: [first] }));
  return isBold || isFollowUp(textLines(children)[0]?.text ?? "");
}

function belongsTo([asked, ...answer]: readonly RootContent[], node: RootContent): boolean {
  if (node.type === "list" || node.type === "code") return true;
  const isAnswered = asked?.type === "paragraph" && !/[?？؟]["”’)）]?$/.test(leadText(asked));
  if (isAnswered || (node.type !== "paragraph" && node.type !== "blockquote") || answersAll(answer)) return false;
  // Of names of parts, that of its answer.
  return !isPartName(node) || (answer.length === 0 && isBareAnswerLabel(leadText(node)));
}

/** A list or code ends what a paragraph may go on with. */
function answersAll(answer: readonly RootContent[]): boolean {
  return answer.some(({ type }) => type === "list" || type === "code");
}

function itemOf(blocks: readonly RootContent[]): ListItem {
  const [start, end] = [blocks[0]?.position?.start, blocks.at(-1)?.position?.end];
  const position = start === undefined || end === undefined ? {} : { position: { start, end } };
  return { type: "listItem", spread: true, children: [...blocks] as ListItem["children"], ...position };
}

/** Parts the last items of a list, or paragraphs of a quotation, from it, where they say that they are asked next, or announce what is nested in them: `- 追问：为什么？`. */
export function partSaidItems(blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  return blocks.flatMap((block): readonly AnswerBlock[] => {
    const { node } = block;
    if (node.type === "blockquote") return partQuotation(block, node);
    if (node.type !== "list") return [block];
    const from = node.children.findLastIndex((item) => !saysAsked(item)) + 1;
    if (from === node.children.length) return [block];
    const asked = node.children.slice(from).flatMap(({ children }): readonly RootContent[] => children);
    const kept = from === 0 ? [] : [firstOf(node, from)];
    return [...kept, ...asked].map((part) => ({ ...block, node: part }));
  });
}

/** `> Heavy.`, and in a paragraph of its own `> Follow-up: Why?` */
function partQuotation(block: AnswerBlock, { children, position }: Blockquote): readonly AnswerBlock[] {
  const from = children.findLastIndex((part) => part.type !== "paragraph" || !isSaidBy(part)) + 1;
  const [start, end] = [position?.start, children[from - 1]?.position?.end];
  if (from === 0 || from === children.length || start === undefined || end === undefined) return [block];
  const kept: Blockquote = { type: "blockquote", children: children.slice(0, from), position: { start, end } };
  return [{ ...block, node: kept }, ...children.slice(from).map((node) => ({ ...block, node, isQuoted: true }))];
}

function saysAsked(item: ListItem): boolean {
  const text = textOfItem(item);
  return isFollowUp(text) || (isFollowUpLabel(text) && item.children[1]?.type === "list");
}

function firstOf(list: List, count: number): List {
  const children = list.children.slice(0, count);
  const [start, end] = [list.position?.start, children.at(-1)?.position?.end];
  return { ...list, children, ...(start !== undefined && end !== undefined && { position: { start, end } }) };
}

/** Parts the last lines of a prompt's paragraph from it, from the first on that is asked next. Below a prompt without an answer, blocks are the prompt's. */
export function partSaidLines(
  reading: Reading,
  found: FoundPrompt,
  blocks: readonly RootContent[],
): { readonly found: FoundPrompt; readonly blocks: readonly RootContent[] } {
  const { answer, range } = found;
  const from = answer.findIndex(({ text, line }) => isFollowUp(text) && line > found.endLine - lineOf(reading, range));
  if (from === -1) return { found, blocks };
  const asked = answer.slice(from).filter(({ text }) => isFollowUp(text));
  const starts = asked.map(({ line }) => reading.lines.startOf(lineOf(reading, range) + line));
  const said = starts.flatMap((start, at) => parseRange(reading, trim(reading, start, starts[at + 1] ?? range.end)));
  const own = { ...found, answer: answer.slice(0, from), range: trim(reading, range.start, starts[0] ?? range.end) };
  return { found: own, blocks: from === 0 ? [...blocks, ...said] : [...said, ...blocks] };
}

function lineOf(reading: Reading, { start }: Range): number {
  return reading.lines.placeOf(start).line;
}

function trim({ source }: Reading, start: number, end: number): Range {
  const text = source.slice(start, end);
  return { start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length };
}
