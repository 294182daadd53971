import type { ExportProgressOptions, ProgressOptions, ResetProgressOptions } from "../actions/progress.js";
import { type CommandGroup, defineCommand } from "../options/command-record.js";
import { bankOptions, stateOptions } from "../options/shared-options.js";

const group: CommandGroup = {
  about: { zh: "迁移或清除学习记录", en: "carry your progress to another device, or forget it" },
  examples: ["progress export --out progress.json", "progress import progress.json", "progress reset --yes"],
};

export const exportProgressCommand = defineCommand<ExportProgressOptions>({
  name: "progress export",
  group,
  about: { zh: "以 JSON 输出全部学习记录", en: "print all that is kept, as JSON" },
  options: {
    ...stateOptions,
    out: { flags: "--out <file>", about: { zh: "写入文件，不打印", en: "write it there instead of printing it" } },
  },
  examples: ["progress export --out progress.json"],
  run: async (_, options, { io }) => (await import("../actions/progress.js")).exportProgress(options, io),
});

export const importProgressCommand = defineCommand<ProgressOptions>({
  name: "progress import",
  group,
  about: { zh: "并入另一设备导出的记录，不会丢失", en: "add what another device exported; nothing is lost" },
  arguments: [{ form: "<file>", about: { zh: "progress export 写出的文件", en: "what progress export wrote" } }],
  options: stateOptions,
  examples: ["progress import progress.json"],
  run: async ([file = ""], options, { io }) =>
    (await import("../actions/progress.js")).importProgress(file, options, io),
});

export const resetProgressCommand = defineCommand<ResetProgressOptions>({
  name: "progress reset",
  group,
  about: { zh: "清除某个题库的学习记录", en: "forget what was done with a bank" },
  options: {
    bank: bankOptions.bank,
    ...stateOptions,
    yes: { flags: "--yes", about: { zh: "确认清除", en: "forget it indeed" } },
  },
  examples: ["progress reset --yes"],
  run: async (_, options, { io }) => (await import("../actions/progress.js")).resetProgress(options, io),
});
