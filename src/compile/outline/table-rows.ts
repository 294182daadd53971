import type { TextLine } from "../parse/plain-text.js";

/** A table, which CommonMark takes for a paragraph. */
export interface WrittenTable {
  /** What stands above it, in the same paragraph. */
  readonly lead: readonly TextLine[];
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
  return rows.length === 0 ? undefined : { lead: lines.slice(0, rule - 1), rows };
}

/** A row in one line: what it is about, and what there is to say about it. */
export function tellRow([first = "", ...others]: readonly string[]): string {
  const said = others.join(" / ");
  return said === "" ? first : `${first}${/[\u2e80-\u9fff]$/.test(first) ? "：" : ": "}${said}`;
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
