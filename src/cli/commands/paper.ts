import type { PaperOptions } from "../actions/paper.js";
import { defineCommand } from "../options/command-record.js";
import { bankOptions, drawOptions, kindsOption, queryOptions } from "../options/shared-options.js";

type Options = Omit<PaperOptions, "answers" | "timed"> & {
  readonly withoutAnswers?: boolean;
  readonly withAnswers?: boolean;
};

export const paperCommand = defineCommand<Options>({
  name: "paper",
  about: { zh: "生成面试卷，附评分要点", en: "print a paper for interviewers, with a rubric" },
  options: {
    ...bankOptions,
    ...queryOptions,
    ...drawOptions,
    kind: kindsOption,
    withoutAnswers: {
      flags: "--without-answers",
      about: { zh: "只印题面，给候选人看", en: "what the candidate may see" },
      conflicts: ["withAnswers"],
    },
    withAnswers: {
      flags: "--with-answers",
      about: { zh: "附答案和评分要点（默认）", en: "with keys and rubric (default)" },
    },
    out: {
      flags: "--out <file>",
      about: { zh: "写入文件，不打印", en: "write it there instead of printing it" },
    },
    json: { flags: "--json", about: { zh: "以 JSON 输出，含答案", en: "print the quiz as JSON, keys included" } },
  },
  examples: [
    "paper --seed 2026-03-01 --out paper.md",
    "paper --preset balanced --without-answers",
    "paper --blueprint blueprint.json",
  ],
  notes: {
    zh: '不给 --preset 和 --blueprint 时用 interview。组卷方案是 JSON，例如\n  { "count": 6, "kinds": ["open"], "quotas": { "sections": { "shares": { "inference": 2, "data": 1 } } } }',
    en: 'Without --preset and --blueprint: interview. A blueprint is JSON, such as\n  { "count": 6, "kinds": ["open"], "quotas": { "sections": { "shares": { "inference": 2, "data": 1 } } } }',
  },
  run: async (_, { withoutAnswers, withAnswers: __, ...options }, { io }) =>
    (await import("../actions/paper.js")).paper({ ...options, answers: withoutAnswers !== true }, io),
});
