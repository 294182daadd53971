import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../../helpers/make-question.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const questions = [
  makeQuestion({ id: "kv-cache", tags: ["memory", "kv-cache"], difficulty: 1 }),
  makeQuestion({ id: "paged-attention", number: 2, prompt: "PagedAttention？", tags: ["kv-cache"], difficulty: 3 }),
  makeOpenQuestion({ id: "tokenizer", section: "data", prompt: "分词器？", tags: ["memory"] }),
];

async function list(...options: string[]) {
  const folder = await tempFolder({ "bank.json": JSON.stringify(makeBankData(questions)) });
  return run("list", "--bank", path.join(folder, "bank.json"), ...options);
}
const idsOf = async (...options: string[]) =>
  JSON.parse((await list(...options, "--json")).out).map(({ id }: { id: string }) => id);

describe("list", () => {
  it("prints ids as JSON where both are asked for", async () => {
    expect(JSON.parse((await list("--ids", "--json", "--section", "inference")).out)).toEqual([
      "kv-cache",
      "paged-attention",
    ]);
  });

  it("prints questions by section, with a count", async () => {
    const { code, out, err } = await list();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "1. 第1章 (inference, 2/2 题)
          1  kv-cache         *    KV Cache 设计？
          2  paged-attention  ***  PagedAttention？
      2. 第2章 (data, 1/1 题)
          1  tokenizer        **   分词器？  （暂无答案）
      3 题  难度：* 基础，** 进阶，*** 专家
      "
    `);
  });

  it("begins with the title of the bank, without what would move the cursor", async () => {
    const titled = { ...makeBankData(questions), title: "缓存\u202e题" };
    const folder = await tempFolder({ "bank.json": JSON.stringify(titled) });
    const file = path.join(folder, "bank.json");
    const { out } = await run("list", "--bank", file, "--section", "data");
    expect(out.split("\n").slice(0, 2)).toEqual(["缓存\\u202e题", "2. 第2章 (data, 1/1 题)"]);
    expect((await run("list", "--bank", file, "--ids")).out).toBe("kv-cache\npaged-attention\ntokenizer\n");
  });

  it("prints questions as JSON, as they are", async () => {
    const { out } = await list("--json");
    expect(JSON.parse(out)).toEqual(questions);
  });

  it("selects by section, tags, difficulty and status, which all must hold", async () => {
    expect(await idsOf("--section", "inference")).toEqual(["kv-cache", "paged-attention"]);
    expect(await idsOf("--section", "data", "inference")).toHaveLength(3);
    expect(await idsOf("--tag", "kv-cache", "memory")).toEqual(["kv-cache"]);
    expect(await idsOf("--any-tag", "kv-cache", "memory")).toHaveLength(3);
    expect(await idsOf("--difficulty", "1", "3")).toEqual(["kv-cache", "paged-attention"]);
    expect(await idsOf("--status", "open")).toEqual(["tokenizer"]);
    expect(await idsOf("--tag", "memory", "--status", "answered")).toEqual(["kv-cache"]);
  });

  it("speaks the language of the bank", async () => {
    const english = { ...makeBankData(questions), locale: "en" };
    const folder = await tempFolder({ "bank.json": JSON.stringify(english) });
    const { out } = await run("list", "--bank", path.join(folder, "bank.json"));
    expect(out).toMatch(/^1\. .* \(inference, 2 of 2\)\n/);
    expect(out).toMatch(/ {2}\(open\)\n3 questions {2}Difficulty: \* basic, \*\* working, \*\*\* expert\n$/);
  });

  it("finds nothing without calling it a mistake", async () => {
    expect(await list("--section", "data", "--difficulty", "3")).toMatchObject({ code: 0, out: "0 题\n" });
  });

  it("explains a section or tag that the bank does not have, and ends with 2", async () => {
    expect(await list("--section", "inferense")).toEqual({
      code: 2,
      out: "",
      err: 'error: There is no section "inferense". Did you mean "inference"?\n',
    });
    expect((await list("--section", "x")).err).toBe('error: There is no section "x". There are: inference, data.\n');
    expect((await list("--tag", "kvcache")).err).toContain('There is no tag "kvcache". Did you mean "kv-cache"?');
    expect((await list("--any-tag", "memory", "memry")).err).toContain('Did you mean "memory"?');
  });
});

describe("list --ids", () => {
  it("prints ids alone, in bank order", async () => {
    expect(await list("--ids")).toMatchObject({ code: 0, out: "kv-cache\npaged-attention\ntokenizer\n" });
    expect((await list("--ids", "--section", "data", "--difficulty", "3")).out).toBe("");
  });
});

describe("list at a terminal", () => {
  it("hangs long prompts in their column, and below their ids where that would be too narrow", async () => {
    const prompt = "How does paging save memory, and what does it cost?";
    const folder = await tempFolder({
      "bank.json": JSON.stringify(makeBankData([makeQuestion({ id: "paging", prompt })])),
    });
    const printed = async (columns: number) => {
      const io = fakeIo({ isInteractive: true, columns });
      await main(["list", "--bank", path.join(folder, "bank.json")], io);
      return io.stdout().split("\n").slice(1, -2);
    };
    expect(await printed(50)).toEqual([
      "    1  paging  **   How does paging save memory,",
      "                    and what does it cost?".slice(2),
    ]);
    expect(await printed(30)).toEqual([
      "    1  paging  **   How does",
      "       paging save memory, and",
      "       what does it cost?",
    ]);
  });
});

describe("list --facets", () => {
  it("counts what matches, with bars, and tags by how many questions have them", async () => {
    expect((await list("--facets")).out).toMatchInlineSnapshot(`
      "3 题

      章节
      ────

      inference  第1章     2  ██████████████████████████████
      data       第2章     1  ███████████████

      难度
      ────

      1  * 基础       1  ██████████████████████████████
      2  ** 进阶      1  ██████████████████████████████
      3  *** 专家     1  ██████████████████████████████

      状态
      ────

      answered       2  ██████████████████████████████
      open           1  ███████████████

      标签
      ────

      kv-cache 2  memory 2
      "
    `);
  });

  it("counts within the filters, and prints the counts as JSON", async () => {
    const { out } = await list("--facets", "--tag", "memory", "--json");
    expect(JSON.parse(out)).toEqual({
      total: 2,
      sections: { inference: 1, data: 1 },
      tags: { "kv-cache": 1, memory: 2 },
      difficulties: { 1: 1, 2: 1, 3: 0 },
      statuses: { answered: 1, open: 1 },
    });
  });
});

describe("list, where somebody reads", () => {
  const long = [makeQuestion({ id: "kv-cache", prompt: "一个很长的题目，长到一行放不下，于是要折行，并且缩进对齐。" })];

  it("hangs long prompts in their column; for programs every question is one line", async () => {
    const folder = await tempFolder({ "bank.json": JSON.stringify(makeBankData(long)) });
    const argv = ["list", "--bank", path.join(folder, "bank.json")];
    const io = fakeIo({ isInteractive: true, columns: 50 });
    await main(argv, io);
    expect(io.stdout()).toMatchInlineSnapshot(`
      "1. 第1章 (inference, 1/1 题)
          1  kv-cache  **   一个很长的题目，长到一行放不
                          下，于是要折行，并且缩进对齐。
      1 题  难度：* 基础，** 进阶，*** 专家
      "
    `);
    expect((await run(...argv)).out.split("\n")[1]).toBe(
      "    1  kv-cache  **   一个很长的题目，长到一行放不下，于是要折行，并且缩进对齐。",
    );
  });
});
