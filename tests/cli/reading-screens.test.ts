import { describe, expect, it } from "vitest";
import { hasProgram } from "../helpers/foreign-client.js";
import { renderScreenBank } from "../helpers/screen-bank.js";
import { openTerminal, type TestTerminal } from "../helpers/terminal.js";

// The program as it is built, in a real terminal. What the screens show is kept in tests/cli/captures, to be read.

const files = {
  "bank.json": renderScreenBank(),
  "notes.md": "# 推理\n\n1. 什么是 KV cache？ {#kv}\n   - 缓存键和值。\n",
};

async function expectScreen(terminal: TestTerminal, name: string): Promise<void> {
  await expect(await terminal.capture()).toMatchFileSnapshot(`captures/${name}.txt`);
}

describe.skipIf(!hasProgram(["tmux"], "tmux"))("in a terminal", { timeout: 120_000 }, () => {
  it("search finds as words are typed, and opens what is chosen", async () => {
    const terminal = await openTerminal("zh_CN.UTF-8", [80, 60], files);
    await terminal.start("search", "--bank", "bank.json");
    await terminal.see("输入问题、术语或缩写");
    await terminal.press("投", "机");
    await terminal.see("› 投机解码");
    await expectScreen(terminal, "search-live");
    await terminal.press("Enter");
    await terminal.end();
    await terminal.see("[ ]");
    await terminal.start("search", "--bank", "bank.json");
    await terminal.see("输入问题、术语或缩写");
    await terminal.press("Escape");
    await terminal.end();
  });

  it.skipIf(!hasProgram(["less"], "less"))("a long answer shows its beginning first, in a pager", async () => {
    const terminal = await openTerminal("zh_CN.UTF-8", [60, 12], files);
    await terminal.start("show", "kv-cache", "--bank", "bank.json");
    await terminal.see("KV cache 占多少显存？");
    await expectScreen(terminal, "show-pager");
    await terminal.press("q");
    await terminal.end();
  });

  it("search prints what is found with its answer", async () => {
    const terminal = await openTerminal("zh_CN.UTF-8", [60, 24], files);
    await terminal.start("search", "显存", "--bank", "bank.json");
    await terminal.end();
    await expectScreen(terminal, "search-words");
  });

  it("show and list fit a narrow window", async () => {
    const terminal = await openTerminal("zh_CN.UTF-8", [44, 60], files);
    await terminal.start("show", "kv-cache", "--bank", "bank.json");
    await terminal.end();
    await expectScreen(terminal, "show-narrow");
    await terminal.start("list", "--bank", "bank.json");
    await terminal.end();
    await expectScreen(terminal, "list-narrow");
  });

  it("compile --watch ends with 0 on Ctrl-C", async () => {
    const terminal = await openTerminal("en_US.UTF-8", [80, 24], files);
    await terminal.start("compile", "notes.md", "--out", "out", "--watch");
    await terminal.see("Watching notes.md. Ctrl-C ends it.");
    await terminal.press("C-c");
    await terminal.end();
  });
});
