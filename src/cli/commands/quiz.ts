import type { QuizOptions } from "../actions/quiz.js";
import { defineCommand } from "../options/command-record.js";
import { ValueError } from "../options/read-value.js";
import { bankOptions, drawOptions, kindsOption, queryOptions, stateOptions } from "../options/shared-options.js";

export const quizCommand = defineCommand<QuizOptions>({
  name: "quiz",
  about: { zh: "做一份测验，答完即看解析", en: "take a quiz; answers are explained at once" },
  options: {
    ...bankOptions,
    ...queryOptions,
    ...drawOptions,
    kind: kindsOption,
    ...stateOptions,
    timed: {
      flags: "--timed <seconds>",
      about: { zh: "总限时，单位秒", en: "time for the whole, in seconds" },
      parse: parseSeconds,
    },
    resume: {
      flags: "--resume",
      about: { zh: "继续上次没做完的测验", en: "go on with the quiz that was left last" },
      // One that is resumed has been drawn.
      conflicts: [
        ...["section", "tag", "anyTag", "difficulty", "status", "preset", "blueprint", "count", "seed", "kind"],
        ...["timed", "answers", "withKey", "json"],
      ],
    },
    answers: {
      flags: "--answers <letters>",
      about: {
        zh: "直接判分，如 ACB-D（多选用 + 连接：A+CB-D），不提问",
        en: "mark these answers, such as ACB-D, and ask nothing; several to one question as A+C",
      },
    },
    withKey: { flags: "--with-key", about: { zh: "打印题目和答案", en: "print the quiz with its answers" } },
    json: {
      flags: "--json",
      about: { zh: "以 JSON 输出测验，不含答案", en: "print the quiz as JSON, without keys" },
    },
  },
  examples: [
    "quiz --section inference --count 5",
    "quiz --kind flashcard --tag kv-cache",
    "quiz --preset section-exam --section data",
    "quiz --resume",
    "quiz --bank notes.md",
    "quiz --seed 42 --json > quiz.json",
    "quiz --seed 42 --answers ACBDA-CBAD",
  ],
  notes: {
    zh: "没有终端或用 --json 时只打印题目，不提问也不记录；--with-key 附上答案。同一 --seed 抽出同一份题。",
    en: "Without a terminal, or with --json, the questions are printed and nothing is asked or recorded;\n--with-key adds the answers. The same --seed draws the same quiz.",
  },
  run: async (_, options, { io }) => (await import("../actions/quiz.js")).quiz(options, io),
});

function parseSeconds(value: string): number {
  if (!/^\d+(?:\.\d+)?$/.test(value) || Number(value) === 0)
    throw new ValueError({ zh: "须为大于 0 的秒数。", en: "it must be a number of seconds above 0." });
  return Number(value);
}
