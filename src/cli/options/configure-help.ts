import { type Argument, type Command, Help, type Option } from "commander";
import type { Bilingual, Language } from "../../text/language.js";

/** Has the parser's own words in help pages in our language, for a command and those declared in it. */
export function configureHelp(program: Command, language: Language): Command {
  const own = words[language];
  const help = new Help();
  const translate = (text: string) =>
    text.replace("(choices: ", `(${own.choices}`).replace(/\bdefault: /, own.defaultValue);
  return program
    .helpOption("-h, --help", own.help)
    .helpCommand("help [command]", own.helpOf)
    .showHelpAfterError(own.hint)
    .configureHelp({
      styleTitle: (title) => own.titles[title as keyof typeof own.titles] ?? title,
      optionDescription: (option: Option) => translate(help.optionDescription(option)),
      argumentDescription: (argument: Argument) => translate(help.argumentDescription(argument)),
    });
}

const words = {
  zh: {
    titles: { "Usage:": "用法:", "Arguments:": "参数:", "Options:": "选项:", "Commands:": "命令:" },
    choices: "可选：",
    defaultValue: "默认：",
    help: "显示帮助",
    helpOf: "显示命令的帮助",
    hint: "（--help 列出可用的命令和选项）",
  },
  en: {
    titles: { "Usage:": "Usage:", "Arguments:": "Arguments:", "Options:": "Options:", "Commands:": "Commands:" },
    choices: "choices: ",
    defaultValue: "default: ",
    help: "show help",
    helpOf: "show help of a command",
    hint: "(--help shows what there is)",
  },
} as const satisfies Bilingual<object>;
