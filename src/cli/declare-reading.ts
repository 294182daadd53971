import type { Command } from "commander";
import { addBankOptions, addQueryOptions, type Declaration, examples } from "./declaration.js";

/** Declares the commands that look things up: list and show. */
export function declareReading(program: Command, { io, done, say }: Declaration): void {
  addQueryOptions(addBankOptions(program.command("list"), say), say)
    .description(say("list questions", "列出题目"))
    .option("--json", say("print the questions as JSON", "以 JSON 输出题目"))
    .addHelpText("after", examples(say, "list --section inference", "list --tag kv-cache --difficulty 2 3 --json"))
    .action(async (options) => done(await (await import("./list.js")).list(options, io)));

  addBankOptions(program.command("show"), say)
    .description(say("show one question with its answer", "显示一道题及其答案"))
    .argument("<id>", say("id of a question, such as paged-attention", "题目的 id，如 paged-attention"))
    .option("--json", say("print the question as JSON", "以 JSON 输出该题"))
    .addHelpText("after", examples(say, "show paged-attention", "show paged-attention --json"))
    .action(async (id: string, options) => done(await (await import("./show.js")).show(id, options, io)));
}
