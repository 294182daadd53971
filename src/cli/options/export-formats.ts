import type { AnkiOptions } from "../../export/anki/options.js";
import type { AnkiPackageOptions } from "../../export/anki/to-anki.js";
import type { DatasetOptions, DatasetRows } from "../../export/data/dataset-rows.js";
import type { Dataset } from "../../export/data/to-dataset.js";
import type { Exported, ExportSet } from "../../export/export-set.js";
import type { PictureOptions } from "../../export/picture-options.js";
import type { Bank } from "../../model/bank.js";
import type { Bilingual } from "../../text/language.js";
import type { Io } from "../io.js";
import { warn } from "../tell.js";

/** What `export --to` takes. */
export type FormatName = keyof typeof formats;

/** One format of the command line. */
export interface Format {
  /** Of its files. The format that is named first is meant where two share one. */
  readonly ending: string;
  readonly about: Bilingual;
  /** It is not text: nothing to print. */
  readonly isBinary: boolean;
  /** The options that it has a use for. Others would be passed over in silence, and are refused. */
  readonly takes: readonly (keyof FormatOptions)[];
  readonly write: (
    set: ExportSet,
    options: FormatOptions,
    io: Io,
    bank: Bank,
  ) => Promise<Exported<string | Uint8Array>>;
  /** Where the format is also one of folders: its files by name. */
  readonly writeFolder?: (set: ExportSet, options: FormatOptions) => Promise<Dataset>;
}

/** What some formats can be told. */
export interface FormatOptions extends PictureOptions {
  /** Of a paper, or of a deck. Default: that of the bank. */
  readonly title?: string;
  /** What Anki calls the deck of this title, `::` between its levels. */
  readonly deck?: string;
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

/** Where a printed paper has its answers. */
export type AnswerPages = (typeof answerPages)[number];
export const answerPages = ["separate", "none", "only"] as const;

/** Each format loads when it is written. */
export const formats = {
  apkg: {
    ending: ".apkg",
    about: { zh: "Anki 牌组", en: "Anki deck" },
    isBinary: true,
    takes: ["title", "namespace"],
    write: async (set, options, io) => (await import("../../export/anki/to-anki.js")).toAnki(set, ankiOf(options, io)),
  },
  tsv: {
    ending: ".tsv",
    about: { zh: "Anki 文本", en: "Anki text file" },
    isBinary: false,
    takes: ["title", "namespace"],
    write: async (set, options, io) =>
      (await import("../../export/anki/to-anki-text.js")).toAnkiText(set, ankiTextOf(options, io)),
  },
  gift: {
    ending: ".gift",
    about: { zh: "GIFT（Moodle 等）", en: "GIFT, for Moodle and others" },
    isBinary: false,
    takes: [],
    write: async (set) => (await import("../../export/moodle/to-gift.js")).toGift(set),
  },
  moodle: {
    ending: ".xml",
    about: { zh: "Moodle XML", en: "Moodle XML" },
    isBinary: false,
    takes: [],
    write: async (set, options) => (await import("../../export/moodle/to-moodle.js")).toMoodle(set, options),
  },
  qti: {
    ending: ".zip",
    about: { zh: "QTI 2.1 包", en: "QTI 2.1 package" },
    isBinary: true,
    takes: [],
    write: async (set, options) => (await import("../../export/qti/to-qti.js")).toQti(set, options),
  },
  csv: {
    ending: ".csv",
    about: { zh: "电子表格", en: "spreadsheet" },
    isBinary: false,
    takes: [],
    write: async (set) => (await import("../../export/data/to-csv.js")).toCsv(set),
  },
  json: {
    ending: ".json",
    about: { zh: "JSON", en: "JSON" },
    isBinary: false,
    takes: [],
    write: async (set) => (await import("../../export/data/to-json.js")).toJson(set),
  },
  jsonl: {
    ending: ".jsonl",
    about: { zh: "数据集，每行一题", en: "data set, a question a line" },
    isBinary: false,
    takes: ["rows"],
    write: async (set, options) => (await import("../../export/data/to-jsonl.js")).toJsonl(set, rowsOf(options)),
    writeFolder: async (set, { license }) =>
      (await import("../../export/data/to-dataset.js")).toDataset(set, license === undefined ? {} : { license }),
  },
  parquet: {
    ending: ".parquet",
    about: { zh: "列式数据集", en: "data set in columns" },
    isBinary: true,
    takes: ["rows"],
    write: async (set, options) => (await import("../../export/data/to-parquet.js")).toParquet(set, rowsOf(options)),
  },
  sqlite: {
    ending: ".sqlite",
    about: { zh: "SQLite 数据库", en: "SQLite database" },
    isBinary: true,
    takes: [],
    async write({ items }, _options, _io, bank) {
      const [{ toSqlite }, { bankDataOf }] = await Promise.all([
        import("../../export/data/to-sqlite.js"),
        import("../files/bank-data-of.js"),
      ]);
      return toSqlite(await bankDataOf(bank, new Set(items.map(({ id }) => id))));
    },
  },
  markdown: {
    ending: ".md",
    about: { zh: "Markdown，可再次编译", en: "Markdown, which compiles again" },
    isBinary: false,
    takes: [],
    write: async (set) => (await import("../../export/markdown/to-markdown.js")).toMarkdown(set),
  },
  html: {
    ending: ".html",
    about: { zh: "可打印的试卷", en: "printable paper" },
    isBinary: false,
    takes: ["title", "answers", "lines"],
    write: async (set, options) => (await import("../../export/paper/to-html.js")).toHtml(set, options),
  },
  pdf: {
    ending: ".pdf",
    about: { zh: "试卷 PDF（借助 Chromium）", en: "printable paper, through Chromium" },
    isBinary: true,
    takes: ["title", "answers", "lines"],
    write: async (set, options, io) => {
      const { content, refused, ...told } = await (await import("../../export/paper/to-html.js")).toHtml(set, options);
      return {
        content: await (await import("../paper/print-pdf.js")).printPdf(content, io, {
          questions: set.items.length - refused.length,
        }),
        refused,
        ...told,
      };
    },
  },
} as const satisfies Readonly<Record<string, Format>>;

function rowsOf({ rows }: FormatOptions): DatasetOptions {
  return rows === undefined ? {} : { rows };
}

function ankiTextOf({ title, deck, namespace }: FormatOptions, io: Io): AnkiOptions {
  if (deck !== title)
    warn(
      {
        zh: `牌组名写作“${deck}”：Anki 会改动“${title}”。`,
        en: `the deck is named "${deck}": Anki would change "${title}".`,
      },
      io,
    );
  return { ...(deck !== undefined && { deck }), ...(namespace !== undefined && { namespace }) };
}

function ankiOf(options: FormatOptions, io: Io): AnkiPackageOptions {
  const { modified, pictures } = options;
  return {
    ...ankiTextOf(options, io),
    ...(modified !== undefined && { modified }),
    ...(pictures !== undefined && { pictures }),
  };
}

/** Names of the formats that have a use for an option. */
export function formatsThatTake(option: keyof FormatOptions): FormatName[] {
  return (Object.keys(formats) as FormatName[]).filter((name) => {
    const { takes }: Format = formats[name];
    return takes.includes(option);
  });
}
