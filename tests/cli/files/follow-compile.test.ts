import { describe, expect, it } from "vitest";
import { followCompile } from "../../../src/cli/files/follow-compile.js";
import { main } from "../../../src/cli/main.js";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const longList = Array.from({ length: 300 }, (_, at) => `${at + 1}. What is ${at}?\n   - It is ${at}.\n`).join("");

describe("followCompile", () => {
  it("counts the questions that are read, in the language of who waits", () => {
    const time = { now: 0 };
    const io = fakeIo({ showsProgress: () => true, now: () => time.now, env: { LANG: "zh_CN" } });
    const { onProgress, end } = followCompile(io);
    onProgress({ share: 0.1, questions: 0 });
    time.now = 1000;
    onProgress({ share: 0.42, questions: 0 });
    time.now = 2000;
    onProgress({ share: 0.999, questions: 12 });
    end();
    const line = "\r\u001b[K";
    expect(io.stderr()).toBe(`${line} 42%  正在读取${line} 99%  已读 12 题${line}`);
  });
});

describe("compileBank, while it reads", () => {
  it("tells of a share that grows to 1, and of every question", () => {
    const told: { readonly share: number; readonly questions: number }[] = [];
    const files = [
      { path: "a.md", text: `## A\n\n${longList}` },
      { path: "b.md", text: "## B\n\n1. What is x?\n   - It is y.\n" },
    ];
    const { data } = compileBank(files, { onProgress: (progress) => void told.push(progress) });
    expect(data.questions).toHaveLength(301);
    expect(told.at(-1)).toEqual({ share: 1, questions: 301 });
    expect(told.every(({ share }, at) => share >= (told[at - 1]?.share ?? 0) && share <= 1)).toBe(true);
    expect(new Set(told.map(({ questions }) => questions))).toEqual(
      new Set(Array.from({ length: 302 }, (_, at) => at)),
    );
  });
});

describe("a long list", () => {
  it.each([["list", "--bank"], ["check"], ["compile"]])(
    "is counted by `%s %s` at a terminal alone",
    async (...words) => {
      const folder = await tempFolder({ "notes.md": longList });
      const run = async (isTerminal: boolean) => {
        let now = 0;
        const io = fakeIo({ showsProgress: () => isTerminal, now: () => (now += 200) });
        expect(await main([...words.filter((word) => word !== undefined), `${folder}/notes.md`], io)).toBe(0);
        return io;
      };
      const [shown, silent] = [await run(true), await run(false)];
      const [before = "", ...drawn] = shown.stderr().split("\r\u001b[K");
      expect(drawn.filter((text) => /^ {0,2}\d+% {2}\d+ questions? read$/.test(text)).length).toBeGreaterThan(1);
      // Wiped before anything else is said.
      expect(before + (drawn.at(-1) ?? "")).toBe(silent.stderr());
      expect(shown.stdout()).toBe(silent.stdout());
    },
  );
});
