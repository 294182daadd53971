import { namespacePattern } from "../../export/anki/options.js";
import type { DatasetRows } from "../../export/data/dataset-rows.js";
import type { ExportKind } from "../../export/export-set.js";
import type { ExportOptions } from "../actions/export.js";
import { defineCommand } from "../options/command-record.js";
import { answerPages, type Format, formats } from "../options/export-formats.js";
import { ValueError } from "../options/read-value.js";
import { bankOptions, drawOptions, queryOptions } from "../options/shared-options.js";

type Options = Omit<ExportOptions, "timed" | "modified" | "license" | "pictures" | "deck">;

export const exportCommand = defineCommand<Options>({
  name: "export",
  about: { zh: "导出题目或试卷，供其他程序使用", en: "write questions, or a paper, for other programs" },
  options: {
    to: {
      flags: "--to <format>",
      about: {
        zh: "格式（默认：由 FILE 的扩展名决定）",
        en: "format (default: told by the ending of FILE)",
      },
      choices: Object.keys(formats),
    },
    out: {
      flags: "--out <file>",
      about: { zh: "输出文件（默认：文本写到标准输出）", en: "where to write it (default: standard output, for text)" },
    },
    kind: {
      flags: "--kind <kind>",
      about: { zh: "只要这种形式（默认：两种都要）", en: "only in this form (default: both)" },
      choices: ["open", "choice"] satisfies ExportKind[],
    },
    ...drawOptions,
    ...queryOptions,
    ...bankOptions,
    title: {
      flags: "--title <title>",
      about: { zh: "html、pdf 试卷或 Anki 牌组的标题", en: "of an html or pdf paper, or of an Anki deck" },
      parse: parseTitle,
    },
    answers: {
      flags: "--answers <pages>",
      about: {
        zh: "html、pdf 试卷的答案（默认：separate，另起一页）",
        en: "of an html or pdf paper (default: separate)",
      },
      choices: answerPages,
    },
    lines: {
      flags: "--lines <n>",
      about: {
        zh: "html、pdf 试卷每道问答题的空行数（默认：6）",
        en: "of an html or pdf paper, for each open question (default: 6)",
      },
      parse: parseLines,
    },
    rows: {
      flags: "--rows <rows>",
      about: {
        zh: "jsonl、parquet 的行（默认：questions；用 --kind choice 时为 mcq）",
        en: "of jsonl and parquet (default: questions; mcq with --kind choice)",
      },
      choices: ["questions", "mcq"] satisfies DatasetRows[],
    },
    namespace: {
      flags: "--namespace <name>",
      about: {
        zh: "Anki 识别自有题单的名字，定下后不要再改（默认：文件名）",
        en: "what Anki knows your own list by, for ever (default: the name of its file)",
      },
      parse: parseNamespace,
    },
  },
  examples: [
    "export --to apkg --out llm.apkg",
    "export --out inference.pdf --section inference --locale en",
    "export --to moodle --kind choice --difficulty 3 > moodle.xml",
    "export --out paper.html --preset interview --seed 7",
    "export --out mine.csv --bank notes.md",
  ],
  notes: (language) => {
    const lines = Object.entries<Format>(formats).map(([name, { about }]) => `  ${name.padEnd(9)} ${about[language]}`);
    return [language === "zh" ? "格式:" : "Formats:", ...lines].join("\n");
  },
  run: async (_, options, { io }) => (await import("../actions/export.js")).exportQuestions(options, io),
});

function parseLines(text: string): number {
  if (!/^(?:[0-3]?\d|40)$/.test(text))
    throw new ValueError({ zh: "须为 0 到 40 的整数。", en: "it must be a whole number from 0 to 40." });
  return Number(text);
}

function parseTitle(text: string): string {
  if (text.trim() === "" || /\p{Cc}/u.test(text))
    throw new ValueError({ zh: "须为一行文字，不能空白。", en: "it must be one line and not be blank." });
  return text;
}

function parseNamespace(text: string): string {
  if (!namespacePattern.test(text))
    throw new ValueError({
      zh: "只能有字母、数字、“.”、“_”和“-”。",
      en: 'it takes letters, digits, ".", "_" and "-".',
    });
  return text;
}
