import type { ReviewOptions } from "../actions/review.js";
import { defineCommand } from "../options/command-record.js";
import { ValueError } from "../options/read-value.js";
import { bankOptions, queryOptions, stateOptions } from "../options/shared-options.js";

export const reviewCommand = defineCommand<ReviewOptions>({
  name: "review",
  about: { zh: "间隔复习今天到期的题", en: "review what is due today, by spaced repetition" },
  options: {
    ...bankOptions,
    ...queryOptions,
    ...stateOptions,
    new: {
      flags: "--new <n>",
      about: { zh: "每天新题数（默认：10）", en: "new questions a day (default: 10)" },
      parse: parseCount,
    },
    list: { flags: "--list", about: { zh: "只列出到期的题，不提问", en: "print what is due, and ask nothing" } },
    undo: {
      flags: "--undo",
      about: { zh: "撤回最近一次复习，不提问", en: "take the last review back, and ask nothing" },
    },
    json: { flags: "--json", about: { zh: "以 JSON 输出到期的题", en: "print what is due as JSON" } },
  },
  examples: ["review", "review --section inference --new 5", "review --json"],
  run: async (_, options, { io }) => (await import("../actions/review.js")).review(options, io),
});

function parseCount(value: string): number {
  if (!/^\d{1,6}$/.test(value))
    throw new ValueError({ zh: "须为不小于 0 的整数。", en: "it must be a whole number of at least 0." });
  return Number(value);
}
