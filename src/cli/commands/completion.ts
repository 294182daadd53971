import { defineCommand } from "../options/command-record.js";
import type { Shell } from "../options/completion-scripts.js";

const install = `  bash  $ echo 'source <(llm-interview completion bash)' >> ~/.bashrc
  zsh   $ echo 'source <(llm-interview completion zsh)' >> ~/.zshrc
  fish  $ llm-interview completion fish > ~/.config/fish/completions/llm-interview.fish`;

export const completionCommand = defineCommand({
  name: "completion",
  about: {
    zh: "输出补全脚本：命令、选项和 id",
    en: "print a script that completes commands, options and ids",
  },
  arguments: [
    {
      form: "<shell>",
      about: { zh: "你用的 shell", en: "the shell that you use" },
      choices: ["bash", "zsh", "fish"] satisfies Shell[],
    },
  ],
  options: {},
  examples: ["completion bash"],
  notes: { zh: `安装:\n${install}`, en: `To install it:\n${install}` },
  run: async ([shell = ""], _, { io }) => {
    // The parser takes no other.
    io.out((await import("../options/completion-scripts.js")).completionScripts[shell as Shell]);
    return 0;
  },
});

/** What completion scripts ask. */
export const completeCommand = defineCommand({
  name: "complete",
  about: { zh: "", en: "" },
  isHidden: true,
  arguments: [{ form: "[words...]", about: { zh: "", en: "" } }],
  options: {},
  examples: [],
  run: async (words, _, { io, program }) =>
    (await import("../actions/print-completions.js")).printCompletions(program, words, io),
});
