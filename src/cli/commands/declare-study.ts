import { type Command, InvalidArgumentError, Option } from "commander";
import type { QuizKind } from "../../quiz/draw/quiz-kind.js";
import {
  addBankOptions,
  addDrawOptions,
  addQueryOptions,
  type Declaration,
  examples,
  type Say,
} from "../options/declaration.js";

/** Declares the commands that candidates and interviewers use: quiz, review, stats and paper. */
export function declareStudy(program: Command, { io, done, say }: Declaration): void {
  addState(addKinds(addDrawing(program.command("quiz"), say), say), say)
    .description(say("take a quiz; answers are explained at once", "做一份测验，答完即看解析"))
    .option("--timed <seconds>", say("time for the whole, in seconds", "总限时，单位秒"), parseSeconds)
    .addOption(
      new Option("--resume", say("go on with the quiz that was left last", "继续上次没做完的测验")).conflicts(drawing),
    )
    .option(
      "--answers <letters>",
      say("mark these answers, such as ACB-D, and ask nothing", "直接判分，如 ACB-D，不提问"),
    )
    .option("--with-key", say("print the quiz with its answers", "打印题目和答案"))
    .option("--json", say("print the quiz as JSON, without keys", "以 JSON 输出测验，不含答案"))
    .addHelpText(
      "after",
      examples(
        say,
        "quiz --section inference --count 5",
        "quiz --kind flashcard --tag kv-cache",
        "quiz --preset section-exam --section data",
        "quiz --resume",
        "quiz --bank notes.md",
        "quiz --seed 42 --json > quiz.json",
        "quiz --seed 42 --answers ACBDA-CBAD",
      ) +
        say(
          "\nWithout a terminal, or with --json, the questions are printed and nothing is asked or recorded;\n--with-key adds the answers. The same --seed draws the same quiz.\n",
          "\n没有终端或用 --json 时只打印题目，不提问也不记录；--with-key 附上答案。同一 --seed 抽出同一份题。\n",
        ),
    )
    .action(async (options) => done(await (await import("../actions/quiz.js")).quiz(options, io)));

  addState(addQueryOptions(addBankOptions(program.command("review"), say), say), say)
    .description(say("review what is due today, by spaced repetition", "间隔复习今天到期的题"))
    .option("--new <n>", say("new questions a day (default: 10)", "每天新题数（默认：10）"), parseCount)
    .option("--list", say("print what is due, and ask nothing", "只列出到期的题，不提问"))
    .option("--undo", say("take the last review back, and ask nothing", "撤回最近一次复习，不提问"))
    .option("--json", say("print what is due as JSON", "以 JSON 输出到期的题"))
    .addHelpText("after", examples(say, "review", "review --section inference --new 5", "review --json"))
    .action(async (options) => done(await (await import("../actions/review.js")).review(options, io)));

  addState(addQueryOptions(addBankOptions(program.command("stats"), say), say), say)
    .description(say("show your progress, weak topics and wrong answers", "查看进度、薄弱点和错题"))
    .option("--json", say("print the figures as JSON", "以 JSON 输出"))
    .addHelpText("after", examples(say, "stats", "stats --section inference", "stats --json"))
    .action(async (options) => done(await (await import("../actions/stats.js")).stats(options, io)));

  addKinds(addDrawing(program.command("paper"), say), say)
    .description(say("print a paper for interviewers, with a rubric", "生成面试卷，附评分要点"))
    .option("--without-answers", say("what the candidate may see", "只印题面，给候选人看"))
    .option("--with-answers", say("with keys and rubric (default)", "附答案和评分要点（默认）"))
    .option("--out <file>", say("write it there instead of printing it", "写入文件，不打印"))
    .option("--json", say("print the quiz as JSON, keys included", "以 JSON 输出，含答案"))
    .addHelpText(
      "after",
      examples(
        say,
        "paper --seed 2026-03-01 --out paper.md",
        "paper --preset balanced --without-answers",
        "paper --blueprint blueprint.json",
      ) +
        say(
          '\nWithout --preset and --blueprint: interview. A blueprint is JSON, such as\n  { "count": 6, "kinds": ["open"], "quotas": { "sections": { "shares": { "inference": 2, "data": 1 } } } }\n',
          '\n不给 --preset 和 --blueprint 时用 interview。组卷方案是 JSON，例如\n  { "count": 6, "kinds": ["open"], "quotas": { "sections": { "shares": { "inference": 2, "data": 1 } } } }\n',
        ),
    )
    .action(async ({ withoutAnswers, ...options }) =>
      done(await (await import("../actions/paper.js")).paper({ ...options, answers: withoutAnswers !== true }, io)),
    );
}

/** Options that say which quiz: one that is resumed has been drawn. */
const drawing = [
  ...["section", "tag", "anyTag", "difficulty", "status", "preset", "blueprint", "count", "seed", "kind", "timed"],
  ...["answers", "withKey", "json"],
];

function addDrawing(command: Command, say: Say): Command {
  return addDrawOptions(addQueryOptions(addBankOptions(command, say), say), say);
}

function addKinds(command: Command, say: Say): Command {
  return command.addOption(
    new Option("--kind <kind...>", say("how questions are asked, best first", "出题形式，优先者在前")).choices([
      "choice",
      "flashcard",
      "open",
    ] satisfies QuizKind[]),
  );
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

function parseSeconds(value: string): number {
  if (!/^\d+(?:\.\d+)?$/.test(value) || Number(value) === 0)
    throw new InvalidArgumentError("It must be a number of seconds above 0.");
  return Number(value);
}

function parseCount(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError("It must be a whole number of at least 0.");
  return Number(value);
}
