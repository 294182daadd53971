import type { RootContent } from "mdast";
import { textLines } from "../../parse/plain-text.js";
import { readTableRows, tellRow, type WrittenTable } from "../signs/table-rows.js";
import { fillLine, LIST_ROOM } from "./in-one-line.js";
import { paragraphOf } from "./signed-lines.js";

/**
 * Gives blocks in which a table of what the prompt compares has its heads in each row: below `Sloop or ketch?`, the first cell of `| One mast |
 * Two |` is no name, but what the head says of it. It is told by its columns, as many rows as one line has room for.
 */
export function openComparedTables(blocks: readonly RootContent[], prompt: string): readonly RootContent[] {
  const asked = prompt.toLowerCase();
  return blocks.map((block) => openTable(block, asked));
}

function openTable(block: RootContent, asked: string): RootContent {
  if (block.type !== "paragraph") return block;
  const table = readTableRows(textLines(block.children));
  if (table === undefined || table.head.length < 2 || !table.head.every((head) => isNamed(head, asked))) return block;
  if (table.rows.some(({ length }) => length !== table.head.length)) return block;
  const { head } = table;
  const tell = (cells: readonly string[]) =>
    cells.map((cell, at) => tellRow([head[at] ?? "", cell], [], false)).join(" / ");
  const columnsOf = (from: WrittenTable["rows"]) =>
    tell(head.map((_, at) => from.map((cells) => cells[at]).join("; ")));
  const all = columnsOf(table.rows);
  const fitting = fillLine(
    table.rows.map((cells) => cells.join("; ")),
    LIST_ROOM - head.join(": / ").length,
  );
  const some = fitting.length > 1 ? [columnsOf(table.rows.slice(0, fitting.length))] : table.rows.map(tell);
  const told = all.length <= LIST_ROOM ? [all] : some;
  const rows = told.map((row) => row.replaceAll("|", "\\|"));
  const lines = ["| |", "|---|", ...rows.map((row) => `| ${row} |`)];
  const written = lines.map((text, line) => ({ text, bold: false, hardBreak: false, line }));
  return { ...block, ...paragraphOf([...table.lead, ...written]) };
}

/** The prompt has the words of the head, from the beginning of one of its own. */
function isNamed(head: string, asked: string): boolean {
  const name = head.toLowerCase().replace(/s$/, "");
  const at = name === "" ? -1 : asked.indexOf(name);
  return at !== -1 && (at === 0 || !/[a-z0-9]/.test(asked.charAt(at - 1)));
}
