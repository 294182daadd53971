import { type Argument, type Command, Help, type Option } from "commander";
import type { Bilingual, Language } from "../../text/language.js";
import type { HelpWrapping } from "./help-texts.js";

/** Below this, what an option does stands under it rather than beside it. */
const narrowest = 24;

/**
 * Has help pages in our language, down to the parser's own words, and broken between words at any width, for a command and those
 * declared in it.
 */
export function configureHelp(program: Command, language: Language, { wrapText, countColumns }: HelpWrapping): Command {
  const own = words[language];
  const help = new Help();
  const translate = (text: string) =>
    text.replace("(choices: ", `(${own.choices}`).replace(/\bdefault: /, own.defaultValue);
  const name = (text: string) => text.replace("[options]", own.options).replace("[command]", own.command);
  return program
    .helpOption("-h, --help", own.help)
    .helpCommand(`help ${own.command}`, own.helpOf)
    .configureHelp({
      styleTitle: (title) => own.titles[title as keyof typeof own.titles] ?? title,
      styleUsage(usage) {
        // Behind its title.
        const title = `${own.titles["Usage:"]} `;
        return wrapText(`${title}${name(usage)}`, this.helpWidth ?? 80, "  ").slice(title.length);
      },
      subcommandTerm: (command) => name(help.subcommandTerm(command)),
      optionDescription: (option: Option) => translate(help.optionDescription(option)),
      argumentDescription: (argument: Argument) => translate(help.argumentDescription(argument)),
      displayWidth: countColumns,
      boxWrap: (text, width) => wrapText(text, width),
      formatItem(term, termWidth, description) {
        const columns = this.helpWidth ?? 80;
        const indent = termWidth + 4;
        if (columns - indent < narrowest)
          return `${wrapText(`  ${term}`, columns, "    ")}\n${wrapText(`      ${description}`, columns, "      ")}`.trimEnd();
        const head = `  ${term}${" ".repeat(Math.max(0, termWidth - countColumns(term)) + 2)}`;
        return wrapText(`${head}${description}`, columns, " ".repeat(indent)).trimEnd();
      },
    });
}

const words = {
  zh: {
    titles: { "Usage:": "用法:", "Arguments:": "参数:", "Options:": "选项:", "Commands:": "命令:" },
    options: "[选项]",
    command: "[命令]",
    choices: "可选：",
    defaultValue: "默认：",
    help: "显示帮助",
    helpOf: "显示命令的帮助",
  },
  en: {
    titles: { "Usage:": "Usage:", "Arguments:": "Arguments:", "Options:": "Options:", "Commands:": "Commands:" },
    options: "[options]",
    command: "[command]",
    choices: "choices: ",
    defaultValue: "default: ",
    help: "show help",
    helpOf: "show help of a command",
  },
} as const satisfies Bilingual<object>;
