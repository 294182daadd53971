/**
 * Writes questions and quizzes in formats of other programs.
 *
 * @module llm-interview/export
 */

export type { AnkiOptions } from "./anki/options.js";
export { type AnkiPackageOptions, toAnki } from "./anki/to-anki.js";
export { toAnkiText } from "./anki/to-anki-text.js";
export { type DatasetCardOptions, type DatasetFile, renderDatasetCard } from "./data/dataset-card.js";
export { canary } from "./data/dataset-columns.js";
export type { DatasetOptions, DatasetRows } from "./data/dataset-rows.js";
export { toCsv } from "./data/to-csv.js";
export { type Dataset, toDataset } from "./data/to-dataset.js";
export { toJson } from "./data/to-json.js";
export { toJsonl } from "./data/to-jsonl.js";
export { toParquet } from "./data/to-parquet.js";
export { toSqlite } from "./data/to-sqlite.js";
export {
  type AnswerParts,
  type Exported,
  type ExportItem,
  type ExportKind,
  type ExportSection,
  type ExportSet,
  keepKinds,
  loadExport,
  type Refusal,
} from "./export-set.js";
export { toMarkdown } from "./markdown/to-markdown.js";
export { toGift } from "./moodle/to-gift.js";
export { toMoodle } from "./moodle/to-moodle.js";
export type { PaperOptions } from "./paper/options.js";
export { toHtml } from "./paper/to-html.js";
export type { LeftPicture, PictureOptions, PictureSource } from "./picture-options.js";
export { toQti } from "./qti/to-qti.js";
