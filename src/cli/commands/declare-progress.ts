import type { Command } from "commander";
import { addBankOptions, type Declaration, examples, type Say } from "../options/declaration.js";

/** Declares progress, with export, import and reset. */
export function declareProgress(program: Command, { io, done, say }: Declaration): void {
  const progress = program
    .command("progress")
    .description(say("carry your progress to another device, or forget it", "迁移或清除学习记录"))
    .addHelpText(
      "after",
      examples(say, "progress export --out progress.json", "progress import progress.json", "progress reset --yes"),
    );
  addState(progress.command("export"), say)
    .description(say("print all that is kept, as JSON", "以 JSON 输出全部学习记录"))
    .option("--out <file>", say("write it there instead of printing it", "写入文件，不打印"))
    .action(async (options) => done(await (await import("../actions/progress.js")).exportProgress(options, io)));
  addState(progress.command("import"), say)
    .description(say("add what another device exported; nothing is lost", "并入另一设备导出的记录，不会丢失"))
    .argument("<file>", say("what progress export wrote", "progress export 写出的文件"))
    .action(async (file: string, options) =>
      done(await (await import("../actions/progress.js")).importProgress(file, options, io)),
    );
  addBankOptions(addState(progress.command("reset"), say), say)
    .description(say("forget what was done with a bank", "清除某个题库的学习记录"))
    .option("--yes", say("forget it indeed", "确认清除"))
    .action(async (options) => done(await (await import("../actions/progress.js")).resetProgress(options, io)));
}

function addState(command: Command, say: Say): Command {
  return command.option(
    "--state <file>",
    say(
      "where your progress is kept (default: state.json in your folder for data)",
      "学习记录文件（默认：用户数据目录中的 state.json）",
    ),
  );
}
