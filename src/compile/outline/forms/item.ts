import type { ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import { countIndent } from "../../parse/columns.js";
import { parseLiteral } from "../../parse/parse-literal.js";
import { parsePart } from "../../parse/parse-markdown.js";
import { firstLine } from "../../parse/plain-text.js";
import type { Range, Reading } from "../../parse/reading.js";
import { promptContent } from "../entries.js";
import { dropBox } from "../signs/task-box.js";

/** The first line of an item, without the box of a task. */
export function textOfItem(item: ListItem): string {
  return dropBox(firstLine(promptContent(item))?.text ?? "");
}

/** The first words in an item's source, to tell what its mark was. */
export function sourceOfItem({ source, lines }: Reading, { position }: ListItem): string {
  const start = lines.offsetOf(position?.start ?? { line: 1, column: 1 });
  return source.slice(start, start + 40);
}

/**
 * A prompt and an answer from stretches of the source, in the form of a list item, which all readers know. Blocks that
 * stand behind the first in the prompt's stretch, such as code, come before the answer.
 */
export function makeItem(reading: Reading, prompt: Range, answers: readonly Range[]): ListItem {
  const [first, ...others] = parseRange(reading, prompt);
  const blocks = [...others, ...answers.flatMap((range) => parseRange(reading, range))];
  const last = blocks.at(-1)?.position?.end ?? reading.lines.placeOf(prompt.end);
  const position = { start: pointAt(reading, prompt.start), end: { line: last.line, column: last.column } };
  const children = [promptOf(reading, prompt, first, others.length > 0), ...blocks] as ListItem["children"];
  return { type: "listItem", spread: false, children, position };
}

export function parseRange(reading: Reading, range: Range): RootContent[] {
  const place = reading.lines.placeOf(range.start);
  const parse = reading.literal.has(place.line) ? parseLiteral : parsePart;
  return parse(reading.source.slice(range.start, range.end), place, reading);
}

/**
 * Parses lines that stand in an item: without the indentation of what is around them, which would make code of them.
 *
 * @param columns - How many columns belong to the item, at most.
 */
export function parseIndented(reading: Reading, range: Range, columns: number): RootContent[] {
  const { line, column } = reading.lines.placeOf(range.start);
  if (columns === 0 || column > 1) return parseRange(reading, range);
  const lines = reading.source.slice(range.start, range.end).split(/(?<=\n)|(?<=\r)(?!\n)/);
  const dropped = lines.map((text) => countIndent(text, columns));
  const text = lines.map((own, index) => own.slice(dropped[index])).join("");
  const blocks = parsePart(text, { line, column }, reading);
  const open: Nodes[] = [...blocks];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const point of node.position === undefined ? [] : [node.position.start, node.position.end])
      point.column += dropped[point.line - line] ?? 0;
    if ("children" in node) for (const child of node.children) open.push(child);
  }
  return blocks;
}

function promptOf(reading: Reading, range: Range, first: RootContent | undefined, isPart: boolean): Paragraph {
  const whole = { start: pointAt(reading, range.start), end: pointAt(reading, range.end) };
  const position = isPart ? (first?.position ?? whole) : whole;
  const inline: PhrasingContent[] =
    first?.type === "paragraph" || first?.type === "heading"
      ? first.children
      : [{ type: "text", value: reading.source.slice(range.start, range.end), position }];
  return { type: "paragraph", children: inline, position };
}

function pointAt({ lines }: Reading, offset: number) {
  const { line, column } = lines.placeOf(offset);
  return { line, column };
}
