import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { parsePart } from "../../parse/parse-markdown.js";
import { firstLine } from "../../parse/plain-text.js";
import type { Range, Reading } from "../../parse/reading.js";
import { promptContent } from "../entries.js";

/** The first line of an item, without the box of a task. */
export function textOfItem(item: ListItem): string {
  return firstLine(promptContent(item))?.text.replace(/^\[[ xX]\]\s+/, "") ?? "";
}

/** The first words in an item's source, to tell what its mark was. */
export function sourceOfItem({ source, lines }: Reading, { position }: ListItem): string {
  const start = lines.offsetOf(position?.start ?? { line: 1, column: 1 });
  return source.slice(start, start + 40);
}

/** A prompt and an answer from two stretches of the source, in the form of a list item, which all readers know. */
export function makeItem(reading: Reading, prompt: Range, answers: readonly Range[]): ListItem {
  const blocks = answers.flatMap((range) => parseRange(reading, range));
  const last = blocks.at(-1)?.position?.end ?? reading.lines.placeOf(prompt.end);
  const position = { start: pointAt(reading, prompt.start), end: { line: last.line, column: last.column } };
  const children = [parsePrompt(reading, prompt), ...blocks] as ListItem["children"];
  return { type: "listItem", spread: false, children, position };
}

/** A list of its own, for what stands for one. */
export function listOf(children: ListItem[]): List {
  return { type: "list", ordered: false, children };
}

export function parseRange(reading: Reading, range: Range): RootContent[] {
  return parsePart(reading.source.slice(range.start, range.end), reading.lines.placeOf(range.start));
}

function parsePrompt(reading: Reading, range: Range): Paragraph {
  const blocks = parseRange(reading, range);
  const [only] = blocks;
  const position = { start: pointAt(reading, range.start), end: pointAt(reading, range.end) };
  const inline: PhrasingContent[] =
    blocks.length === 1 && (only?.type === "paragraph" || only?.type === "heading")
      ? only.children
      : [{ type: "text", value: reading.source.slice(range.start, range.end), position }];
  return { type: "paragraph", children: inline, position };
}

function pointAt({ lines }: Reading, offset: number) {
  const { line, column } = lines.placeOf(offset);
  return { line, column };
}
