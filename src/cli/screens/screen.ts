import type { Locale } from "../../model/bank-data.js";
import type { Bilingual } from "../../text/language.js";
import { type Io, type Terminal, UsageError } from "../io.js";
import { type Paint, paint } from "./paint.js";
import { terminalSize } from "./terminal-size.js";

/** A terminal that somebody sits at, and how to write on it. */
export interface Screen {
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly hasColor: boolean;
  readonly style: Paint;
  /** Columns to fill: those of the terminal but the last, at most 100, which is wide enough to read. */
  columns(): number;
  print(text: string): void;
}

/**
 * Opens the screen of a command that asks.
 *
 * @param otherwise - What to do where nobody sits there, as a sentence.
 * @throws UsageError where nobody does.
 */
export function openScreen(io: Io, locale: Locale, otherwise: Bilingual): Screen {
  const { terminal, hasColor } = io;
  if (terminal === undefined)
    throw new UsageError({ zh: `这需要终端。${otherwise.zh}`, en: `This needs a terminal. ${otherwise.en}` });
  return {
    terminal,
    locale,
    hasColor,
    style: paint(hasColor),
    columns: () => Math.max(20, Math.min(100, terminalSize(terminal.output).columns - 1)),
    print: io.out,
  };
}
