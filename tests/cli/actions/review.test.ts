import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Io } from "../../../src/cli/io.js";
import { main } from "../../../src/cli/main.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { runAtTerminal } from "../../helpers/fake-terminal.js";
import { makeStudyBank, studyFolder } from "../../helpers/study-bank.js";

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.UTC(2026, 0, 5, 9);

/** A folder to study in, and a clock to set. */
async function study() {
  const { options } = await studyFolder();
  let now = start;
  const own: Partial<Io> = { now: () => now };
  return {
    wait(milliseconds: number) {
      now += milliseconds;
    },
    at: (...argv: string[]) => runAtTerminal(["review", ...options, ...argv], own),
    async piped(...argv: string[]) {
      const io = fakeIo(own);
      const code = await main(["review", ...options, ...argv], io);
      return { code, out: io.stdout(), err: io.stderr() };
    },
    async due() {
      const io = fakeIo(own);
      await main(["review", ...options, "--json"], io);
      const { due, new: fresh } = JSON.parse(io.stdout());
      const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
      return { due: idsOf(due), fresh: idsOf(fresh) };
    },
  };
}

describe("review", () => {
  it("asks new questions, brings back what is being learnt, and says when the next is due", async () => {
    const { at, due, wait } = await study();
    const run = at("--new", "2");
    await run.see("Today: 0 due, 2 new");
    await run.see("── 1/2 · 第1章 · * basic · new");
    await run.see("What is kv-cache?");
    await run.see("turn the card with Enter");
    expect(run.text()).not.toContain("It is kv-cache.");
    run.type("enter");
    await run.see("It is kv-cache.");
    await run.see("How well did you know it?");
    run.type("1");
    await run.see("── 2/2 · 第1章 · ** working · new");
    await run.see("with Enter");
    run.type("enter");
    await run.see("How well did you know it?");
    wait(minute);
    run.type("4");
    await run.see("── +1 · 第1章 · * basic · due");
    await run.see("with Enter");
    run.type("enter");
    await run.see("How well did you know it?");
    run.type("4");
    await run.see("Nothing is left to review today. The next one is due in ");
    expect(await run.end()).toBe(0);
    expect(await due()).toEqual({ due: [], fresh: ["tokenizer"] });
    wait(30 * day);
    expect((await due()).due.sort()).toEqual(["kv-cache", "paged-attention"]);
  });

  it("keeps each grade at once, and stops at Ctrl-C", async () => {
    const { at, due } = await study();
    const run = at();
    await run.see("with Enter");
    run.type("enter");
    await run.see("How well");
    run.type("3");
    await run.see("── 2/3");
    await run.see("with Enter");
    run.type("ctrl-c");
    await run.see("1 reviewed, 2 left for today.");
    expect(await run.end()).toBe(130);
    expect((await due()).fresh).toEqual(["paged-attention", "tokenizer"]);
  });

  it("counts the new questions of a day, which begins again the next", async () => {
    const { at, piped, wait } = await study();
    const run = at("--new", "1");
    await run.see("with Enter");
    run.type("enter");
    await run.see("How well");
    run.type("4");
    await run.end();
    expect((await piped("--new", "1")).out).toMatch(/^Today: 0 due, 0 new\nThe next one is due in \d+ days\.\n$/);
    wait(day);
    expect((await piped("--new", "1")).out).toBe("Today: 0 due, 1 new\n  new  paged-attention  What is *paging*?\n");
  });

  it("lists what is due without a terminal, and on demand", async () => {
    const { at, piped } = await study();
    const lines =
      "Today: 0 due, 3 new\n  new  kv-cache  What is kv-cache?\n  new  paged-attention  What is *paging*?\n  new  tokenizer  What is a tokenizer?\n";
    expect(await piped()).toEqual({ code: 0, out: lines, err: "" });
    const run = at("--list");
    expect(await run.end()).toBe(0);
    expect(run.text()).toBe(lines);
    expect((await piped("--section", "data")).out).toContain("Today: 0 due, 1 new\n");
    expect((await piped("--new", "0")).out).toBe("Today: 0 due, 0 new\n--new N brings more new questions.\n");
  });

  it("sets aside what was reviewed with a clock that was wrong, says so, and takes it back", async () => {
    const { at, due, piped, wait } = await study();
    wait(4_000 * day);
    const run = at("--new", "1");
    await run.see("turn the card with Enter");
    run.type("enter");
    await run.see("It is kv-cache.");
    run.type("4");
    await run.end();
    wait(-4_000 * day);
    expect((await due()).fresh).toContain("kv-cache");
    const said = "1 review is dated in the future, the farthest in 4000 days: a clock was wrong.";
    expect((await piped()).out).toContain(said);
    expect((await piped("--undo")).out).toBe("The review of kv-cache (easy) is taken back.\n");
    expect((await piped()).out).not.toContain("future");
  });

  it("lists what is due before what is new, without a terminal", async () => {
    const { at, piped, wait } = await study();
    const run = at("--new", "1");
    await run.see("with Enter");
    run.type("enter");
    await run.see("How well");
    run.type("4");
    await run.end();
    wait(30 * day);
    expect((await piped("--new", "1")).out).toBe(
      "Today: 1 due, 1 new\n  due  kv-cache  What is kv-cache?\n  new  paged-attention  What is *paging*?\n",
    );
  });

  it("speaks Chinese where the bank does, down to clocks that were wrong", async () => {
    const { file, options } = await studyFolder();
    await writeFile(file, JSON.stringify({ ...makeStudyBank(), locale: "zh" }));
    let now = start + 4_000 * day;
    const own: Partial<Io> = { now: () => now };
    const piped = async (...argv: string[]) => {
      const io = fakeIo(own);
      await main(["review", ...options, ...argv], io);
      return io.stdout();
    };
    expect(await piped("--undo")).toBe("没有可撤回的复习。\n");
    for (const grade of ["4", "4"]) {
      const run = runAtTerminal(["review", ...options, "--new", "5"], own);
      await run.see("新题 ");
      await run.see("按 Enter 翻面");
      run.type("enter");
      await run.see("记得怎么样？");
      run.type(grade);
      now += 1_000;
      await run.see("按 Enter 翻面");
      run.type("ctrl-c");
      await run.see("复习了 1 次，今天还剩 ");
      await run.end();
    }
    now = start;
    expect(await piped()).toContain("有 2 次复习的时间在将来，最远的在 4000 天后：当时的时钟不对。");
    expect(await piped("--undo")).toBe("已撤回对 paged-attention 的复习（easy）。\n");
    expect(await piped("--new", "0")).toContain("用 --new N 可以多学几道新题。");
    now = start + 4_030 * day;
    expect(await piped("--new", "0")).toBe("今日复习：到期 1 题，新题 0 题\n  到期  kv-cache  What is kv-cache?\n");
  });

  it("says when the next one is due where nothing is left, in Chinese", async () => {
    const { file, options } = await studyFolder();
    await writeFile(file, JSON.stringify({ ...makeStudyBank(), locale: "zh" }));
    const run = runAtTerminal(["review", ...options, "--new", "1"], { now: () => start });
    await run.see("按 Enter 翻面");
    run.type("enter");
    await run.see("记得怎么样？");
    run.type("4");
    await run.see("今天没有要复习的了。 下一题在");
    expect(await run.end()).toBe(0);
  });

  it("explains wrong use", async () => {
    const { piped } = await study();
    expect(await piped("--new", "-1")).toMatchObject({ code: 2, out: "" });
    expect((await piped("--section", "inferense")).err).toContain('Did you mean "inference"?');
  });
});
