import type { Bilingual, Language } from "../../text/language.js";
import { wrapText } from "../screens/wrap-text.js";

const exampleTitles: Bilingual = { zh: "示例", en: "Examples" };

/** Lines for the end of a help page: command lines, without the program's name. */
export function renderExamples(examples: readonly string[], language: Language, columns: number): string {
  const lines = examples.map((line) => wrapText(`  $ llm-interview ${line}`, columns, "      "));
  return `\n${exampleTitles[language]}:\n${lines.map((line) => `${line}\n`).join("")}`;
}

/** What stands below them. What a line goes on with stands two columns to the right of its beginning. */
export function renderNotes(notes: string, columns: number): string {
  const lines = notes.split("\n").map((line) => {
    const [indent = ""] = /^ */.exec(line) ?? [];
    return wrapText(line, columns, indent === "" ? "" : `${indent}  `);
  });
  return `\n${lines.join("\n")}\n`;
}
