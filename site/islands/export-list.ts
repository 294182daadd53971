import type { Bank } from "llm-interview";
import {
  type Exported,
  type ExportSet,
  loadExport,
  toAnki,
  toCsv,
  toGift,
  toHtml,
  toJson,
  toJsonl,
  toMarkdown,
  toMoodle,
  toParquet,
  toQti,
} from "llm-interview/export";

/** A format to take a list elsewhere in. */
export interface ListFormat {
  readonly name: string;
  /** Of the file, with its dot. */
  readonly ending: string;
  readonly write: (set: ExportSet) => Promise<Exported<string | Uint8Array>>;
}

export const listFormats: readonly ListFormat[] = [
  // Notes of a list must not take the place of those of the published bank.
  { name: "Anki", ending: ".apkg", write: (set) => toAnki(set, { namespace: "own-list" }) },
  { name: "Markdown", ending: ".md", write: toMarkdown },
  { name: "HTML", ending: ".html", write: (set) => toHtml(set) },
  { name: "CSV", ending: ".csv", write: toCsv },
  { name: "JSON", ending: ".json", write: toJson },
  { name: "JSONL", ending: ".jsonl", write: (set) => toJsonl(set) },
  { name: "Parquet", ending: ".parquet", write: (set) => toParquet(set) },
  { name: "Moodle XML", ending: ".xml", write: toMoodle },
  { name: "GIFT", ending: ".gift", write: toGift },
  { name: "QTI 2.1", ending: ".zip", write: toQti },
];

/** Writes a list in a format, and says what the format cannot hold. */
export async function exportList(bank: Bank, format: ListFormat): Promise<Exported<string | Uint8Array>> {
  return format.write(await loadExport(bank));
}
