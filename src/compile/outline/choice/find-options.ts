import type { Paragraph, RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { OutlineReading } from "../outline-reading.js";
import { dropAnswerLabel, isAnswerLabel, isBareAnswerLabel, isSourceLabel } from "../signs/answer-label.js";
import { asksToChoose } from "../signs/asks-to-choose.js";
import { isOptionsLabel } from "../signs/options-label.js";
import { areTicked, readBoxes } from "../signs/task-box.js";
import { readBareOptions } from "./bare-options.js";
import { readCodeLines } from "./code-options.js";
import { findKey } from "./find-key.js";
import { isBoxList } from "./hold-boxes.js";
import { readHtmlOptions } from "./html-options.js";
import { collectItems, numberedWithin, readCounted, readItemLines, readItems } from "./item-options.js";
import { letterAt, letterMark, toLetter } from "./letters.js";
import { readLettersAboveCode } from "./letters-above-code.js";
import { readBoxLines, readLines } from "./line-options.js";
import { readLooseLines } from "./loose-options.js";
import { readMarkedOptions } from "./marked-options.js";
import { readParagraphs } from "./paragraph-options.js";
import { partReasons } from "./part-reasons.js";
import { partReasonsOfEach } from "./reasons-of-each.js";
import { readTableOptions } from "./table-options.js";
import { findToldKey } from "./told-key.js";
import { readVerdictOptions } from "./verdict-options.js";
import type { WrittenOptions } from "./written-option.js";

/** What the file says of keys, beside the question. */
export interface KeyHints {
  /** Plain text, which may say how many are right. */
  readonly prompt?: string;
  /** Letters of the right options, of a list of answers at the end. */
  readonly listedKey?: string | undefined;
  /** Where the words begin that such a list gives: they may name an option. */
  readonly listed?: RootContent | undefined;
  /** Bullets that are bold as a whole, or behind a tick, are right. */
  readonly areKeysMarked?: boolean;
  /** All questions of the file have bullets to choose from, and no key. */
  readonly areBareOptions?: boolean;
}

/** Finds the first blocks that are options: a list, lines or code; not what only looks so, such as points of an answer. */
export function findOptions(
  reading: OutlineReading,
  blocks: readonly AnswerBlock[],
  hints: KeyHints,
): WrittenOptions | undefined {
  const end = answerFrom(blocks);
  const isMeant = (found: WrittenOptions) => {
    if (answersEach(found, blocks)) return false;
    if (found.from > end) return !namesLetters(blocks[end]) && isMarked(found, blocks);
    if (isNamed(found, blocks)) return true;
    if (found.hasBoxes || !found.options.some(({ needsKey }) => needsKey)) return true;
    return chooses(found, findKey(found, blocks, hints)) || isAllToChoose(found, blocks, hints.prompt ?? "");
  };
  for (let at = 0; at < blocks.length; at++) {
    const { node, isHidden } = blocks[at] as AnswerBlock;
    if (isHidden) continue;
    if (node.type === "list") {
      const bold = hints.areKeysMarked === true ? readMarkedOptions(reading, node) : undefined;
      if (bold !== undefined && at < end) return { ...bold, hasBoxes: false, from: at, to: at + 1 };
      const { items: whole, to } = collectItems(blocks, at);
      if (hints.areBareOptions === true)
        return { options: readBareOptions(reading, whole), hasBoxes: false, from: at, to };
      const [before] = blocks.slice(Math.max(at - 1, 0), at);
      const above = before?.node.type === "paragraph" ? leadText(before.node) : "";
      const judged = readVerdictOptions(reading, whole, { prompt: hints.prompt ?? "", above });
      if (judged !== undefined && at < end) return { ...judged, hasBoxes: false, from: at, to };
      const { items, reasons } = partReasonsOfEach(reading, whole) ?? partReasons(whole);
      const options = readItems(reading, items) ?? readItemLines(items);
      const isCounted = node.ordered !== true || node.start === 1;
      const inner = numberedWithin(items);
      const isNumbered = node.ordered === true || inner !== undefined;
      const isAbove = blocks[to]?.isHidden === true;
      const counted =
        options === undefined && isCounted ? readCounted(reading, inner ?? items, isNumbered, isAbove) : undefined;
      const read = options ?? (counted === undefined ? undefined : { options: counted, hasBoxes: false });
      const found = read === undefined ? undefined : { ...read, from: at, to, reasons };
      if (found !== undefined && isMeant(found)) return found;
      at = to - 1;
    } else if (node.type === "paragraph") {
      const rows = readTableOptions(node);
      const table = rows === undefined ? undefined : { options: rows, hasBoxes: false, from: at, to: at + 1 };
      if (table !== undefined && isMeant(table)) return table;
      const lines =
        readLines(reading, blocks, at) ??
        readBoxLines(reading, blocks, at) ??
        readLettersAboveCode(reading, blocks, at) ??
        readLooseLines(blocks, at);
      const isStem = lines !== undefined && isTickedBox(blocks[lines.to]);
      if (lines !== undefined && isStem) at = lines.to - 1;
      else if (lines !== undefined && isMeant(lines)) return lines;
    } else if (node.type === "html") {
      const options = readHtmlOptions(node);
      const found = options === undefined ? undefined : { options, hasBoxes: false, from: at, to: at + 1 };
      if (found !== undefined && isMeant(found)) return found;
    } else if (node.type === "code") {
      const options = readCodeLines(node, blocks[at + 1]?.isHidden === true, blocks.length === 1);
      const lines = options === undefined ? undefined : { options, hasBoxes: false, from: at, to: at + 1 };
      if (lines !== undefined && isMeant(lines)) return lines;
    }
  }
  return readParagraphs(reading, blocks);
}

const longestBare = 80;

/** Without a key, short lines with letters of any alphabet are options where the prompt asks to choose and nothing stands below it but them. */
function isAllToChoose({ options, from, to }: WrittenOptions, blocks: readonly AnswerBlock[], prompt: string): boolean {
  if (from !== 0 || to !== blocks.length || blocks[0]?.node.type === "code" || !asksToChoose(prompt)) return false;
  return options.every(({ text, letter, isPlain }) => isPlain !== true && letter !== "1" && text.length <= longestBare);
}

/** Boxes of which one is ticked right below lettered statements name these: `- [x] A, D`. */
function isTickedBox(block: AnswerBlock | undefined): boolean {
  const node = block?.node;
  if (node?.type !== "list" || !isBoxList(node)) return false;
  return areTicked(readBoxes(node.children.map((item) => leadText(item))) ?? []).includes(true);
}

/** `Options:` right above says what they are, unless an answer in other words than theirs follows. */
function isNamed({ from, to }: WrittenOptions, blocks: readonly AnswerBlock[]): boolean {
  const above = blocks[from - 1]?.node;
  if (from !== 1 || above?.type !== "paragraph" || !isOptionsLabel(leadText(above))) return false;
  return !blocks.slice(to).some(({ node, isHidden }) => isHidden || isAnswerLabel(leadText(node)));
}

/** Where a label says that the answer or its sources begin, or it has headings: but for `#### Options`, those are parts of it. */
export function answerFrom(blocks: readonly AnswerBlock[]): number {
  const at = blocks.findIndex(({ node }) =>
    node.type === "heading"
      ? !isOptionsLabel(leadText(node)) && !/options?|choices|选项/i.test(leadText(node))
      : node.type === "paragraph" &&
        (isAnswerLabel(leadText(node)) || isLabelInBold(node) || isSourceLabel(leadText(node))),
  );
  return at === -1 ? blocks.length : at;
}

/** Of points that an answer repeats, all would be right. */
function chooses({ options }: WrittenOptions, key: ReturnType<typeof findKey>): boolean {
  return key !== undefined && key.indexes.size < options.length;
}

/** Behind its label, the answer has a letter for each, too: they are parts of the question, and none is right rather than others. */
function answersEach({ options, hasBoxes, to }: WrittenOptions, blocks: readonly AnswerBlock[]): boolean {
  // Letters go on where options no more do.
  let from = to;
  while (/^\(?[k-z][.)]\s/i.test(leadTextAt(blocks, from))) from++;
  const label = blocks[from]?.node;
  if (hasBoxes || label?.type !== "paragraph" || !isAnswerLabel(leadText(label))) return false;
  let count = 0;
  for (let at = from; at < blocks.length; at++) {
    const node = blocks[at]?.node;
    if (node?.type !== "paragraph") break;
    for (const { text } of textLines(node.children))
      if (toLetter(letterMark.exec(text)?.[1]) === letterAt(count)) count++;
  }
  return count >= options.length;
}

function leadTextAt(blocks: readonly AnswerBlock[], at: number): string {
  const node = blocks[at]?.node;
  return node?.type === "paragraph" ? leadText(node) : "";
}

const letters = /^[（(【["'“]?[A-J](?:\s?[,，、&]\s?[A-J])*[)）】\]"'”]?[.。]?$/;

/** `Correct answer: A`: what is lettered and marked below it explains the options. */
function namesLetters(block: AnswerBlock | undefined): boolean {
  return block !== undefined && letters.test(dropAnswerLabel(leadText(block.node)));
}

/** `**Ans** There are two:` */
function isLabelInBold({ children: [first] }: Paragraph): boolean {
  return first?.type === "strong" && isBareAnswerLabel(leadText({ type: "paragraph", children: [first] }));
}

/** Behind the label of an answer its points may be lettered or ticked: options are those of which some are marked as right. */
function isMarked({ options, to }: WrittenOptions, blocks: readonly AnswerBlock[]): boolean {
  const ticked = options.filter((option) => option.isTicked).length;
  return (ticked > 0 && ticked < options.length) || findToldKey(options, blocks, to) !== undefined;
}
