import { defineCommand } from "../options/command-record.js";

export const tourCommand = defineCommand({
  name: "tour",
  about: { zh: "看看题库的样子", en: "show the bank at work" },
  options: {},
  examples: ["tour"],
  run: async (_, __, { io }) => (await import("../actions/tour.js")).tour(io),
});
