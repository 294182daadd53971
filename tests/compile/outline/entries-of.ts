import { listEntries } from "../../../src/compile/outline/entries/list-entries.js";
import type { Entry } from "../../../src/compile/outline/entries.js";
import { beginReading, type OutlineReading } from "../../../src/compile/outline/outline-reading.js";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";

/** A reading of a text that has not begun. */
export function readingOf(source: string): OutlineReading {
  return beginReading("a.md", source);
}

export function entriesOf(source: string): Entry[] {
  return listEntries(parseMarkdown(source).blocks, readingOf(source));
}
