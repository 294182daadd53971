import type { Bilingual } from "../../text/language.js";
import type { Io } from "../io.js";

/** How help is broken into lines. What measures texts takes longer to load than most commands run. */
export interface HelpWrapping {
  wrapText(text: string, columns: number, indent?: string): string;
  countColumns(text: string): number;
}

/** For lines that print no help: it would not be broken. */
export const noWrapping: HelpWrapping = { wrapText: (text) => text, countColumns: (text) => text.length };

const exampleTitles: Bilingual = { zh: "示例", en: "Examples" };

/** Lines for the end of a help page: command lines, without the program's name. */
export function renderExamples(
  examples: readonly string[],
  { language, columns }: Pick<Io, "language" | "columns">,
  { wrapText }: HelpWrapping,
): string {
  const lines = examples.map((line) => wrapText(`  $ llm-interview ${line}`, columns, "      "));
  return `\n${exampleTitles[language]}:\n${lines.map((line) => `${line}\n`).join("")}`;
}

/** What stands below them. What a line goes on with stands two columns to the right of its beginning. */
export function renderNotes(notes: string, columns: number, { wrapText }: HelpWrapping): string {
  const lines = notes.split("\n").map((line) => {
    const [indent = ""] = /^ */.exec(line) ?? [];
    return wrapText(line, columns, indent === "" ? "" : `${indent}  `);
  });
  return `\n${lines.join("\n")}\n`;
}
