import type { NewBankOptions } from "../actions/new-bank.js";
import { defineCommand } from "../options/command-record.js";
import { listOptions } from "../options/list-options.js";
import { newGroup } from "../options/new-group.js";

export const newBankCommand = defineCommand<NewBankOptions>({
  name: "new bank",
  about: {
    zh: "写出一个能编译的小题库：题单、带选择题的题卡、设置和测试",
    en: "write a small bank that compiles: a list, a card with a choice item, settings and a test",
  },
  group: newGroup,
  arguments: [{ form: "<dir>", about: { zh: "新文件夹，或空文件夹", en: "a folder that is new or empty" } }],
  options: {
    locale: {
      ...listOptions.locale,
      about: { zh: "题库的语言（默认：随环境）", en: "language of the bank (default: that of the environment)" },
    },
  },
  examples: ["new bank notes", "new bank notes --locale ja"],
  run: async ([folder = ""], options, { io }) => (await import("../actions/new-bank.js")).newBank(folder, options, io),
});
