export type { AnkiOptions } from "./anki-options.js";
export { type DatasetCardOptions, type DatasetFile, renderDatasetCard } from "./dataset-card.js";
export { canary } from "./dataset-columns.js";
export type { DatasetOptions, DatasetRows } from "./dataset-rows.js";
export {
  type ArticleParts,
  type Exported,
  type ExportItem,
  type ExportKind,
  type ExportSection,
  type ExportSet,
  keepKinds,
  loadExport,
  type Refusal,
} from "./export-set.js";
export type { PaperOptions } from "./paper-options.js";
export { type AnkiPackageOptions, toAnki } from "./to-anki.js";
export { toAnkiText } from "./to-anki-text.js";
export { toCsv } from "./to-csv.js";
export { type Dataset, toDataset } from "./to-dataset.js";
export { toGift } from "./to-gift.js";
export { toHtml } from "./to-html.js";
export { toJson } from "./to-json.js";
export { toJsonl } from "./to-jsonl.js";
export { toMarkdown } from "./to-markdown.js";
export { toMoodle } from "./to-moodle.js";
export { toParquet } from "./to-parquet.js";
export { toQti } from "./to-qti.js";
