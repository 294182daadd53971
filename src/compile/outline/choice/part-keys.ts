import type { Code, List, ListItem, Paragraph, RootContent } from "mdast";
import { leadText, type TextLine, textLines } from "../../parse/plain-text.js";
import { type Reading, rangeOf } from "../../parse/reading.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { isExplanationLabel } from "../signs/explanation-label.js";
import { isProperty } from "../signs/metadata.js";
import { readBox } from "../signs/task-box.js";
import { endFirstLine } from "./key-lines.js";
import { hasLetterOf, letterMark } from "./letters.js";
import { namesLetter } from "./named-key.js";
import { parseTrimmed } from "./reasons-of-each.js";
import { sayingOf } from "./told-key.js";

/**
 * Takes a key out of what it stands in with options or below them, so that it is a block of its own: a later item of their list, the last lines
 * of their last item, an item of the list behind, or a part of a quotation.
 */
export function partKeys(reading: Reading, blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  return blocks.flatMap((block, at) => {
    const parts = block.isHidden ? undefined : partBlock(reading, block.node, judgeAbove(blocks[at - 1]?.node));
    return parts === undefined ? [block] : parts.map((node) => ({ ...block, node }));
  });
}

/** `Answer: B` or `The correct answer is B.`, but no option; behind options that have letters or boxes, `Correct option: B` as well. */
export function tellsKey(text: string, areSure = false): boolean {
  if (letterMark.test(text)) return false;
  return isAnswerLabel(text) || sayingOf(text) !== undefined || (areSure && namesLetter(text) !== undefined);
}

/** What stands right above a block. Options have letters or boxes. */
type Above = "nothing" | "options" | "other";

function judgeAbove(node: RootContent | undefined): Above {
  if (node === undefined) return "nothing";
  return areOptions(node) ? "options" : "other";
}

function partBlock(reading: Reading, node: RootContent, above: Above): readonly RootContent[] | undefined {
  if (node.type === "list") return partItems(node, above) ?? partLast(reading, node);
  if (node.type === "code") return partCode(reading, node);
  return node.type === "blockquote" && above !== "nothing" ? openQuotation(reading, node.children, above) : undefined;
}

