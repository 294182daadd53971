import { Argument, type Command } from "commander";
import type { Declaration } from "../options/declaration.js";

/** Declares completion, which prints a script for a shell, and the hidden `complete`, which such scripts ask. */
export function declareCompletions(program: Command, { io, done, say }: Declaration): void {
  program
    .command("completion")
    .description(say("print a script that completes commands, options and ids", "输出补全脚本：命令、选项和 id"))
    .addArgument(
      new Argument("<shell>", say("the shell that you use", "你用的 shell")).choices(["bash", "zsh", "fish"]),
    )
    .addHelpText(
      "after",
      `
${say("Examples", "示例")}:
  $ llm-interview completion bash

${say("To install it", "安装")}:
  bash  $ echo 'source <(llm-interview completion bash)' >> ~/.bashrc
  zsh   $ echo 'source <(llm-interview completion zsh)' >> ~/.zshrc
  fish  $ llm-interview completion fish > ~/.config/fish/completions/llm-interview.fish
`,
    )
    .action(async (shell: "bash" | "zsh" | "fish") => {
      io.out((await import("../options/completion-scripts.js")).completionScripts[shell]);
      done(0);
    });

  program
    .command("complete", { hidden: true })
    .argument("[words...]")
    .action(async (words: readonly string[]) =>
      done(await (await import("../actions/print-completions.js")).printCompletions(program, words, io)),
    );
}
