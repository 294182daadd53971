import path from "node:path";
import { describe, expect, it } from "vitest";
import { runAtTerminal } from "../../helpers/fake-terminal.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

/** The menu, in English, for somebody who has done nothing yet. */
async function openMenu(locale = "en_US.UTF-8") {
  const folder = path.join(await tempFolder(), "data");
  return runAtTerminal([], { env: { LANG: locale }, dataFolder: async () => folder });
}

describe("menu", () => {
  it("opens without a command, offers what there is, and quits", async () => {
    const at = await openMenu();
    await at.see("LLM interview questions 0.");
    await at.see("What now?");
    await at.see("› 1  Take a quiz");
    await at.see("2  Review today's cards (0 due, 10 new)");
    await at.see("Q  Quit");
    at.type("q");
    expect(await at.end()).toBe(0);
  });

  it("comes back after a command, and knows of the quiz that was left", async () => {
    const at = await openMenu();
    await at.see("Q  Quit");
    at.type("1");
    await at.see("Your answer?");
    at.type("a");
    await at.see("Enter goes on");
    at.type("ctrl-c");
    await at.see("Saved, with 1 of 10 answered");
    await at.see("› 1  Go on with the unfinished quiz (1 of 10)");
    await at.see("Q  Quit");
    at.type("7");
    await at.see("1 unfinished quiz: llm-interview quiz --resume");
    await at.see("What now?");
    at.type("ctrl-c");
    expect(await at.end()).toBe(0);
  });

  it("shows the sections, their questions, and one of these", async () => {
    const at = await openMenu();
    await at.see("Q  Quit");
    at.type("4");
    await at.see("Which section?");
    await at.see("Q  Back");
    at.type("2");
    await at.see("Which question?");
    await at.see("⋮");
    at.type("down", "enter");
    await at.see("Which question?");
    await at.see("Key points");
    await at.see("Which question?");
    await at.see("  ›  2. ");
    at.type("q");
    await at.see("What now?");
    at.hangUp();
    expect(await at.end()).toBe(0);
  });

  it("reviews, searches, prints a paper and shows progress, and comes back from each", async () => {
    const at = await openMenu();
    await at.see("Q  Quit");
    at.type("2");
    await at.see("turn the card with Enter");
    at.type("ctrl-c");
    await at.see("What now?");
    await at.see("Q  Quit");
    at.type("3");
    await at.see("Type a question, a term or an abbreviation.");
    at.type("ctrl-c");
    await at.see("What now?");
    await at.see("Q  Quit");
    at.type("5");
    await at.see("Interview paper");
    await at.see("What now?");
    await at.see("Q  Quit");
    at.type("6");
    await at.see("Nothing is recorded yet.");
    await at.see("What now?");
    await at.see("Q  Quit");
    at.type("q");
    expect(await at.end()).toBe(0);
  });

  it("goes back from the sections, and on with a quiz in Chinese", async () => {
    const at = await openMenu("zh_CN.UTF-8");
    await at.see("退出");
    at.type("4");
    await at.see("哪一章？");
    await at.see("返回");
    at.type("q");
    await at.see("做什么？");
    await at.see("退出");
    at.type("1");
    await at.see("你的答案？");
    at.type("a");
    await at.see("按 Enter 继续");
    at.type("ctrl-c");
    await at.see("继续没做完的测验（1/10）");
    await at.see("退出");
    at.type("1");
    await at.see("── 2/10");
    await at.see("你的答案？");
    at.type("ctrl-c");
    await at.see("做什么？");
    await at.see("退出");
    at.type("q");
    expect(await at.end()).toBe(0);
  });

  it("prints the help of the program", async () => {
    const at = await openMenu();
    await at.see("Q  Quit");
    at.type("7");
    await at.see("Usage: llm-interview [command] [options]");
    await at.see("Q  Quit");
    at.type("q");
    expect(await at.end()).toBe(0);
  });

  it("speaks Chinese where the environment does", async () => {
    const at = await openMenu("zh_CN.UTF-8");
    await at.see("做什么？");
    await at.see("做一份测验");
    at.type("q");
    expect(await at.end()).toBe(0);
  });

  it("stays away without a terminal: the bank is shown at work", async () => {
    expect((await run()).out).toContain("questions, ");
  });
});
