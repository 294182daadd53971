import type { List, ListItem, Paragraph, RootContent } from "mdast";
import { lettersOf } from "../../../text/letters-of.js";
import { parsePart } from "../../parse/parse-markdown.js";
import { leadText, textLines } from "../../parse/plain-text.js";
import { type Range, rangeOf } from "../../parse/reading.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { OutlineReading } from "../outline-reading.js";
import { dropAnswerLabel, isAnswerLabel, saysAnswer } from "../signs/answer-label.js";
import { isPropertyName } from "../signs/metadata.js";
import { isOptionsLabel } from "../signs/options-label.js";
import { letterMark } from "./letters.js";
import { namesLetter } from "./named-key.js";

/** What parts options in one line: the first that gives several is meant, or with a key, that which makes it one of them. */
const separators = [";；", "|｜", ";；，、,"] as const;
const opening = "([{（【《“‘";
const closing = ")]}）】》”’";

/**
 * Makes lists of options that stand in one line behind their label: `- Choices: cork; plank`, beside `- Answer: cork` and properties such as
 * `- Type: single choice`, or in a paragraph. What names the key comes behind them, and properties are no part of either.
 */
export function openFields(reading: OutlineReading, blocks: readonly AnswerBlock[]): readonly AnswerBlock[] {
  if (!blocks.some(({ node }) => holdsField(node))) return blocks;
  const key = blocks.flatMap(({ node }) => fieldsIn(node)).find((field) => isAnswerLabel(leadText(field)));
  const words = key === undefined ? "" : dropAnswerLabel(leadText(key));
  return blocks.flatMap((block): readonly AnswerBlock[] => {
    if (!holdsField(block.node)) return [block];
    const fields = fieldsIn(block.node);
    const options = fields.filter(isOptionsField).flatMap((field) => optionsOf(reading, field, words) ?? []);
    if (options.length === 0) return [block];
    const others = fields.filter((field) => !isOptionsField(field) && !isProperty(field));
    return [...options, ...others].map((node) => ({ ...block, node }));
  });
}

/** One options field, and nothing that is no field. */
function holdsField(node: RootContent): boolean {
  const fields = fieldsIn(node);
  return fields.filter(isOptionsField).length === 1;
}

/** The paragraphs of a list, or one, each with a name before a colon. */
function fieldsIn(node: RootContent): readonly Paragraph[] {
  if (node.type === "paragraph") return isField(node) ? [node] : [];
  if (node.type !== "list") return [];
  const fields = node.children.flatMap(({ children: [first, ...others] }) =>
    first?.type === "paragraph" && others.length === 0 && isField(first) ? [first] : [],
  );
  return fields.length < node.children.length ? [] : fields;
}

const field = /^([^:：]{1,30})[:：]\s*\S/;

function isField({ children }: Paragraph): boolean {
  const lines = textLines(children);
  return lines.length === 1 && field.test(lines[0]?.text ?? "");
}

function nameOf(node: Paragraph): string {
  return (field.exec(leadText(node))?.[1] ?? "").trim();
}

function isOptionsField(node: Paragraph): boolean {
  const name = nameOf(node);
  // `Réponses : A, C` names the right ones.
  return isOptionsLabel(name) && !(saysAnswer(name) && namesLetter(leadText(node)) !== undefined);
}

function isProperty(node: Paragraph): boolean {
  return isPropertyName(nameOf(node));
}

function optionsOf(reading: OutlineReading, node: Paragraph, key: string): List | undefined {
  const { start, end } = rangeOf(reading, node);
  const source = reading.source.slice(start, end);
  const from = /^[^:：]*[:：](?:\*\*|__)?\s*/.exec(source)?.[0].length ?? 0;
  const ways = separators
    .map((signs) => split(source, from, signs).map((range) => ({ start: start + range.start, end: start + range.end })))
    .filter((ranges) => ranges.length > 1 && ranges.every((range) => range.end > range.start));
  const has = (ranges: readonly Range[]) =>
    key !== "" && ranges.some((range) => lettersOf(reading.source.slice(range.start, range.end)) === lettersOf(key));
  const ranges = ways.find(has) ?? ways[0];
  if (ranges === undefined) return undefined;
  const children = ranges.map((range) => itemOf(reading, range));
  return { type: "list", ordered: false, spread: false, children, ...(node.position && { position: node.position }) };
}

/** Stretches between signs that stand in no brackets, quotes or code. */
function split(source: string, from: number, signs: string): Range[] {
  const ranges: Range[] = [];
  let depth = 0;
  let quote = "";
  let start = from;
  for (let at = from; at <= source.length; at++) {
    const sign = source.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === "`" || sign === '"') quote = sign;
    else if (opening.includes(sign) && sign !== "") depth++;
    else if (closing.includes(sign) && sign !== "") depth--;
    if (at < source.length && (depth > 0 || quote !== "" || !signs.includes(sign))) continue;
    ranges.push(trim(source, start, at));
    start = at + 1;
  }
  // What a sign ends has nothing behind it.
  const last = ranges.at(-1);
  return last !== undefined && last.end <= last.start ? ranges.slice(0, -1) : ranges;
}

function trim(source: string, start: number, end: number): Range {
  const text = source.slice(start, end);
  return { start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length };
}

/** With a box before it, so that nothing else need say that it is an option. */
function itemOf(reading: OutlineReading, range: Range): ListItem {
  const text = reading.source.slice(range.start, range.end);
  const [first, ...others] = parsePart(text, reading.lines.placeOf(range.start), reading);
  const { line, column } = reading.lines.placeOf(range.start);
  const end = reading.lines.placeOf(range.end);
  const position = { start: { line, column }, end: { line: end.line, column: end.column } };
  const words =
    first?.type === "paragraph" && others.length === 0 ? first.children : [{ type: "text" as const, value: text }];
  const box = letterMark.test(text) ? [] : [{ type: "text" as const, value: "[ ] " }];
  const paragraph: Paragraph = { type: "paragraph", children: [...box, ...words], position };
  return { type: "listItem", spread: false, children: [paragraph], position };
}
