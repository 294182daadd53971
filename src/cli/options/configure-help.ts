import { type Argument, type Command, Help, type Option } from "commander";
import type { Say } from "./declaration.js";

/** Has the parser's own words in help pages in the language of the environment, for a command and those declared in it. */
export function configureHelp(program: Command, say: Say): Command {
  const titles = new Map([
    ["Usage:", say("Usage:", "用法:")],
    ["Arguments:", say("Arguments:", "参数:")],
    ["Options:", say("Options:", "选项:")],
    ["Commands:", say("Commands:", "命令:")],
  ]);
  const help = new Help();
  const translate = (text: string) =>
    text.replace("(choices: ", `(${say("choices: ", "可选：")}`).replace(/\bdefault: /, say("default: ", "默认："));
  return program
    .helpOption("-h, --help", say("show help", "显示帮助"))
    .helpCommand("help [command]", say("show help of a command", "显示命令的帮助"))
    .showHelpAfterError(say("(--help shows what there is)", "（--help 列出可用的命令和选项）"))
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
      optionDescription: (option: Option) => translate(help.optionDescription(option)),
      argumentDescription: (argument: Argument) => translate(help.argumentDescription(argument)),
    });
}
