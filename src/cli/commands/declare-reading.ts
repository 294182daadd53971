import { type Command, InvalidArgumentError } from "commander";
import { addBankOptions, addQueryOptions, type Declaration, examples } from "../options/declaration.js";

/** Declares list. */
export function declareList(program: Command, { io, done, say }: Declaration): void {
  addQueryOptions(addBankOptions(program.command("list"), say), say)
    .description(say("list questions", "列出题目"))
    .option(
      "--facets",
      say("count them by section, difficulty, status and tag instead", "只按章节、难度、状态、标签计数"),
    )
    .option("--ids", say("print ids alone, one a line", "只输出 id，每行一个"))
    .option("--json", say("print the questions, or their counts, as JSON", "以 JSON 输出题目或计数"))
    .addHelpText(
      "after",
      examples(
        say,
        "list --section inference",
        "list --tag kv-cache --difficulty 2 3 --json",
        "list --facets --section inference",
        "list --ids --status open",
      ),
    )
    .action(async (options) => done(await (await import("../actions/list.js")).list(options, io)));
}

/** Declares search, show and tour. */
export function declareReading(program: Command, { io, done, say }: Declaration): void {
  addQueryOptions(addBankOptions(program.command("search"), say), say)
    .description(say("search questions and answers", "搜索题目和答案"))
    .argument(
      "[words...]",
      say(
        "what to search for, in Chinese or English; without words, a terminal searches as you type",
        "要搜索的内容，中英文皆可；不给时，在终端里边输入边搜索",
      ),
    )
    .option("--limit <count>", say("how many questions at most (default: 10)", "最多几道题（默认：10）"), parseLimit)
    .option("--json", say("print what was found as JSON", "以 JSON 输出结果"))
    .addHelpText(
      "after",
      examples(say, "search", "search KV cache", "search 显存不够怎么办 --limit 3", "search rag --section data --json"),
    )
    .action(async (words: readonly string[], options) =>
      done(await (await import("../actions/search.js")).search(words, options, io)),
    );

  addBankOptions(program.command("show"), say)
    .description(say("show one question with its answer", "显示一道题及其答案"))
    .argument("<id>", say("id of a question, such as paged-attention", "题目的 id，如 paged-attention"))
    .option("--json", say("print the question as JSON", "以 JSON 输出该题"))
    .addHelpText(
      "after",
      examples(say, "show paged-attention", "show paged-attention --json") +
        say(
          "\nIn a terminal, an answer longer than the screen opens in $PAGER, otherwise less.\n",
          "\n在终端里，超过一屏的答案用 $PAGER 打开，没有设置时用 less。\n",
        ),
    )
    .action(async (id: string, options) => done(await (await import("../actions/show.js")).show(id, options, io)));

  program
    .command("tour")
    .description(say("show the bank at work", "看看题库的样子"))
    .addHelpText("after", examples(say, "tour"))
    .action(async () => done(await (await import("../actions/tour.js")).tour(io)));
}

function parseLimit(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError("It must be an integer from 1.");
  return Number(value);
}
