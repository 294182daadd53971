import type { CheckOptions } from "../actions/check.js";
import { defineCommand } from "../options/command-record.js";
import { contentArgument, listOptions } from "../options/list-options.js";
import { ValueError } from "../options/read-value.js";

export const checkCommand = defineCommand<CheckOptions>({
  name: "check",
  about: {
    zh: "检查 Markdown 题单（或一个文件夹）的问题",
    en: "report what is wrong with a Markdown list, or a folder of them",
  },
  arguments: [contentArgument],
  options: {
    fix: {
      flags: "--fix",
      about: {
        zh: "把缺少的 id 写进题单，把变更写进 registry",
        en: "write missing ids into the lists, and changes into the registry",
      },
    },
    format: {
      flags: "--format <format>",
      about: { zh: "问题的输出格式", en: "how to print problems" },
      choices: ["pretty", "json", "github"],
      default: "pretty",
    },
    strict: { flags: "--strict", about: { zh: "有警告时也以 1 退出", en: "exit with 1 on warnings, too" } },
    acceptTranslation: {
      flags: "--accept-translation <id...>",
      about: {
        zh: "与 --fix 同用：原文虽已改动，这些题的译文仍然有效；id.ja 只指一种语言",
        en: "with --fix: the translations of these are good although the sources changed; id.ja means one of them",
      },
    },
    leftOut: {
      flags: "--left-out",
      about: { zh: "列出不属于任何题目的段落", en: "list the passages that belong to no question" },
    },
    stale: {
      flags: "--stale <months>",
      about: {
        zh: "列出已有这么多个月或更久没有核对的题卡",
        en: "list the cards that were last checked against their sources so many months ago, or earlier",
      },
      parse: parseMonths,
    },
    ...listOptions,
  },
  examples: [
    "check notes.md",
    "check notes/ --fix",
    "check notes.md --format github --strict",
    "check content --stale 6",
  ],
  run: async ([target = ""], options, { io }) => (await import("../actions/check.js")).check(target, options, io),
});

function parseMonths(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new ValueError({ zh: "须为不小于 1 的整数（月）。", en: "it must be a whole number of months, at least 1." });
  return Number(text);
}
