import type { AlignType, Table } from "mdast";
import stringWidth from "string-width";
import type { Paint } from "./paint.js";
import { widest } from "./widest.js";
import { wrapText } from "./wrap-text.js";

const gap = "  ";
/** Below this, a column of prose is a ladder of syllables. */
const narrowest = 8;

/**
 * Writes rows in columns, the first as a heading. Where they are too wide the widest columns wrap; where even that is too
 * wide, every row becomes a list of its cells, each behind its heading.
 *
 * @param rows - Cells as inline text, one line each.
 */
export function renderTable(
  rows: readonly (readonly string[])[],
  align: Table["align"],
  columns: number,
  paint: Paint,
): string {
  const [head = [], ...body] = rows;
  const widths = fitWidths(
    head.map((_, index) => widest(rows, (row) => stringWidth(row[index] ?? ""))),
    columns - gap.length * (head.length - 1),
  );
  if (widths === undefined) return body.map((row) => renderAsList(head, row, columns, paint)).join("\n\n");
  const rule = paint.dim(widths.map((width) => "─".repeat(width)).join(gap));
  const lines = body.map((row) => renderRow(row, widths, align));
  return [
    renderRow(
      head.map((cell) => paint.bold(cell)),
      widths,
      align,
    ),
    rule,
    ...lines,
  ].join("\n");
}

/** Takes from the widest column, one at a time, until all fit; `undefined` if prose would get too narrow. */
function fitWidths(natural: readonly number[], room: number): readonly number[] | undefined {
  const widths = [...natural];
  for (let spare = room - sum(widths); spare < 0; spare++) {
    const most = widest(widths, (width) => width);
    if (most <= narrowest) return undefined;
    widths[widths.indexOf(most)] = most - 1;
  }
  return widths;
}

function renderRow(cells: readonly string[], widths: readonly number[], align: Table["align"]): string {
  const wrapped = widths.map((width, index) => ({
    lines: wrapText(cells[index] ?? "", width).split("\n"),
    width,
    side: align?.[index],
  }));
  const height = widest(wrapped, ({ lines }) => lines.length);
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map(({ lines, width, side }) => alignCell(lines[line] ?? "", width, side))
      .join(gap)
      .trimEnd(),
  ).join("\n");
}

function alignCell(text: string, width: number, align: AlignType | undefined): string {
  const spare = Math.max(0, width - stringWidth(text));
  const before = align === "right" ? spare : align === "center" ? spare >> 1 : 0;
  return `${" ".repeat(before)}${text}${" ".repeat(spare - before)}`;
}

function renderAsList(head: readonly string[], row: readonly string[], columns: number, paint: Paint): string {
  return head.map((title, index) => wrapText(`${paint.bold(title)}: ${row[index] ?? ""}`, columns, gap)).join("\n");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
