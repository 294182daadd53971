import type { CompileOptions } from "../../compile/compile-bank.js";
import { shapes } from "../../compile/outline/shape.js";
import type { Locale } from "../../model/bank-data.js";
import { localePattern } from "../../text/language.js";
import type { ReadLimit } from "../files/read-list.js";
import type { ArgumentRecord, OptionRecord, OptionRecords } from "./command-record.js";
import { ValueError } from "./read-value.js";

/** What a command of authors works on. */
export const contentArgument: ArgumentRecord = {
  form: "<path>",
  about: { zh: "Markdown 文件或文件夹", en: "a Markdown file, or a folder" },
};

/** Up to which size a list is read. */
export const maxSizeOption: OptionRecord<number> = {
  flags: "--max-size <size>",
  about: {
    zh: "题单的大小上限，如 200MB（默认：100MB）",
    en: "how large a list may be, such as 200MB (default: 100MB)",
  },
  parse: parseSize,
};

/** How a list is read. */
export const listOptions: OptionRecords<Pick<CompileOptions, "shape" | "locale"> & ReadLimit> = {
  shape: {
    flags: "--shape <shape>",
    about: { zh: "题单的写法（默认：自动识别）", en: "how the list writes its questions (default: recognised)" },
    choices: shapes,
  },
  locale: {
    flags: "--locale <locale>",
    about: {
      zh: "题库的语言，如 en、ja、pt-BR（默认：bank.yaml 所写，否则自动识别）",
      en: "language of the bank, such as en, ja or pt-BR (default: as bank.yaml says, else recognised)",
    },
    parse: parseLocale,
  },
  maxSize: maxSizeOption,
};

const units: Readonly<Record<string, number>> = {
  "": 1,
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
};

/** Reads a size in bytes, kB, MB, GB, KiB, MiB or GiB. */
function parseSize(text: string): number {
  const [, amount = "", unit = ""] = /^(\d{1,15}(?:\.\d{1,9})?) ?([a-z]*)$/i.exec(text) ?? [];
  const bytes = Math.floor(Number(amount) * (units[unit.toUpperCase()] ?? Number.NaN));
  if (bytes >= 1 && Number.isSafeInteger(bytes)) return bytes;
  throw new ValueError({ zh: "须为大小，如 200MB 或 1.5GB。", en: "it must be a size such as 200MB or 1.5GB." });
}

function parseLocale(text: string): Locale {
  if (localePattern.test(text)) return text;
  throw new ValueError({
    zh: "须为语言标签，如 en、ja 或 pt-BR。",
    en: "it must be a language tag such as en, ja or pt-BR.",
  });
}
