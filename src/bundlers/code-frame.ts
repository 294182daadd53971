import { escapeControls, escapeLines } from "../text/escape-controls.js";

/** Lines shown before and behind the one that is meant. */
const around = 2;

/** Writes the lines around a place, with a mark below it. Control characters are made visible. */
export function renderFrame(text: string, line: number, column: number): string {
  const lines = text.split(/\r\n|\n|\r/);
  const first = Math.max(1, line - around);
  const last = Math.min(lines.length, line + around);
  const width = String(last).length;
  const rows: string[] = [];
  for (let number = first; number <= last; number++) {
    const shown = lines[number - 1] ?? "";
    rows.push(`${String(number).padStart(width)}  |  ${escapeControls(shown)}`);
    if (number === line) rows.push(`${" ".repeat(width)}  |  ${spaceFor(shown.slice(0, column - 1))}^`);
  }
  return rows.map((row) => row.trimEnd()).join("\n");
}

/** As wide as the text: Han characters take two columns, as the space that was made for them does. */
function spaceFor(text: string): string {
  return escapeLines(text).replace(/[^\t]/gu, (character) =>
    (character.codePointAt(0) ?? 0) >= 0x2e80 ? "\u3000" : " ",
  );
}
