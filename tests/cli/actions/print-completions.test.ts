import { execFileSync } from "node:child_process";
import { chmod } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { completionScripts } from "../../../src/cli/options/completion-scripts.js";
import { hasProgram } from "../../helpers/foreign-client.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const complete = async (...words: readonly string[]) => {
  const { code, out, err } = await run("complete", "--", ...words);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out.split("\n").flatMap((line) => line.split("\t")[0] || []);
};

describe("complete", () => {
  it("gives the commands that begin so, with what they do, and no hidden one", async () => {
    expect((await run("complete", "--", "sho")).out).toBe("show\tshow one question with its answer\n");
    expect(await complete("comp")).toEqual(["compile", "completion"]);
    expect(await complete("new", "")).toContain("card");
  });

  it("gives the options of a command, and the choices of an option", async () => {
    expect(await complete("list", "--se")).toEqual(["--section"]);
    expect(await complete("list", "--status", "")).toEqual(["answered", "open"]);
    expect(await complete("list", "--status", "open", "--loc")).toEqual(["--locale"]);
    expect(await complete("list", "--difficulty", "1", "")).toEqual(["1", "2", "3"]);
    expect(await complete("completion", "z")).toEqual(["zsh"]);
    expect(await complete("list", "--json", "")).toContain("--facets");
  });

  it("gives ids of questions, sections and tags of the bank that the line names", async () => {
    const data = makeBankData([makeQuestion({ id: "kv-cache", tags: ["memory"] }), makeQuestion({ id: "kv-heads" })]);
    const folder = await tempFolder({ "bank.json": JSON.stringify(data) });
    const bank = ["--bank", path.join(folder, "bank.json")];
    expect(await complete("show", ...bank, "kv")).toEqual(["kv-cache", "kv-heads"]);
    expect(await complete("list", ...bank, "--section", "")).toEqual(["inference"]);
    expect(await complete("list", ...bank, "--any-tag", "me")).toEqual(["memory"]);
    expect((await run("complete", "--", "show", ...bank, "kv-c")).out).toBe("kv-cache\tKV Cache 设计？\n");
  });

  it("leaves files to the shell, and says nothing where something is wrong", async () => {
    expect(await complete("compile", "")).toEqual([":files"]);
    expect(await complete("list", "--bank", "no")).toEqual([":files"]);
    expect(await complete("show", "--bank", "missing.json", "")).toEqual([]);
    expect(await complete("nonsense", "")).toEqual([]);
  });
});

/** A folder with the program in it, run from its sources, and a file to complete. */
async function install(): Promise<{ readonly folder: string; readonly env: NodeJS.ProcessEnv }> {
  const tsx = pathToFileURL(path.resolve("node_modules/tsx/dist/loader.mjs")).href;
  const folder = await tempFolder({
    "llm-interview": `#!/bin/sh\nexec "${process.execPath}" --import "${tsx}" "${path.resolve("src/cli/bin.ts")}" "$@"\n`,
    "my notes.md": "",
    ...completionScripts,
  });
  await chmod(path.join(folder, "llm-interview"), 0o755);
  return {
    folder,
    env: { PATH: `${folder}:${process.env["PATH"]}`, HOME: folder, LANG: "C.UTF-8", LC_MESSAGES: "en_US" },
  };
}

describe("the script for bash", () => {
  const script = (line: readonly string[]) => `
    source ./bash
    COMP_WORDS=(${line.map((word) => `'${word}'`).join(" ")})
    COMP_CWORD=${line.length - 1}
    _llm_interview
    printf '%s\\n' "\${COMPREPLY[@]}"`;

  it.runIf(hasProgram(["bash"], "bash"))("completes commands, ids and files with blanks", async () => {
    const { folder, env } = await install();
    const ask = (...line: readonly string[]) =>
      execFileSync("bash", ["-c", script(line)], { cwd: folder, env, encoding: "utf8" })
        .trim()
        .split("\n");
    expect(ask("llm-interview", "com")).toEqual(["compile", "completion"]);
    expect(ask("llm-interview", "show", "paged-a")).toEqual(["paged-attention"]);
    expect(ask("llm-interview", "compile", "my")).toEqual(["my notes.md"]);
  });
});

describe("the script for zsh", () => {
  it.runIf(hasProgram(["zsh"], "zsh"))("hands words and what they are to the shell", async () => {
    const { folder, env } = await install();
    // Completion proper runs in an editor of lines alone; what it would be given is printed instead.
    const ask = (line: string, current: number) =>
      execFileSync(
        "zsh",
        [
          "-fc",
          `compdef() { }; source ./zsh; _describe() { print -l -- "\${(@P)2}" }; _files() { print files }
          words=(${line}); CURRENT=${current}; _llm_interview`,
        ],
        { cwd: folder, env, encoding: "utf8" },
      );
    expect(ask("llm-interview sho", 2)).toBe("show:show one question with its answer\n");
    expect(ask("llm-interview compile ''", 3)).toBe("files\n");
  });
});

describe("the script for fish", () => {
  it.runIf(hasProgram(["fish"], "fish"))("completes commands, ids and files", async () => {
    const { folder, env } = await install();
    const ask = (line: string) =>
      execFileSync("fish", ["--no-config", "-c", `source ./fish; complete -C '${line}'`], {
        cwd: folder,
        env,
        encoding: "utf8",
      });
    expect(ask("llm-interview sho")).toBe("show\tshow one question with its answer\n");
    expect(ask("llm-interview show paged-a")).toMatch(/^paged-attention\t/);
    expect(ask("llm-interview compile my")).toMatch(/^my.*notes\.md/);
  });
});
