import type { SearchOptions } from "../actions/search.js";
import { defineCommand } from "../options/command-record.js";
import { ValueError } from "../options/read-value.js";
import { bankOptions, queryOptions } from "../options/shared-options.js";

export const searchCommand = defineCommand<SearchOptions>({
  name: "search",
  about: { zh: "搜索题目和答案", en: "search questions and answers" },
  arguments: [
    {
      form: "[words...]",
      about: {
        zh: "要搜索的内容，中英文皆可；不给时，在终端里边输入边搜索",
        en: "what to search for, in Chinese or English; without words, a terminal searches as you type",
      },
    },
  ],
  options: {
    ...bankOptions,
    ...queryOptions,
    limit: {
      flags: "--limit <count>",
      about: { zh: "最多几道题（默认：10）", en: "how many questions at most (default: 10)" },
      parse: parseLimit,
    },
    json: { flags: "--json", about: { zh: "以 JSON 输出结果", en: "print what was found as JSON" } },
  },
  examples: ["search", "search KV cache", "search 显存不够怎么办 --limit 3", "search rag --section data --json"],
  run: async (words, options, { io }) => (await import("../actions/search.js")).search(words, options, io),
});

function parseLimit(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value))
    throw new ValueError({ zh: "须为不小于 1 的整数。", en: "it must be a whole number of at least 1." });
  return Number(value);
}
