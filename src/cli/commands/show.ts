import type { ShowOptions } from "../actions/show.js";
import { defineCommand } from "../options/command-record.js";
import { bankOptions } from "../options/shared-options.js";

export const showCommand = defineCommand<ShowOptions>({
  name: "show",
  about: { zh: "显示一道题及其答案", en: "show one question with its answer" },
  arguments: [
    {
      form: "<id>",
      about: { zh: "题目的 id，如 paged-attention", en: "id of a question, such as paged-attention" },
    },
  ],
  options: {
    ...bankOptions,
    json: { flags: "--json", about: { zh: "以 JSON 输出该题", en: "print the question as JSON" } },
  },
  examples: ["show paged-attention", "show paged-attention --json"],
  notes: {
    zh: "在终端里，超过一屏的答案用 $PAGER 打开，没有设置时用 less。",
    en: "In a terminal, an answer longer than the screen opens in $PAGER, otherwise less.",
  },
  run: async ([id = ""], options, { io }) => (await import("../actions/show.js")).show(id, options, io),
});
