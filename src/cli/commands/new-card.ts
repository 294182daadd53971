import type { NewCardOptions } from "../actions/new-card.js";
import { defineCommand } from "../options/command-record.js";
import { maxSizeOption } from "../options/list-options.js";
import { newGroup } from "../options/new-group.js";

export const newCardCommand = defineCommand<NewCardOptions>({
  name: "new card",
  about: {
    zh: "写出一张题卡；题库要求译文时也写出译文",
    en: "write a card, and its translations where the bank asks for some",
  },
  group: newGroup,
  arguments: [
    {
      form: "[section/id]",
      about: {
        zh: "如 inference/paged-attention；有 --from 时可省略",
        en: "such as inference/paged-attention; --from may stand for it",
      },
    },
  ],
  options: {
    content: {
      flags: "--content <dir>",
      about: {
        zh: "题库所在的文件夹（默认：当前文件夹，若其中有 bank.yaml；否则 content）",
        en: "folder of the bank (default: this one if it has a bank.yaml, else content)",
      },
    },
    from: {
      flags: "--from <list#id>",
      about: { zh: "从题单中的一题开始写", en: "start from an entry of a list" },
    },
    maxSize: maxSizeOption,
  },
  examples: ["new card inference/chunked-prefill", "new card --from notes.md#rag"],
  run: async ([target], options, { io }) => (await import("../actions/new-card.js")).newCard(target, options, io),
});
