import type { Paragraph, RootContent } from "mdast";
import { plainText } from "../../parse/plain-text.js";
import { type Range, type Reading, rangeOf } from "../../parse/reading.js";
import type { Entry, LeadEntry } from "../entries.js";
import { promptContent } from "../entries.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { parseNumeral } from "../signs/title.js";
import { cutAsked, cutCounted } from "./asked-cells.js";
import { cutItems } from "./cell-list.js";
import { findNext, withFollowUps } from "./follow-up-cells.js";
import { countLeads, type OutlineForm } from "./form.js";
import { makeItem, parseRange } from "./item.js";
import { isFull, withOptions } from "./option-cells.js";
import { type Columns, findColumns } from "./table-columns.js";

const delimiters = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;
/** A table with a column of questions, and one of answers beside it. */
export const tables: OutlineForm<"tables"> = {
  name: "tables",
  entries(blocks, at, reading) {
    const node = blocks[at] as RootContent;
    if (node.type !== "paragraph") return undefined;
    const { position } = node;
    if (position === undefined || position.end.line < position.start.line + 2) return undefined;
    const rows = readRows(node, reading);
    const columns = rows === undefined ? undefined : findColumns(rows, reading);
    if (rows === undefined || columns === undefined) return undefined;
    const last = position.start.line + rows.length;
    const below =
      last < position.end.line
        ? parseRange(reading, { start: reading.lines.startOf(last + 1), end: rangeOf(reading, node).end })
        : [];
    const table = below.length === 0 ? node : withoutEnd(node, last, reading);
    const { line } = position.start;
    const titles = { kind: "label" as const, line, endLine: line + 1 };
    const leads = rows.slice(1).flatMap((cells, index) => {
      const [lead, ...next] = partRow(cells, columns, reading).map((row) => readRow(row, columns, table, reading));
      const others = hasOthers(cells, columns, reading)
        ? [{ kind: "column" as const, line: line + index + 2, endLine: line + index + 2 }]
        : [];
      return [
        lead === undefined ? undefined : { ...lead, leftOut: index === 0 ? [titles, ...others] : others },
        ...next,
      ];
    });
    // Rows that link to places in the document are its contents, though somebody forgot one.
    const named = leads.filter((lead) => lead !== undefined);
    if (named.filter(isReference).length * 10 >= named.length * 9) return undefined;
    const entries: Entry[] = leads.filter((lead) => lead !== undefined);
    return { entries: [...entries, ...below.map((block) => ({ type: "block", node: block }) as const)], blocks: 1 };
  },
  recognise: countLeads,
};

/** The table alone, without the lines that go on behind its last row. */
function withoutEnd(node: Paragraph, last: number, reading: Reading): RootContent {
  const [table = node] = parseRange(reading, {
    start: rangeOf(reading, node).start,
    end: reading.lines.startOf(last + 1),
  });
  return table;
}

/** The cells of each row but the delimiters', until a line that is none. `undefined` where a paragraph is no table. */
export function readRows(node: Paragraph, { source, lines }: Reading): Range[][] | undefined {
  const from = node.position?.start.line ?? 1;
  const to = node.position?.end.line ?? from;
  const rangeOfLine = (line: number) => {
    const start = lines.startOf(line);
    return { start, end: start + (/^[^\r\n]*/.exec(source.slice(start, lines.startOf(line + 1)))?.[0].length ?? 0) };
  };
  const second = rangeOfLine(from + 1);
  if (!delimiters.test(source.slice(second.start, second.end)) || !source.slice(second.start, second.end).includes("|"))
    return undefined;
  const rows: Range[][] = [];
  for (let line = from; line <= to; line++) {
    if (line === from + 1) continue;
    const row = rangeOfLine(line);
    if (!source.slice(row.start, row.end).includes("|")) break;
    rows.push(splitCells(source, row));
  }
  return rows;
}

