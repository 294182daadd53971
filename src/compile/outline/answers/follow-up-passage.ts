import type { Blockquote, List, ListItem, RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { isPartName } from "../blocks/part-name.js";
import { parseRange, textOfItem } from "../forms/item.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { isFollowUpLabel } from "../signs/follow-up-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { type PairedNumber, readPairedNumber } from "../signs/paired-number.js";
import { readQuestionLabel } from "../signs/question-label.js";

/** What an interviewer may ask next, in whatever it is written. */
export interface FollowUpPassage {
  /** Each with its answer below it. */
  readonly items: readonly ListItem[];
  /** How many blocks it takes. */
  readonly count: number;
  /** Something in it says that these are questions: labels, or numbers that count on. */
  readonly isTold: boolean;
  /** Each says of itself that it is a follow-up. */
  readonly isSaid?: boolean;
  /** A line in it that announces them. */
  readonly label?: RootContent;
}

/**
 * Finds what may be follow-ups from a block on: lists, also of questions and answers with labels in turn, or a quotation of such.
 */
export function findFollowUpPassage(blocks: readonly AnswerBlock[], at: number): FollowUpPassage | undefined {
  const node = blocks[at]?.node;
  if (node?.type === "list") {
    const lists = listsFrom(blocks, at);
    return readLists(lists, lists.length);
  }
  return node?.type === "blockquote" ? readQuotation(node) : undefined;
}

/**
 * Of a bullet alone with nothing in it, such as `- How would one open it?`, what stands below it is its answer, up to a heading or the next such bullet.
 *
 * @param asks - Tells whether an item asks.
 */
export function withAnswerBelow(
  passage: FollowUpPassage,
  blocks: readonly AnswerBlock[],
  at: number,
  asks: (item: ListItem) => boolean,
): FollowUpPassage {
  const [item, ...others] = passage.items;
  if (item === undefined || others.length > 0 || passage.isTold || !isOneLine(item)) return passage;
  const from = at + passage.count;
  const isAsked = ({ node }: AnswerBlock) => node.type === "list" && node.children.every(asks);
  const end = blocks.findIndex(
    (block, index) => index >= from && (block.isHidden || block.node.type === "heading" || isAsked(block)),
  );
  const below = blocks.slice(from, end === -1 ? blocks.length : end).map(({ node }) => node);
  return {
    ...passage,
    items: [itemOf({ blocks: [...item.children, ...below], item })],
    count: passage.count + below.length,
  };
}

function isOneLine({ children: [first, ...others] }: ListItem): boolean {
  return first?.type === "paragraph" && others.length === 0 && textLines(first.children).length === 1;
}

/** Items at the margin are lists of their own, one behind the other. */
function listsFrom(blocks: readonly AnswerBlock[], at: number): List[] {
  const lists: List[] = [];
  for (let index = at; index < blocks.length; index++) {
    const node = blocks[index]?.node;
    if (node?.type !== "list") break;
    lists.push(node);
  }
  return lists;
}

function readLists(lists: readonly List[], count: number): FollowUpPassage {
  const items = lists.flatMap(({ children }) => children);
  const pairs = readInTurn(items);
  return { items: pairs ?? items, count, isTold: pairs !== undefined };
}

/** `> 1. What does it mean?`, perhaps below a line that says what these are. */
function readQuotation({ children }: Blockquote): FollowUpPassage | undefined {
  const [first, ...others] = children;
  const isLabelled = first?.type === "paragraph" && isFollowUpLabel(leadText(first));
  const below = isLabelled ? others : children;
  const lists = below.filter((block) => block.type === "list");
  if (lists.length === 0 || lists.length < below.length) return undefined;
  // `> 34. What is a proxy?` counts on from elsewhere: it is a question of the list itself.
  if (!isLabelled && lists[0]?.ordered === true && (lists[0].start ?? 1) > 1) return undefined;
  return { ...readLists(lists, 1), ...(isLabelled && { label: first }) };
}

/** `- Q1: Why?`, `- A: Because.`, `- Q2: How?`, `- A: So.`: each question with the item of its answer. */
function readInTurn(items: readonly ListItem[]): ListItem[] | undefined {
  const asked: Unit[] = [];
  let answered = 0;
  for (const item of items) {
    const text = textOfItem(item);
    const last = asked.at(-1);
    if (!isAnswerLabel(text) && readQuestionLabel(text) !== undefined) asked.push({ blocks: [...item.children], item });
    else if (last === undefined || !isAnswerLabel(text) || last.blocks.length > 1) return undefined;
    else {
      last.blocks = [...last.blocks, ...item.children];
      answered++;
    }
  }
  return answered > 0 && answered * 2 >= asked.length ? asked.map(itemOf) : undefined;
}

/**
 * Finds `2-2. And why?`, `2-3. How long?`, each with what stands below it, up to the end: the numbers count on from that of the prompt, or
 * from one to the next, and half of them ask.
 *
 * @param prompt - As written, with its number.
 */
export function findCountedPassage(
  blocks: readonly AnswerBlock[],
  prompt: string,
): (FollowUpPassage & { readonly at: number }) | undefined {
  const at = blocks.findIndex(({ node }) => numberOf(node) !== undefined);
  const first = numberOf(blocks[at]?.node);
  if (first === undefined) return undefined;
  const own = readPairedNumber(prompt);
  const goesOn = own !== undefined && own.first === first.first && own.second + 1 === first.second;
  const units: Unit[] = [];
  let asking = 0;
  for (let index = at; index < blocks.length; index++) {
    const node = blocks[index]?.node as RootContent;
    const number = numberOf(node);
    if (number !== undefined && number.first === first.first && number.second === first.second + units.length) {
      units.push({ blocks: [node] });
      if (looksLikeQuestion(number.rest)) asking++;
    } else units.at(-1)?.blocks.push(node);
  }
  if (asking * 2 < units.length || (!goesOn && units.length < 2)) return undefined;
  return { at, items: units.map(itemOf), count: blocks.length - at, isTold: true };
}

/** Finds `**Q: Why?**`, each with what stands below it, up to a heading or rule. */
export function findLabelledPassage(blocks: readonly AnswerBlock[], at: number): FollowUpPassage | undefined {
  const units: Unit[] = [];
  for (const { node } of blocks.slice(at)) {
    if (node.type === "heading" || node.type === "thematicBreak") break;
    const isAsked = node.type === "paragraph" && readQuestionLabel(leadText(node)) !== undefined;
    const unit = units.at(-1);
    if (isAsked) units.push({ blocks: [node] });
    else if (unit === undefined) return undefined;
    else unit.blocks.push(node);
  }
  const count = units.reduce((sum, unit) => sum + unit.blocks.length, 0);
  return count === 0 ? undefined : { items: units.map(itemOf), count, isTold: true };
}

/**
 * Finds paragraphs that ask below what announces them, each with what stands below it, up to a heading, a rule or the name of a part. Behind one with
 * an answer, one that asks and answers in its line is the next: `Why of lead? Because it is heavy.`
 */
export function findAnnouncedPassage(
  reading: Reading,
  blocks: readonly AnswerBlock[],
  at: number,
): FollowUpPassage | undefined {
  const isHiddenBelow = blocks[at]?.isHidden;
  const units: Unit[] = [];
  let count = 0;
  for (const { node, isHidden } of blocks.slice(at)) {
    if (node.type === "heading" || node.type === "thematicBreak" || isHidden !== isHiddenBelow) break;
    if (node.type === "paragraph" && /[?？؟]["”’)）]?$/.test(leadText(node))) units.push({ blocks: [node] });
    else if (units.length === 0) return undefined;
    else if (isPartName(node)) break;
    else {
      const parts = (units.at(-1)?.blocks.length ?? 0) > 1 ? partAnswered(reading, node) : [];
      if (parts.length > 0) units.push({ blocks: [...parts] });
      else units.at(-1)?.blocks.push(node);
    }
    count++;
  }
  return count === 0 ? undefined : { items: units.map(itemOf), count, isTold: true };
}

const LEAST_WORDS = 4;
/** `Why does it sink? Because of the lead.` */
const askedFirst = /^(?:what|why|how|when|where|which|who|is|are|does|do|can) /i;

/** The question and the answer of a paragraph of one line that has both. */
function partAnswered(reading: Reading, node: RootContent): readonly RootContent[] {
  if (node.type !== "paragraph") return [];
  const { start, end } = rangeOf(reading, node);
  const source = reading.source.slice(start, end);
  const at = source.indexOf("? ") + 1;
  const asked = askedFirst.test(source) ? source.slice(0, at) : "";
  const said = source.slice(at + 1);
  // `Why? Because.` may go on with an answer.
  if (asked.split(" ").length < LEAST_WORDS || !/^\p{Lu}/u.test(said) || said.includes("?")) return [];
  return [...parseRange(reading, { start, end: start + at }), ...parseRange(reading, { start: start + at + 1, end })];
}

function numberOf(node: RootContent | undefined): PairedNumber | undefined {
  return node?.type === "paragraph" ? readPairedNumber(leadText(node)) : undefined;
}

interface Unit {
  blocks: RootContent[];
  readonly item?: ListItem;
}

/** In the form that all readers know. */
function itemOf({ blocks, item }: Unit): ListItem {
  const [start, end] = [(item ?? blocks[0])?.position?.start, blocks.at(-1)?.position?.end];
  const position = start === undefined || end === undefined ? {} : { position: { start, end } };
  return { type: "listItem", spread: true, ...item, children: blocks as ListItem["children"], ...position };
}
