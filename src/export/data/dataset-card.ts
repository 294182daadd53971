import type { ExportSet } from "../export-set.js";
import { titleOfSet } from "../set-title.js";
import { canary, datasetColumns } from "./dataset-columns.js";
import type { DatasetRows } from "./dataset-rows.js";

/** What a card says that the questions do not tell. */
export interface DatasetCardOptions {
  /** What the dataset is called. One line. Default: the title of the bank, or else "面试题" or "Interview questions". */
  readonly name?: string;
  /** The licence of the questions, as Hugging Face spells it, such as `mit`. Default: none is named. */
  readonly license?: string;
}

/** A file of a dataset: its rows and how many there are. */
export interface DatasetFile {
  readonly rows: DatasetRows;
  readonly path: string;
  readonly count: number;
}

const introductions: Readonly<Record<DatasetRows, string>> = {
  questions: "Open questions with reference answers, marking rubrics and choice items, one question a row.",
  mcq: "The choice items alone, in the shape that tools for evaluation read.",
};

/**
 * Renders the card of a dataset: Markdown with front matter as the Hugging Face hub reads it from `README.md`. It names
 * the files, explains every column, and says that the data is for evaluation, with a canary.
 *
 * @param files - The files that are beside the card; the first is the default configuration.
 */
export async function renderDatasetCard(
  set: ExportSet,
  files: readonly DatasetFile[],
  { name = titleOfSet(set), license }: DatasetCardOptions = {},
): Promise<string> {
  const { locale, version } = set;
  const { stringify } = await import("yaml");
  const frontMatter = stringify(
    {
      ...(license === undefined ? {} : { license }),
      language: [locale],
      pretty_name: name,
      size_categories: [sizeCategory(Math.max(0, ...files.map(({ count }) => count)))],
      task_categories: files.map(({ rows }) => (rows === "mcq" ? "multiple-choice" : "question-answering")),
      configs: files.map(({ rows, path }, index) => ({
        config_name: rows,
        ...(index === 0 ? { default: true } : {}),
        data_files: [{ split: "test", path }],
      })),
    },
    { lineWidth: 0 },
  );
  return `---\n${frontMatter}---\n\n${[
    `# ${name.replace(/[\\`*_[\]<&#]/g, "\\$&")}`,
    `Interview questions with reference answers. Content version ${version}, language \`${locale}\`.`,
    "## Not for training",
    "This data is meant for evaluation and for study. Do not train models on it: a model that has seen the answers cannot be\nmeasured with them. Every row carries this canary, so that training on it can be noticed:",
    `\`\`\`text\n${canary}\n\`\`\``,
    ...files.map(renderFile),
  ].join("\n\n")}\n`;
}

function renderFile({ rows, path, count }: DatasetFile): string {
  const fields = datasetColumns[rows].map(
    ({ name, type, meaning }) => `- \`${name}\` (${typeNames[type]}): ${meaning}`,
  );
  return [`## ${path}`, `${introductions[rows]} ${count} rows.`, fields.join("\n")].join("\n\n");
}

const typeNames = {
  string: "text",
  "string?": "text or null",
  integer: "integer",
  "integer?": "integer or null",
  strings: "list of texts",
  integers: "list of integers",
  booleans: "list of true or false",
} as const;

/** The hub's classes of size. */
function sizeCategory(count: number): string {
  if (count < 1_000) return "n<1K";
  if (count < 10_000) return "1K<n<10K";
  return count < 100_000 ? "10K<n<100K" : "100K<n<1M";
}
