import { type Entry, listEntries } from "../../../src/compile/outline/entries.js";
import { indexLines } from "../../../src/compile/parse/line-index.js";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";
import type { Reading } from "../../../src/compile/parse/reading.js";

/** A reading of a text that has not begun. */
export function readingOf(source: string): Reading {
  return { path: "a.md", source, lines: indexLines("a.md", source), problems: [], leftOut: [] };
}

export function entriesOf(source: string): Entry[] {
  return listEntries(parseMarkdown(source).blocks, source, indexLines("a.md", source));
}
