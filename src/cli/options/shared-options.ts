import { type Difficulty, difficulties, statuses } from "../../model/question.js";
import type { QuizKind } from "../../quiz/draw/quiz-kind.js";
import { languages } from "../../text/language.js";
import type { BankChoice } from "../files/choose-bank.js";
import type { StateChoice } from "../state/state-store.js";
import type { OptionRecord, OptionRecords } from "./command-record.js";
import type { DrawOptions } from "./draw-options.js";
import { maxSizeOption } from "./list-options.js";
import { presetNames } from "./preset-names.js";
import type { QueryOptions } from "./query-options.js";
import { ValueError } from "./read-value.js";

/** Which bank a command works on. */
export const bankOptions: OptionRecords<BankChoice> = {
  bank: {
    flags: "--bank <path>",
    about: {
      zh: "自己的题库：bank.json，或一份 Markdown 题单（默认：内置题库 published）；多次给出则合并，mine=路径 在其 id 前加 mine.",
      en: "a bank of your own: bank.json, or a Markdown list (default: published); given again, the banks are merged; mine=PATH puts mine. before its ids",
    },
    parse: (path, before = []) => [...[before].flat(), path],
  },
  locale: {
    flags: "--locale <locale>",
    about: {
      zh: "内置题库的语言（默认：随环境）",
      en: "language of the published bank (default: that of the environment)",
    },
    choices: languages,
  },
  maxSize: maxSizeOption,
};

/** Which questions; see `toQuery`. */
export const queryOptions: OptionRecords<QueryOptions> = {
  section: { flags: "--section <id...>", about: { zh: "只要这些章节", en: "only of these sections" } },
  tag: { flags: "--tag <id...>", about: { zh: "只要含全部这些标签的", en: "only with all of these tags" } },
  anyTag: { flags: "--any-tag <id...>", about: { zh: "只要含任一标签的", en: "only with one of these tags" } },
  difficulty: {
    flags: "--difficulty <level...>",
    about: { zh: "只要这些难度：1、2、3", en: "only of these difficulties: 1, 2, 3" },
    parse: parseDifficulty,
  },
  status: {
    flags: "--status <status>",
    about: { zh: "只要有答案（answered）或没有答案（open）的", en: "only with, or without, an answer" },
    choices: statuses,
  },
};

/** How a quiz is drawn of them. */
export const drawOptions: OptionRecords<Pick<DrawOptions, "preset" | "blueprint" | "count" | "seed">> = {
  preset: {
    flags: "--preset <name>",
    about: { zh: "现成的组卷方案", en: "a ready blueprint" },
    choices: presetNames,
    conflicts: ["blueprint"],
  },
  blueprint: {
    flags: "--blueprint <file>",
    about: { zh: "组卷方案文件（JSON）", en: "how to draw, as JSON" },
  },
  count: { flags: "--count <n>", about: { zh: "题数", en: "how many questions" }, parse: parseWhole },
  seed: {
    flags: "--seed <seed>",
    about: {
      zh: "同一种子抽出同一份题（默认：每次新的）",
      en: "the same seed draws the same quiz (default: a new one)",
    },
  },
};

export const kindsOption: OptionRecord<readonly QuizKind[]> = {
  flags: "--kind <kind...>",
  about: { zh: "出题形式，优先者在前", en: "how questions are asked, best first" },
  choices: ["choice", "flashcard", "open"] satisfies QuizKind[],
};

export const stateOptions: OptionRecords<Pick<StateChoice, "state">> = {
  state: {
    flags: "--state <file>",
    about: {
      zh: "学习记录文件（默认：用户数据目录中的 state.json）",
      en: "where your progress is kept (default: state.json in your folder for data)",
    },
  },
};

function parseDifficulty(value: string, before: readonly Difficulty[] = []): readonly Difficulty[] {
  const difficulty = difficulties.find((one) => String(one) === value);
  if (difficulty === undefined) throw new ValueError({ zh: "须为 1、2 或 3。", en: "it must be 1, 2 or 3." });
  return [...before, difficulty];
}

/** Reads an option that must be an integer of at least 1. */
function parseWhole(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new ValueError({ zh: "须为不小于 1 的整数。", en: "it must be a whole number of at least 1." });
  return Number(value);
}
