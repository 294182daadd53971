export {
  type ArticleParts,
  type Exported,
  type ExportItem,
  type ExportKind,
  type ExportSection,
  type ExportSet,
  loadExport,
  type Refusal,
} from "./export-set.js";
