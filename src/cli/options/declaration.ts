import { type Command, InvalidArgumentError, Option } from "commander";
import type { Difficulty, Status } from "../../model/question.js";
import type { ExitCode, Io } from "../io.js";
import { presetNames } from "./preset-names.js";

/** What the declaration of a command needs: where it runs, and whom to tell how it ended. */
export interface Declaration {
  readonly io: Io;
  readonly done: (code: ExitCode) => void;
  readonly say: Say;
}

/** Picks the words in the language of the environment; English where it names none. */
export type Say = (english: string, chinese: string) => string;

/** Adds `--bank` and `--locale`. */
export function addBankOptions(command: Command, say: Say): Command {
  return command
    .option(
      "--bank <path>",
      say(
        "a bank of your own: bank.json, or a Markdown list (default: published); given again, the banks are merged; mine=PATH puts mine. before its ids",
        "自己的题库：bank.json，或一份 Markdown 题单（默认：内置题库 published）；多次给出则合并，mine=路径 在其 id 前加 mine.",
      ),
      (path: string, before: readonly string[] = []) => [...before, path],
    )
    .addOption(
      new Option(
        "--locale <locale>",
        say("language of the published bank (default: that of the environment)", "内置题库的语言（默认：随环境）"),
      ).choices(["zh", "en"]),
    );
}

/** Adds the options that select questions; see `toQuery`. */
export function addQueryOptions(command: Command, say: Say): Command {
  return command
    .option("--section <id...>", say("only of these sections", "只要这些章节"))
    .option("--tag <id...>", say("only with all of these tags", "只要含全部这些标签的"))
    .option("--any-tag <id...>", say("only with one of these tags", "只要含任一标签的"))
    .option(
      "--difficulty <level...>",
      say("only of these difficulties: 1, 2, 3", "只要这些难度：1、2、3"),
      parseDifficulty,
    )
    .addOption(
      new Option(
        "--status <status>",
        say("only with, or without, an answer", "只要有答案（answered）或没有答案（open）的"),
      ).choices(["answered", "open"] satisfies Status[]),
    );
}

/** Adds `--preset`, `--blueprint`, `--count` and `--seed`. Those that select questions are added by `addQueryOptions`. */
export function addDrawOptions(command: Command, say: Say): Command {
  return command
    .addOption(
      new Option("--preset <name>", say("a ready blueprint", "现成的组卷方案"))
        .choices(presetNames)
        .conflicts("blueprint"),
    )
    .option("--blueprint <file>", say("how to draw, as JSON", "组卷方案文件（JSON）"))
    .option("--count <n>", say("how many questions", "题数"), parseWhole)
    .option(
      "--seed <seed>",
      say("the same seed draws the same quiz (default: a new one)", "同一种子抽出同一份题（默认：每次新的）"),
    );
}

/** Lines for the end of a help page. */
export function examples(say: Say, ...lines: readonly string[]): string {
  return `\n${say("Examples", "示例")}:\n${lines.map((line) => `  $ llm-interview ${line}\n`).join("")}`;
}

function parseDifficulty(value: string, before: readonly Difficulty[] = []): readonly Difficulty[] {
  if (value !== "1" && value !== "2" && value !== "3") throw new InvalidArgumentError("It must be 1, 2 or 3.");
  return [...before, Number(value) as Difficulty];
}

/** Reads an option that must be an integer of at least 1. */
function parseWhole(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("It must be a whole number of at least 1.");
  return Number(value);
}
