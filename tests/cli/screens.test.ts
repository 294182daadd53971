import { describe, expect, it } from "vitest";
import { hasProgram } from "../helpers/foreign-client.js";
import { renderScreenBank } from "../helpers/screen-bank.js";
import { openTerminal, type TestTerminal } from "../helpers/terminal.js";

// The program as it is built, in a real terminal. What the screens show is kept in tests/cli/captures, to be read.

const bank = ["--bank", "bank.json"];

async function expectScreen(terminal: TestTerminal, name: string, hide: (screen: string) => string = (all) => all) {
  await expect(hide(await terminal.capture())).toMatchFileSnapshot(`captures/${name}.txt`);
}
/** Times differ from run to run. */
const hideTime = (screen: string) => screen.replaceAll(/\d+:\d\d$/gm, "m:ss");

describe.skipIf(!hasProgram(["tmux"], "tmux"))("in a terminal", { timeout: 120_000 }, () => {
  it("a quiz explains each answer, is gone on with after Ctrl-C, and ends with bars", async () => {
    const terminal = await openTerminal("zh_CN.UTF-8", [100, 30], { "bank.json": renderScreenBank() });
    await terminal.start("quiz", ...bank, "--seed", "2");
    await terminal.see("不会，看解析");
    await expectScreen(terminal, "quiz-question");
    await terminal.press("Down", "Enter");
    await terminal.see("按 Enter 继续");
    await expectScreen(terminal, "quiz-verdict");
    await terminal.press("Enter");
    await terminal.see("── 2/3");
    await terminal.see("不会，看解析");
    await terminal.press("C-c");
    await terminal.end(130);
    await terminal.see("quiz --resume --bank bank.json");

    await terminal.start("quiz", "--resume", ...bank);
    await terminal.see("── 2/3");
    await terminal.see("不会，看解析");
    await expectScreen(terminal, "quiz-resumed");
    await terminal.press("?");
    await terminal.see("按 Enter 继续");
    await terminal.press("Enter");
    await terminal.see("── 3/3");
    await terminal.see("不会，看解析");
    await terminal.press("a");
    await terminal.see("按 Enter 看成绩");
    await terminal.press("Enter");
    await terminal.end();
    await expectScreen(terminal, "quiz-result", hideTime);
  });

  it("a narrow window wraps what is long, and keeps the prompt whole", async () => {
    const terminal = await openTerminal("en_US.UTF-8", [44, 24], { "bank.json": renderScreenBank() });
    await terminal.start("quiz", ...bank, "--seed", "2", "--tag", "decoding");
    await terminal.see("不会，看解析");
    await terminal.press("Down", "Down", "Up");
    await terminal.see("› B");
    await expectScreen(terminal, "quiz-narrow");
    await terminal.press("C-c");
    await terminal.end(130);
  });

  it("the clock of a limit runs, and ends the quiz", async () => {
    const terminal = await openTerminal("zh_CN.UTF-8", [80, 24], { "bank.json": renderScreenBank() });
    await terminal.start("quiz", ...bank, "--timed", "5");
    await terminal.see("不会，看解析");
    const readClock = async () => /你的答案？ {2}剩余 (\d:\d\d)/.exec(await terminal.capture())?.[1];
    const first = await readClock();
    expect(first).toMatch(/^0:0[1-5]$/);
    await expect.poll(readClock, { timeout: 20_000 }).not.toBe(first);
    await terminal.see("时间到，测验结束");
    await terminal.see("0/3  0%");
    await terminal.end();
  });

  it("a plain Markdown list becomes flashcards in one command", async () => {
    const notes =
      "# Notes\n\n1. What is RAG?\n   - Retrieval, then generation.\n2. What is reranking?\n   - A slower model orders the hits.\n";
    const terminal = await openTerminal("en_US.UTF-8", [80, 24], { "notes.md": notes });
    await terminal.start("quiz", "--bank", "notes.md", "--seed", "3");
    await terminal.see("card with Enter");
    await terminal.press("Enter");
    await terminal.see("at once");
    await expectScreen(terminal, "flashcard-back");
    await terminal.press("3");
    await terminal.see("── 2/2");
    await terminal.press("Space");
    await terminal.see("A slower model orders the hits.");
    await terminal.see("at once");
    await terminal.press("1");
    await terminal.end();
    await expectScreen(terminal, "flashcard-result", hideTime);
  });

  it("a review asks what is due, and the progress shows it", async () => {
    const terminal = await openTerminal("zh_CN.UTF-8", [80, 24], { "bank.json": renderScreenBank() });
    await terminal.start("review", ...bank, "--new", "1");
    await terminal.see("翻面");
    await terminal.press("Enter");
    await terminal.see("记得怎么样？");
    await expectScreen(terminal, "review-back");
    await terminal.press("4");
    await terminal.end();
    await terminal.start("quiz", ...bank, "--count", "1", "--seed", "2");
    await terminal.see("不会，看解析");
    await terminal.press("?");
    await terminal.see("按 Enter 看成绩");
    await terminal.press("Enter");
    await terminal.end();
    await terminal.start("stats", ...bank, "--state", ".local/share/llm-interview/state.json");
    await terminal.end();
    await expectScreen(terminal, "stats", (screen) => screen.replace(/记录在 .*/s, "记录在 ...\n"));
  });

  it("the menu opens without a command", async () => {
    const terminal = await openTerminal("en_US.UTF-8", [80, 24]);
    await terminal.start();
    await terminal.see("Quit");
    await terminal.press("Down");
    await terminal.see("› 2");
    await expectScreen(terminal, "menu", (screen) => screen.replace(/\S+: \d+ questions/, "...: ... questions"));
    await terminal.press("q");
    await terminal.end();
  });
});
