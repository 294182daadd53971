import type { List, ListItem, Paragraph } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import type { Range, Reading } from "../../parse/reading.js";
import { parseRange } from "./item.js";
import { readNames } from "./option-names.js";
import type { Columns } from "./table-columns.js";

/** The options of a row as a list that letters count, above the key behind a label. */
export function withOptions(reading: Reading, item: ListItem, cells: readonly Range[], columns: Columns): ListItem {
  const full = columns.options.flatMap((column) => cells[column] ?? []).filter(isFull);
  const [whole] = full;
  const children = full.map((range, index): ListItem => {
    const option = paragraphOf(reading, range, `${letterAt(index)}. `);
    return {
      type: "listItem",
      spread: false,
      children: [option],
      ...(option.position && { position: option.position }),
    };
  });
  const [from, to] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  const options: List = {
    type: "list",
    ordered: false,
    spread: false,
    children,
    ...(from && to && { position: { start: from, end: to } }),
  };
  const key = columns.answer === undefined ? undefined : cells[columns.answer];
  const told = isFull(key) ? readKeyCell(paragraphOf(reading, key, ""), cells, columns, reading) : undefined;
  const [prompt, ...more] = item.children;
  const given = columns.options.length === 1 && whole !== undefined ? paragraphOf(reading, whole, "") : options;
  const below = told === undefined ? more : [labelled(told, "Answer: "), ...more];
  return { ...item, children: [...(prompt === undefined ? [] : [prompt]), given, ...below] };
}

/**
 * A key names columns: where it is a figure, or cells before its own are empty, its option has another letter. `undefined` where it names an empty
 * cell, or what it names is in doubt.
 */
function readKeyCell(
  key: Paragraph,
  cells: readonly Range[],
  { options, areKeysFigures }: Columns,
  { source }: Reading,
): Paragraph | undefined {
  const areFull = options.map((column) => isFull(cells[column]));
  if (areKeysFigures !== true && areFull.lastIndexOf(true) < areFull.filter(Boolean).length) return key;
  const text = plainText(key.children).trim();
  const named = readNames(text);
  if (named === undefined) {
    const isOption = options.some((column) => {
      const cell = cells[column];
      return isFull(cell) && source.slice(cell.start, cell.end) === text;
    });
    return isOption || !/^[（(【[]?[A-Ja-j](?![\p{L}\p{N}])/u.test(text) ? key : undefined;
  }
  // Elsewhere, a figure is what an option says.
  if (areKeysFigures !== true && named.names.some((name) => Number(name) > 0)) return key;
  const first = areKeysFigures === true ? "1" : "A";
  const places = named.names.map((name) => name.charCodeAt(0) - first.charCodeAt(0));
  if (!places.every((place) => areFull[place] === true)) return undefined;
  const letters = places.map((place) => letterAt(areFull.slice(0, place).filter(Boolean).length));
  const [begin, ...others] = key.children;
  if (begin === undefined) return key;
  const rest = plainText([begin]).slice(named.written.length);
  return { ...key, children: [{ type: "text", value: `${letters.join(", ")}${rest}` }, ...others] };
}

function letterAt(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

/** A cell as a paragraph, behind a label that does not stand there. */
export function paragraphOf(reading: Reading, range: Range, label: string): Paragraph {
  const [first] = parseRange(reading, range);
  const text = reading.source.slice(range.start, range.end);
  const words = first?.type === "paragraph" ? first.children : [{ type: "text" as const, value: text }];
  const [start, end] = [reading.lines.placeOf(range.start), reading.lines.placeOf(range.end)];
  const position = { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
  return labelled({ type: "paragraph", children: words, position }, label);
}

function labelled(words: Paragraph, label: string): Paragraph {
  return label === "" ? words : { ...words, children: [{ type: "text", value: label }, ...words.children] };
}

/** Something stands in a cell. */
export function isFull(cell: Range | undefined): cell is Range {
  return cell !== undefined && cell.end > cell.start;
}
