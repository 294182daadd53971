import type { CompileCommandOptions } from "../actions/compile.js";
import { defineCommand } from "../options/command-record.js";
import { contentArgument, listOptions } from "../options/list-options.js";

export const compileCommand = defineCommand<CompileCommandOptions & { readonly watch?: boolean }>({
  name: "compile",
  about: {
    zh: "把一份 Markdown 题单（或一个文件夹）编译成题库",
    en: "compile a Markdown list, or a folder of them, into a bank",
  },
  arguments: [contentArgument],
  options: {
    out: {
      flags: "--out <dir>",
      about: {
        zh: "把 bank.json 和 bank.ts 写到这里（默认：把题库以 JSON 打到标准输出）",
        en: "write bank.json and bank.ts there (default: the bank as JSON on standard output)",
      },
    },
    ...listOptions,
    contentVersion: {
      flags: "--content-version <version>",
      about: {
        zh: "内容的版本（默认：有 registry 时取 package.json 的版本，否则 0.0.0）",
        en: "version of the content (default: of package.json where there is a registry, else 0.0.0)",
      },
    },
    cache: { flags: "--no-cache", about: { zh: "不用缓存，全部重新读取", en: "read every list anew" } },
    strict: { flags: "--strict", about: { zh: "有警告时也不编译", en: "refuse warnings, too" } },
    watch: {
      flags: "--watch",
      about: {
        zh: "与 --out 同用：题单一改动就重新编译",
        en: "with --out: compile again whenever the list changes",
      },
    },
  },
  examples: ["compile notes.md > bank.json", "compile notes/ --out src/bank", "compile notes/ --out src/bank --watch"],
  run: async ([target = ""], { watch, ...options }, { io }) =>
    watch === true
      ? (await import("../actions/watch-compile.js")).watchCompile(target, options, io)
      : (await import("../actions/compile.js")).compile(target, options, io),
});
