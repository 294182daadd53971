import type { ExportSet, Refusal } from "../export-set.js";
import { type DatasetCardOptions, type DatasetFile, renderDatasetCard } from "./dataset-card.js";
import { toJsonl } from "./to-jsonl.js";

/** The files of a folder, and what is in none of them. */
export interface Dataset {
  /** Texts by name: `README.md`, `questions.jsonl` and, where there are choice items, `mcq.jsonl`. */
  readonly files: Readonly<Record<string, string>>;
  /** What `questions.jsonl` refuses, in the order of the set. */
  readonly refused: readonly Refusal[];
}

/**
 * Writes a dataset as the Hugging Face hub takes it: the questions, the choice items, and a card that explains both.
 *
 * @example
 * ```ts
 * const { files } = await toDataset(await loadExport(bank), { license: "mit" });
 * Object.keys(files); // ["README.md", "questions.jsonl", "mcq.jsonl"]
 * ```
 */
export async function toDataset(set: ExportSet, options: DatasetCardOptions = {}): Promise<Dataset> {
  const questions = await toJsonl(set, { rows: "questions" });
  const mcq = await toJsonl(set, { rows: "mcq" });
  const files: readonly (DatasetFile & { readonly content: string })[] = [
    { rows: "questions", path: "questions.jsonl", count: countLines(questions.content), content: questions.content },
    ...(mcq.content === ""
      ? []
      : [{ rows: "mcq", path: "mcq.jsonl", count: countLines(mcq.content), content: mcq.content } as const]),
  ];
  const card = await renderDatasetCard(set, files, options);
  return {
    files: Object.fromEntries([["README.md", card], ...files.map(({ path, content }) => [path, content])]),
    refused: questions.refused,
  };
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
