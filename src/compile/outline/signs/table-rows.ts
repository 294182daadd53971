import type { Paragraph } from "mdast";
import { type TextLine, textLines } from "../../parse/plain-text.js";

/** A table, which CommonMark takes for a paragraph. */
export interface WrittenTable {
  /** What stands above it, in the same paragraph. */
  readonly lead: readonly TextLine[];
  readonly head: readonly string[];
  /** Cells that say something; without the head. */
  readonly rows: readonly (readonly string[])[];
}

/** Reads the rows of a table; `undefined` where there is none, or nothing below its head. */
export function readTableRows(lines: readonly TextLine[]): WrittenTable | undefined {
  const rule = lines.findIndex(({ text }) => isRule(text));
  if (rule < 1 || !(lines[rule - 1]?.text ?? "").includes("|")) return undefined;
  const rows = lines
    .slice(rule + 1)
    .map(({ text }) => cellsOf(text))
    .filter((cells) => cells.length > 0);
  return rows.length === 0
    ? undefined
    : { lead: lines.slice(0, rule - 1), head: cellsOf(lines[rule - 1]?.text ?? ""), rows };
}

/** Tells whether a paragraph is a table, with nothing above it. */
export function isTable(paragraph: Paragraph): boolean {
  return readTableRows(textLines(paragraph.children))?.lead.length === 0;
}

/** A name in the first column is no longer. */
const longestName = 30;

/** Each row in one line. Where most of the first of two columns are more than names, all rows compare what their heads name. */
export function tellRows({ head, rows }: WrittenTable): string[] {
  const areCompared = rows.filter(([first = ""]) => !isName(first)).length * 2 > rows.length;
  return rows.map((cells) => tellRow(cells, head, areCompared || (cells[0] ?? "").length > longestName));
}

/** A row in one line: what it is about, and what there is to say about it. Two columns of sentences are told by their heads. */
export function tellRow(
  cells: readonly string[],
  head: readonly string[],
  areCompared = !isName(cells[0] ?? ""),
): string {
  const [first = "", ...others] = cells;
  if (areCompared && cells.length === 2 && head.length === 2)
    return cells.map((cell, index) => tellCell(head[index] ?? "", cell)).join(" / ");
  return tellCell(first, others.join(" / "));
}

function isName(cell: string): boolean {
  return cell.length <= longestName && !/\p{L}[.。!！;；]$/u.test(cell);
}

function tellCell(name: string, said: string): string {
  return said === "" ? name : `${name}${/[\u2e80-\u9fff]$/.test(name) ? "：" : ": "}${said}`;
}

/** `| --- | :-: |`, character by character: a pattern would try every way to cut a long row. */
function isRule(text: string): boolean {
  let dashes = false;
  let bars = false;
  for (const character of text) {
    if (character === "-") dashes = true;
    else if (character === "|") bars = true;
    else if (character !== ":" && character !== " ") return false;
  }
  return dashes && bars;
}

/** An escaped bar belongs to the words. */
function cellsOf(row: string): string[] {
  const cells: string[] = [];
  let cell = "";
  for (let at = 0; at < row.length; at++) {
    const character = row.charAt(at);
    if (character === "\\" && row.charAt(at + 1) === "|") cell += row.charAt(++at);
    else if (character === "|") {
      cells.push(cell.trim());
      cell = "";
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells.filter((words) => words !== "");
}
