import type { ListOptions } from "../actions/list.js";
import { defineCommand } from "../options/command-record.js";
import { bankOptions, queryOptions } from "../options/shared-options.js";

export const listCommand = defineCommand<ListOptions>({
  name: "list",
  about: { zh: "列出题目", en: "list questions" },
  options: {
    ...bankOptions,
    ...queryOptions,
    facets: {
      flags: "--facets",
      about: {
        zh: "只按章节、难度、状态、标签计数",
        en: "count them by section, difficulty, status and tag instead",
      },
    },
    ids: { flags: "--ids", about: { zh: "只输出 id，每行一个", en: "print ids alone, one a line" } },
    json: {
      flags: "--json",
      about: { zh: "以 JSON 输出题目或计数", en: "print the questions, or their counts, as JSON" },
    },
  },
  examples: [
    "list --section inference",
    "list --tag kv-cache --difficulty 2 3 --json",
    "list --facets --section inference",
    "list --ids --status open",
  ],
  run: async (_, options, { io }) => (await import("../actions/list.js")).list(options, io),
});