function splitCells(source: string, { start, end }: Range): Range[] {
  const cells: Range[] = [];
  let from = start;
  const close = (to: number) => {
    const text = source.slice(from, to);
    const left = from + (text.length - text.trimStart().length);
    cells.push({ start: Math.min(left, to), end: Math.max(Math.min(left, to), from + text.trimEnd().length) });
    from = to + 1;
  };
  for (let at = start; at < end; at++) {
    if (source.charAt(at) === "\\") at++;
    else if (source.charAt(at) === "|") close(at);
  }
  close(end);
  const isEmpty = (cell: Range | undefined) => cell !== undefined && cell.start >= cell.end;
  // A row begins and ends with a bar, or does not.
  if (source.slice(start, end).trimStart().startsWith("|")) cells.shift();
  if (isEmpty(cells.at(-1))) cells.pop();
  return cells;
}

/** A row for each question of its cell, if nothing answers them or each has its answer there by its number. */
function partRow(cells: readonly Range[], columns: Columns, reading: Reading): readonly (readonly Range[])[] {
  const { question, answer, number, more, options } = columns;
  const full = (column: number | undefined) =>
    column !== undefined && isFull(cells[column]) ? cells[column] : undefined;
  const asked = full(question);
  const parts = asked === undefined ? [] : cutAsked(reading, asked);
  if (parts.length < 2 || [number, ...more, ...options].some((column) => full(column) !== undefined)) return [cells];
  const told = full(answer);
  const answers = told === undefined ? [] : cutCounted(reading, told, parts.length);
  if (answers === undefined) return [cells];
  return parts.map((part, index) =>
    cells.map((cell, column) =>
      column === question ? part : ((column === answer ? answers[index] : undefined) ?? cell),
    ),
  );
}

function readRow(
  cells: readonly Range[],
  columns: Columns,
  group: RootContent,
  reading: Reading,
): LeadEntry | undefined {
  const prompt = cells[columns.question];
  if (prompt === undefined || prompt.end <= prompt.start) return undefined;
  const areOptions = columns.options.some((column) => isFull(cells[column]));
  const told = columns.answer === undefined || areOptions ? columns.more : [columns.answer, ...columns.more];
  const filled = told.flatMap((column) => cells[column] ?? []).filter(({ start, end }) => end > start);
  const answers = filled.flatMap((cell) => cutItems(reading, cell));
  const number = columns.number === undefined ? undefined : cells[columns.number];
  const plain = makeItem(reading, prompt, answers);
  const optional = areOptions ? withOptions(reading, plain, cells, columns) : plain;
  const node = withFollowUps(
    reading,
    optional,
    columns.next === undefined ? [] : findNext(reading, cells[columns.next]),
  );
  // In a cell, a bar in code is escaped.
  for (const child of promptContent(node)) {
    if (child.type === "inlineCode") child.value = child.value.replaceAll("\\|", "|");
  }
  const text = plainText(promptContent(node));
  // Numbers alone name questions elsewhere.
  if (!/[\p{L}?？؟]/u.test(text)) return undefined;
  return {
    type: "lead",
    form: "tables",
    node,
    group,
    marker: "",
    number: number === undefined ? 0 : (parseNumeral(reading.source.slice(number.start, number.end)) ?? 0),
    text,
    asks: looksLikeQuestion(text),
    isLabelled: true,
    // Several that have one answer are asked together.
    ...(cutAsked(reading, prompt).length > 1 && { isWhole: true }),
  };
}

/** Cells beside those that are read have words. */
function hasOthers(cells: readonly Range[], columns: Columns, reading: Reading): boolean {
  const { question, answer, number, more, options, next } = columns;
  const asked = next !== undefined && findNext(reading, cells[next]).length > 0 ? [next] : [];
  const read = [question, answer, number, ...more, ...options, ...asked];
  return cells.some(({ start, end }, column) => end > start && !read.includes(column));
}

function isReference({ node }: LeadEntry): boolean {
  const content = node.type === "listItem" ? promptContent(node) : node.children;
  const links = content.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return links.length === 1 && links[0]?.type === "link" && links[0].url.startsWith("#");
}
