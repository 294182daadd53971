import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const questions = [
  makeQuestion({ id: "kv-cache", tags: ["memory"], prompt: "KV Cache 怎么设计？", brief: "缓存历史的键和值。" }),
  makeQuestion({ id: "paged-attention", number: 2, prompt: "PagedAttention 是什么？", brief: "把 KV Cache 分页。" }),
  makeQuestion({ id: "dedup", section: "data", prompt: "如何去重？", brief: "用 MinHash。", difficulty: 1 }),
];
const articles = [{ id: "dedup", explanation: "也可以用布隆过滤器。" }];

async function bankFile(): Promise<string> {
  const folder = await tempFolder({ "bank.json": JSON.stringify(makeBankData(questions, { articles })) });
  return path.join(folder, "bank.json");
}
const search = async (...argv: readonly string[]) => run("search", ...argv, "--bank", await bankFile());

describe("search", () => {
  it("prints a line for each question that was found, best first", async () => {
    expect(await search("KV", "Cache")).toEqual({
      code: 0,
      err: "",
      out: "kv-cache         **   KV Cache 怎么设计？\npaged-attention  **   PagedAttention 是什么？\n",
    });
  });

  it("finds words of articles, too", async () => {
    expect((await search("布隆过滤器")).out).toBe("dedup  *    如何去重？\n");
  });

  it("prints no more than asked for, and only what the filters allow", async () => {
    expect((await search("KV Cache", "--limit", "1")).out).toMatch(/^kv-cache .*\n$/);
    expect((await search("KV Cache", "--tag", "memory")).out).toMatch(/^kv-cache .*\n$/);
    expect((await search("KV Cache", "--section", "data")).out).toBe("");
    expect(await search("KV", "--tag", "memry")).toMatchObject({
      code: 2,
      err: 'error: There is no tag "memry". Did you mean "memory"?\n',
    });
  });

  it("prints hits as JSON, with their questions and what matches", async () => {
    const hits = JSON.parse((await search("PagedAttention", "--json")).out);
    expect(hits[0]).toMatchObject({
      id: "paged-attention",
      question: questions[1],
      matches: { prompt: [{ start: 0, end: 14 }] },
    });
  });

  it("says so where nothing is found, which is no mistake, and names tags that are near", async () => {
    const bank = await bankFile();
    const command = (...words: string[]) => `\`llm-interview list ${words.join(" ")} --bank ${bank}\``;
    expect(await run("search", "memory", "--section", "data", "--bank", bank)).toEqual({
      code: 0,
      out: "",
      err: `Nothing found for "memory". Tags that are near: memory. Try ${command("--tag", "memory")}.\n`,
    });
    expect(JSON.parse((await search("zzzzqqqq", "--json")).out)).toEqual([]);
    expect((await run("search", "zzzzqqqq", "--bank", bank)).err).toBe(
      `Nothing found for "zzzzqqqq". ${command("--facets")} shows what there is.\n`,
    );
  });

  it("asks for words where there are none, and nobody to type them", async () => {
    expect(await search()).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^error: Say what to search for/),
    });
  });

  it("gives each hit its answer where somebody reads, with what was searched for in colour", async () => {
    const io = fakeIo({ isInteractive: true, columns: 60, hasColor: true });
    await main(["search", "PagedAttention", "--limit", "1", "--bank", await bankFile()], io);
    expect(io.stdout().replaceAll("\u001b[", "^")).toMatchInlineSnapshot(`
      "^1m^33mPagedAttention^39m 是什么？^22m
        ^2mpaged-attention^22m  第1章 2  ** 进阶
        把 KV Cache 分页。
      "
    `);
  });

  it("searches the published bank in its language", async () => {
    expect((await run("search", "paged attention", "--limit", "1")).out).toMatch(/^paged-attention /);
    expect((await run("search", "paged attention", "--limit", "1", "--locale", "en")).out).toMatch(/^paged-attention /);
  });
});
