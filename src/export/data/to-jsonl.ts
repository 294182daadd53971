import type { Exported, ExportSet } from "../export-set.js";
import { datasetColumns } from "./dataset-columns.js";
import { type DatasetOptions, selectItems } from "./dataset-rows.js";
import { escapeLineEnds } from "./json-text.js";

/**
 * Writes JSON Lines, one object a line, as tools for datasets read them: every row has the same keys in the same order, and
 * each key one type; what is absent is null or an empty list. Lines end in `\n`. `datasetColumns` says what the keys are;
 * the card of `toDataset` explains them to readers.
 *
 * Refused are choice items without exactly one key, and texts that are no Unicode.
 *
 * @example
 * ```ts
 * const { content } = await toJsonl(await loadExport(bank), { rows: "mcq" });
 * JSON.parse(content.split("\n")[0] ?? ""); // { id, question, choices, answer, subject, ... }
 * ```
 */
export async function toJsonl(set: ExportSet, { rows = "questions" }: DatasetOptions = {}): Promise<Exported<string>> {
  const { items, refused } = selectItems(set, rows);
  const lines = items.map((item) => {
    const cells = datasetColumns[rows].map(({ name, read }) => [name, read(item, set.locale)]);
    return `${escapeLineEnds(JSON.stringify(Object.fromEntries(cells)))}\n`;
  });
  return { content: lines.join(""), refused };
}
