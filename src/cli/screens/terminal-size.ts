import type { Terminal } from "../io.js";

/** Columns and rows of a terminal. One that does not know, as in some containers, says nothing or 0: it counts as the usual 80 by 24. */
export function terminalSize({ columns, rows }: Terminal["output"]): {
  readonly columns: number;
  readonly rows: number;
} {
  return { columns: columns || 80, rows: rows || 24 };
}
