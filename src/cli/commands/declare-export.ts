import { type Command, InvalidArgumentError, Option } from "commander";
import { namespacePattern } from "../../export/anki/options.js";
import type { DatasetRows } from "../../export/data/dataset-rows.js";
import type { ExportKind } from "../../export/export-set.js";
import { addBankOptions, addDrawOptions, addQueryOptions, type Declaration, examples } from "../options/declaration.js";
import { answerPages, formats } from "../options/export-formats.js";

/** Declares export. */
export function declareExport(program: Command, { io, done, say }: Declaration): void {
  const command = program
    .command("export")
    .description(say("write questions, or a paper, for other programs", "导出题目或试卷，供其他程序使用"))
    .addOption(
      new Option(
        "--to <format>",
        say("format (default: told by the ending of FILE)", "格式（默认：由 FILE 的扩展名决定）"),
      ).choices(Object.keys(formats)),
    )
    .option(
      "--out <file>",
      say("where to write it (default: standard output, for text)", "输出文件（默认：文本写到标准输出）"),
    )
    .addOption(
      new Option("--kind <kind>", say("only in this form (default: both)", "只要这种形式（默认：两种都要）")).choices([
        "open",
        "choice",
      ] satisfies ExportKind[]),
    );
  addBankOptions(addQueryOptions(addDrawOptions(command, say), say), say)
    .option(
      "--title <title>",
      say("of an html or pdf paper, or of an Anki deck", "html、pdf 试卷或 Anki 牌组的标题"),
      parseTitle,
    )
    .addOption(
      new Option(
        "--answers <pages>",
        say("of an html or pdf paper (default: separate)", "html、pdf 试卷的答案（默认：separate，另起一页）"),
      ).choices(answerPages),
    )
    .option(
      "--lines <n>",
      say(
        "of an html or pdf paper, for each open question (default: 6)",
        "html、pdf 试卷每道问答题的空行数（默认：6）",
      ),
      parseLines,
    )
    .addOption(
      new Option(
        "--rows <rows>",
        say(
          "of jsonl and parquet (default: questions; mcq with --kind choice)",
          "jsonl、parquet 的行（默认：questions；用 --kind choice 时为 mcq）",
        ),
      ).choices(["questions", "mcq"] satisfies DatasetRows[]),
    )
    .option(
      "--namespace <name>",
      say(
        "what Anki knows your own list by, for ever (default: the name of its file)",
        "Anki 识别自有题单的名字，定下后不要再改（默认：文件名）",
      ),
      parseNamespace,
    )
    .addHelpText(
      "after",
      () =>
        `\n${say("Formats", "格式")}:\n${Object.entries(formats)
          .map(([name, { about }]) => `  ${name.padEnd(9)} ${say(about[0], about[1])}\n`)
          .join("")}`,
    )
    .addHelpText(
      "after",
      examples(
        say,
        "export --to apkg --out llm.apkg",
        "export --out inference.pdf --section inference --locale en",
        "export --to moodle --kind choice --difficulty 3 > moodle.xml",
        "export --out paper.html --preset interview --seed 7",
        "export --out mine.csv --bank notes.md",
      ),
    )
    .action(async (options) => done(await (await import("../actions/export.js")).exportQuestions(options, io)));
}

function parseLines(text: string): number {
  if (!/^(?:[0-3]?\d|40)$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 0 to 40.");
  return Number(text);
}

function parseTitle(text: string): string {
  if (text.trim() === "" || /\p{Cc}/u.test(text))
    throw new InvalidArgumentError("It must be one line and not be blank.");
  return text;
}

function parseNamespace(text: string): string {
  if (!namespacePattern.test(text)) throw new InvalidArgumentError('It takes letters, digits, ".", "_" and "-".');
  return text;
}
