import path from "node:path";
import { describe, expect, it } from "vitest";
import { runAtTerminal } from "../../helpers/fake-terminal.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const questions = [
  makeQuestion({ id: "kv-cache", prompt: "KV Cache 怎么设计？", brief: "缓存历史的键和值。" }),
  makeQuestion({ id: "kv-quantization", number: 2, prompt: "KV Cache 怎么量化？", brief: "按通道量化键。" }),
  makeQuestion({ id: "dedup", section: "data", prompt: "如何去重？", brief: "用 MinHash。" }),
];

async function start(...argv: readonly string[]) {
  const folder = await tempFolder({ "bank.json": JSON.stringify(makeBankData(questions)) });
  return runAtTerminal(["search", ...argv, "--bank", path.join(folder, "bank.json")]);
}

describe("search, as words are typed", () => {
  it("shows what is found under the cursor, and opens it on Enter", async () => {
    const terminal = await start();
    await terminal.see("输入问题、术语或缩写");
    terminal.type("k", "v");
    await terminal.see("› KV Cache 怎么设计？  kv-cache");
    await terminal.see("缓存历史的键和值。");
    terminal.type("down");
    await terminal.see("› KV Cache 怎么量化？  kv-quantization");
    await terminal.see("按通道量化键。");
    terminal.type("enter");
    await terminal.see("kv-quantization  第1章 2");
    expect(await terminal.end()).toBe(0);
  });

  it("begins at the best hit again with every letter", async () => {
    const terminal = await start();
    terminal.type("k", "v");
    await terminal.see("› KV Cache 怎么设计？");
    terminal.type("down");
    await terminal.see("› KV Cache 怎么量化？");
    terminal.type(" ", "c");
    terminal.type("enter");
    await terminal.see("kv-cache  第1章 1");
    expect(await terminal.end()).toBe(0);
  });

  it("stays where it is on Enter while nothing is found, and leaves with 0 on Ctrl-C", async () => {
    const terminal = await start();
    terminal.type("z", "q", "x");
    await terminal.see("没有找到。");
    terminal.type("enter", "ctrl-c");
    expect(await terminal.end()).toBe(0);
    expect(terminal.stderr()).toBe("");
  });

  it("goes up again, no further than to the first, and finds nothing by spaces", async () => {
    const terminal = await start();
    terminal.type(" ");
    await terminal.see("输入问题、术语或缩写");
    terminal.type("k", "v");
    await terminal.see("› KV Cache 怎么设计？");
    terminal.type("down");
    await terminal.see("› KV Cache 怎么量化？");
    terminal.type("up", "up");
    await terminal.see("› KV Cache 怎么设计？");
    terminal.type("enter");
    await terminal.see("kv-cache  第1章 1");
    expect(await terminal.end()).toBe(0);
  });

  it("searches only what the filters allow", async () => {
    const terminal = await start("--section", "data");
    terminal.type("k", "v");
    await terminal.see("没有找到。");
    terminal.type("ctrl-c");
    expect(await terminal.end()).toBe(0);
  });

  it("leaves with 0 when the terminal goes away", async () => {
    const terminal = await start();
    await terminal.see("搜索题库");
    terminal.hangUp();
    expect(await terminal.end()).toBe(0);
  });
});
