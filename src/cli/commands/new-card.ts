import type { NewCardOptions } from "../actions/new-card.js";
import { defineCommand } from "../options/command-record.js";

export const newCardCommand = defineCommand<NewCardOptions>({
  name: "new card",
  about: { zh: "写出一张题卡及其译文", en: "write a card and its translation" },
  group: {
    about: { zh: "写出一个待填写的文件", en: "write a file ready to fill" },
    examples: ["new card inference/chunked-prefill"],
  },
  arguments: [
    {
      form: "<section/id>",
      about: { zh: "如 inference/paged-attention", en: "such as inference/paged-attention" },
    },
  ],
  options: {
    content: {
      flags: "--content <dir>",
      about: { zh: "题库所在的文件夹", en: "folder of the bank" },
      default: "content",
    },
  },
  examples: ["new card inference/chunked-prefill"],
  run: async ([target = ""], options, { io }) => (await import("../actions/new-card.js")).newCard(target, options, io),
});
