/** How cells and rows are told apart. */
export interface Separators {
  /** One character between cells. */
  readonly cell: "," | "\t";
  /** After every row, the last one, too. */
  readonly row: "\n" | "\r\n";
  /** Whether every cell is quoted. Default: only one with a quote, a separator or a line break of any kind in it. */
  readonly quoted?: boolean;
}

/** Writes rows of cells as RFC 4180 has them: quotes inside quoted cells are doubled. */
export function separateValues(
  rows: readonly (readonly (string | number)[])[],
  { cell, row, quoted = false }: Separators,
): string {
  const write = (value: string | number) => {
    const text = String(value);
    return quoted || /["\r\n]/.test(text) || text.includes(cell) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((cells) => cells.map(write).join(cell) + row).join("");
}
