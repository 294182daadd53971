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
import type { ListEnding } from "./list-formats.js";

type Write = (set: ExportSet) => Promise<Exported<string | Uint8Array>>;

const writers: Readonly<Record<ListEnding, Write>> = {
  // Notes of a list must not take the place of those of the published bank.
  ".apkg": (set) => toAnki(set, { namespace: "own-list" }),
  ".md": toMarkdown,
  ".html": (set) => toHtml(set),
  ".csv": toCsv,
  ".json": toJson,
  ".jsonl": (set) => toJsonl(set),
  ".parquet": (set) => toParquet(set),
  ".xml": toMoodle,
  ".gift": toGift,
  ".zip": toQti,
};

/** Writes a list in a format, and says what the format cannot hold. */
export async function exportList(bank: Bank, ending: ListEnding): Promise<Exported<string | Uint8Array>> {
  return writers[ending](await loadExport(bank));
}
