import stringWidth from "string-width";
import { type Paint, paint } from "./paint.js";
import { widest } from "./widest.js";

/** One line of a chart. */
export interface Bar {
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
  /** Stands behind the bar, such as `3/4`. */
  readonly note: string;
}

/**
 * Draws bars one to a line, labels and bars aligned by columns, as a terminal counts them. Labels that take more than two fifths
 * of the width are cut. Ends with a line break; empty for no bars.
 *
 * @param columns - Width of the lines.
 */
export function renderBars(bars: readonly Bar[], columns: number, hasColor: boolean): string {
  const style = paint(hasColor);
  const labelWidth = Math.min(
    Math.floor(columns * 0.4),
    widest(bars, ({ label }) => stringWidth(label)),
  );
  const noteWidth = widest(bars, ({ note }) => stringWidth(note));
  const barWidth = Math.max(4, Math.min(30, columns - labelWidth - noteWidth - 6));
  return bars
    .map(({ label, share, note }) => {
      const filled = Math.round(Math.max(0, Math.min(1, share)) * barWidth);
      const bar = `${colourOf(share, style)("█".repeat(filled))}${style.dim("░".repeat(barWidth - filled))}`;
      return `  ${padColumns(cutColumns(label, labelWidth), labelWidth)}  ${bar}  ${note}\n`;
    })
    .join("");
}

/** Fills a text with spaces up to so many columns. */
export function padColumns(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - stringWidth(text)));
}

/** Cuts a plain text of one line to so many columns; one that was cut ends in an ellipsis. */
export function cutColumns(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let cut = "";
  let width = 1;
  for (const character of text) {
    width += stringWidth(character);
    if (width > columns) break;
    cut += character;
  }
  return `${cut}…`;
}

function colourOf(share: number, style: Paint): (text: string) => string {
  if (share >= 0.8) return style.green;
  return share >= 0.5 ? style.yellow : style.red;
}
