import type { CompileOptions } from "../../compile/compile-bank.js";
import { shapes } from "../../compile/outline/forms/shape.js";
import { languages } from "../../text/language.js";
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
    about: { zh: "题库的语言（默认：自动识别）", en: "language of the bank (default: recognised)" },
    choices: languages,
  },
};
