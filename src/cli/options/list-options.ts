import { InvalidArgumentError } from "commander";
import type { CompileOptions } from "../../compile/compile-bank.js";
import { shapes } from "../../compile/outline/forms/shape.js";
import type { Locale } from "../../model/bank-data.js";
import { localePattern } from "../../text/language.js";
import type { ArgumentRecord, OptionRecords } from "./command-record.js";

/** What a command of authors works on. */
export const contentArgument: ArgumentRecord = {
  form: "<path>",
  about: { zh: "Markdown 文件或文件夹", en: "a Markdown file, or a folder" },
};

/** How a list is read. */
export const listOptions: OptionRecords<Pick<CompileOptions, "shape" | "locale">> = {
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
};

function parseLocale(text: string): Locale {
  if (localePattern.test(text)) return text;
  throw new InvalidArgumentError("It must be a language tag such as en, ja or pt-BR.");
}
