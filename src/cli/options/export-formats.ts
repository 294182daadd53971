import type { AnkiOptions } from "../../export/anki/options.js";
import type { AnkiPackageOptions } from "../../export/anki/to-anki.js";
import type { DatasetOptions, DatasetRows } from "../../export/data/dataset-rows.js";
import type { Dataset } from "../../export/data/to-dataset.js";
import type { Exported, ExportSet } from "../../export/export-set.js";
import type { Io } from "../io.js";

/** What `export --to` takes. */
export type FormatName = keyof typeof formats;

/** One format of the command line. */
export interface Format {
  /** Of its files. The format that is named first is meant where two share one. */
  readonly ending: string;
  /** English and Chinese. */
  readonly about: readonly [english: string, chinese: string];
  readonly write: (set: ExportSet, options: FormatOptions, io: Io) => Promise<Exported<string | Uint8Array>>;
  /** Where the format is also one of folders: its files by name. */
  readonly writeFolder?: (set: ExportSet, options: FormatOptions) => Promise<Dataset>;
}

/** What some formats can be told. */
export interface FormatOptions {
  /** Of a paper, or of a deck. Default: one in the language of the bank. */
  readonly title?: string;
  readonly answers?: AnswerPages;
  /** Of a printed paper: to write on, for each open question. */
  readonly lines?: number;
  readonly rows?: DatasetRows;
  /** What Anki knows the notes of a bank by, together with the ids of its questions. Default: that of the published banks. */
  readonly namespace?: string;
  /** When the content was last changed, in seconds; for Anki. Default: made of its version. */
  readonly modified?: number;
  /** Of the content, as the Hugging Face hub spells it. Absent where it is not known. */
  readonly license?: string;
}

/** Options that only some formats have a use for; elsewhere they would be passed over in silence. */
export const optionUsers = {
  title: ["html", "pdf", "apkg", "tsv"],
  answers: ["html", "pdf"],
  lines: ["html", "pdf"],
  rows: ["jsonl", "parquet"],
  namespace: ["apkg", "tsv"],
} as const satisfies Partial<Record<keyof FormatOptions, readonly string[]>>;

/** Where a printed paper has its answers. */
export type AnswerPages = (typeof answerPages)[number];
export const answerPages = ["separate", "none", "only"] as const;

/** Each format loads when it is written. */
export const formats = {
  apkg: {
    ending: ".apkg",
    about: ["Anki deck", "Anki 牌组"],
    write: async (set, options) => (await import("../../export/anki/to-anki.js")).toAnki(set, ankiOf(options)),
  },
  tsv: {
    ending: ".tsv",
    about: ["Anki text file", "Anki 文本"],
    write: async (set, options) =>
      (await import("../../export/anki/to-anki-text.js")).toAnkiText(set, ankiTextOf(options)),
  },
  gift: {
    ending: ".gift",
    about: ["GIFT, for Moodle and others", "GIFT（Moodle 等）"],
    write: async (set) => (await import("../../export/moodle/to-gift.js")).toGift(set),
  },
  moodle: {
    ending: ".xml",
    about: ["Moodle XML", "Moodle XML"],
    write: async (set) => (await import("../../export/moodle/to-moodle.js")).toMoodle(set),
  },
  qti: {
    ending: ".zip",
    about: ["QTI 2.1 package", "QTI 2.1 包"],
    write: async (set) => (await import("../../export/qti/to-qti.js")).toQti(set),
  },
  csv: {
    ending: ".csv",
    about: ["spreadsheet", "电子表格"],
    write: async (set) => (await import("../../export/data/to-csv.js")).toCsv(set),
  },
  json: {
    ending: ".json",
    about: ["JSON", "JSON"],
    write: async (set) => (await import("../../export/data/to-json.js")).toJson(set),
  },
  jsonl: {
    ending: ".jsonl",
    about: ["data set, a question a line", "数据集，每行一题"],
    write: async (set, options) => (await import("../../export/data/to-jsonl.js")).toJsonl(set, rowsOf(options)),
    writeFolder: async (set, { license }) =>
      (await import("../../export/data/to-dataset.js")).toDataset(set, license === undefined ? {} : { license }),
  },
  parquet: {
    ending: ".parquet",
    about: ["data set in columns", "列式数据集"],
    write: async (set, options) => (await import("../../export/data/to-parquet.js")).toParquet(set, rowsOf(options)),
  },
  markdown: {
    ending: ".md",
    about: ["Markdown, which compiles again", "Markdown，可再次编译"],
    write: async (set) => (await import("../../export/markdown/to-markdown.js")).toMarkdown(set),
  },
  html: {
    ending: ".html",
    about: ["printable paper", "可打印的试卷"],
    write: async (set, options) => (await import("../../export/paper/to-html.js")).toHtml(set, options),
  },
  pdf: {
    ending: ".pdf",
    about: ["printable paper, through Chromium", "试卷 PDF（借助 Chromium）"],
    write: async (set, options, io) => {
      const { content, refused } = await (await import("../../export/paper/to-html.js")).toHtml(set, options);
      return { content: await (await import("../paper/print-pdf.js")).printPdf(content, io), refused };
    },
  },
} as const satisfies Readonly<Record<string, Format>>;

function rowsOf({ rows }: FormatOptions): DatasetOptions {
  return rows === undefined ? {} : { rows };
}

function ankiTextOf({ title, namespace }: FormatOptions): AnkiOptions {
  return { ...(title !== undefined && { deck: title }), ...(namespace !== undefined && { namespace }) };
}

function ankiOf(options: FormatOptions): AnkiPackageOptions {
  const { modified } = options;
  return { ...ankiTextOf(options), ...(modified !== undefined && { modified }) };
}
