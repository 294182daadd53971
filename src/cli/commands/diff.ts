import type { DiffOptions } from "../actions/diff.js";
import { defineCommand } from "../options/command-record.js";
import { maxSizeOption } from "../options/list-options.js";

export const diffCommand = defineCommand<DiffOptions>({
  name: "diff",
  about: { zh: "比较两个编译好的题库", en: "say what changed between two compiled banks" },
  arguments: [
    { form: "<old>", about: { zh: "旧版本的 bank.json", en: "bank.json of the older version" } },
    { form: "<new>", about: { zh: "新版本的 bank.json", en: "bank.json of the newer version" } },
  ],
  options: {
    json: { flags: "--json", about: { zh: "以 JSON 输出变更", en: "print the changes as JSON" } },
    changelog: {
      flags: "--changelog",
      about: { zh: "输出一段更新日志", en: "print an entry for a changelog" },
    },
    maxSize: maxSizeOption,
  },
  examples: ["diff old/bank.json new/bank.json", "diff old.json new.json --changelog"],
  run: async ([older = "", newer = ""], options, { io }) =>
    (await import("../actions/diff.js")).diff(older, newer, options, io),
});