/** The key is a line below the options, in a fence without a language. */
function partCode(reading: Reading, node: Code): readonly RootContent[] | undefined {
  const { value, lang, position } = node;
  const lines = value.split(/\r\n|\n|\r/);
  const key = lines.findIndex((line) => tellsKey(line.trim(), true));
  const options = lines.slice(0, Math.max(key, 0)).filter((line) => letterMark.test(line.trim()));
  const fence = reading.source.slice(rangeOf(reading, node).start);
  if ((lang ?? "") !== "" || options.length < 2 || position === undefined || !/^[`~]/.test(fence)) return undefined;
  const from = position.start.line + 1 + key;
  return [
    { ...node, value: lines.slice(0, key).join("\n"), position: { ...position, end: { line: from, column: 1 } } },
    ...parseTrimmed(reading, reading.lines.startOf(from), reading.lines.startOf(position.end.line)),
  ];
}

/** The key is an item. What explains it may stand before it, too, and comes behind it. */
function partItems(list: List, above: Above): readonly RootContent[] | undefined {
  const items = list.children;
  const other = items.findIndex((item, index) => !isOption(item, index));
  const areSure = other > 1 || above === "options";
  const key = items.findIndex((item, index) => index >= other && tellsKey(lineOf(item), areSure));
  const end = other > 1 ? other : key > 1 ? key : 0;
  if (key === -1 || (end === 0 && above === "nothing")) return undefined;
  const told = items[key]?.children ?? [];
  return [
    ...withItems(list, items.slice(0, end)),
    ...told,
    ...withItems(list, items.slice(end, key)),
    ...withItems(list, items.slice(key + 1)),
  ];
}

/** The first line of a block. */
function lineOf(node: RootContent): string {
  const text = leadText(node);
  return endFirstLine(text, node).split("\n", 1)[0] ?? text;
}

function areOptions(node: RootContent): boolean {
  return node.type === "list" && node.children.every(isOption);
}

function isOption(item: ListItem, index: number): boolean {
  const text = leadText(item);
  return readBox(text)?.isClear === true || hasLetterOf(text, index);
}

/** The key is a line of the last item, or a block in it. */
function partLast(reading: Reading, list: List): readonly RootContent[] | undefined {
  const last = list.children.at(-1);
  const [first, ...below] = last?.children ?? [];
  if (last === undefined || list.children.length === 1 || first?.type !== "paragraph") return undefined;
  const above = judgeAbove(list);
  const areSure = above === "options";
  const [own, ...lines] = cutParagraph(reading, first, areSure);
  const at = lines.length > 0 ? 0 : below.findIndex((node) => tellsKey(lineOf(node), areSure));
  if (at === -1) return undefined;
  const children = [own, ...below.slice(0, at)] as ListItem["children"];
  const end = children.at(-1)?.position?.end;
  const position = last.position === undefined || end === undefined ? last.position : { ...last.position, end };
  const option: ListItem = { ...last, children, ...(position !== undefined && { position }) };
  const opened = below
    .slice(at)
    .flatMap((node) => (node.type === "list" ? (partItems(node, above) ?? [node]) : [node]));
  return [...withItems(list, [...list.children.slice(0, -1), option]), ...lines, ...opened];
}

/** The lines of an option, and behind them those from the key on, or from what explains it. */
function cutParagraph(reading: Reading, node: Paragraph, areSure: boolean): readonly [RootContent, ...RootContent[]] {
  const isBehind = (text: string) =>
    tellsKey(text, areSure) || (areSure && (isExplanationLabel(text) || isProperty(text)));
  const behind = textLines(node.children).filter(({ text, line }) => line > 0 && isBehind(text));
  const [first] = behind;
  if (first === undefined || node.position === undefined) return [node];
  const { start, end } = rangeOf(reading, node);
  const startOf = ({ line }: TextLine) => reading.lines.startOf((node.position?.start.line ?? 1) + line);
  const [own, ...others] = parseTrimmed(reading, start, startOf(first));
  if (own?.type !== "paragraph" || others.length > 0) return [node];
  // Properties of the question may stand between, and are no part of the key.
  const key = isProperty(first.text) ? behind.find(({ text }) => !isProperty(text)) : undefined;
  const from = key === undefined ? end : startOf(key);
  const rest = key === undefined ? [] : parseTrimmed(reading, from, end);
  return [own, ...parseTrimmed(reading, startOf(first), from), ...rest];
}

const callout = /^\[![a-z]{1,12}\][+-]?[ \t]+(?=\S)/i;

/** What is quoted, where the key is a part of it. */
function openQuotation(
  reading: Reading,
  [first, ...others]: readonly RootContent[],
  above: Above,
): readonly RootContent[] | undefined {
  if (first === undefined) return undefined;
  const opened = [first.type === "paragraph" ? withoutCallout(first) : first, ...others];
  const parts = opened.flatMap((node) => partBlock(reading, node, above) ?? [node]);
  const isKey = (node: RootContent) => node.type === "paragraph" && tellsKey(lineOf(node), above === "options");
  return parts.some(isKey) ? parts : undefined;
}

/** `[!answer]- Answer: B` of Obsidian. */
function withoutCallout(node: Paragraph): Paragraph {
  const [text, ...others] = node.children;
  const length = text?.type === "text" ? (callout.exec(text.value)?.[0].length ?? 0) : 0;
  if (text?.type !== "text" || length === 0 || node.position === undefined) return node;
  const { line, column } = node.position.start;
  const position = { ...node.position, start: { line, column: column + length } };
  return { ...node, children: [{ ...text, value: text.value.slice(length) }, ...others], position };
}

function withItems(list: List, children: List["children"]): readonly List[] {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  if (children.length === 0) return [];
  return [{ ...list, children, ...(start !== undefined && end !== undefined && { position: { start, end } }) }];
}
