import type { StatsOptions } from "../actions/stats.js";
import { defineCommand } from "../options/command-record.js";
import { bankOptions, queryOptions, stateOptions } from "../options/shared-options.js";

export const statsCommand = defineCommand<StatsOptions>({
  name: "stats",
  about: { zh: "查看进度、薄弱点和错题", en: "show your progress, weak topics and wrong answers" },
  options: {
    ...bankOptions,
    ...queryOptions,
    ...stateOptions,
    json: { flags: "--json", about: { zh: "以 JSON 输出", en: "print the figures as JSON" } },
  },
  examples: ["stats", "stats --section inference", "stats --json"],
  run: async (_, options, { io }) => (await import("../actions/stats.js")).stats(options, io),
});
