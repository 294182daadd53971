import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../../helpers/make-question.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const kvCache = makeQuestion({ id: "kv-cache", tags: ["memory"] });
const tokenizer = makeOpenQuestion({ id: "tokenizer", section: "data", prompt: "\u001b[2J分词器？" });
const article = { id: "kv-cache", explanation: "第一行\n第二行" };
const data = makeBankData([kvCache, tokenizer], {
  articles: [article],
  retired: [
    { id: "cache", fate: "moved", successors: ["kv-cache"] },
    { id: "memory", fate: "split", successors: ["kv-cache", "tokenizer"] },
    { id: "rnn", fate: "retired", successors: [] },
  ],
});

async function show(...argv: string[]) {
  const folder = await tempFolder({ "bank.json": JSON.stringify(data) });
  return run("show", ...argv, "--bank", path.join(folder, "bank.json"));
}

describe("show", () => {
  it("prints a question with its answer and the place in its source", async () => {
    const { code, out } = await show("kv-cache");
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "KV Cache 设计？
      kv-cache  第1章 1  ** 进阶  MEMORY

      缓存历史的键和值。

      详解
      ────

      第一行第二行

      notes.md:3
      "
    `);
  });

  it("says so where there is no answer, and does not let a prompt move the cursor", async () => {
    const { out } = await show("tokenizer");
    expect(out).toContain("（暂无答案）");
    expect(out).toContain("\\u001b[2J分词器？");
    expect(out).not.toContain("\u001b");
  });

  it("prints question and article as JSON", async () => {
    expect(JSON.parse((await show("kv-cache", "--json")).out)).toEqual({
      question: kvCache,
      article: data.articles[0],
    });
    expect(JSON.parse((await show("tokenizer", "--json")).out)).toEqual({
      question: tokenizer,
      article: data.articles[1],
    });
  });

  it.each([
    ["kv-cahce", 'There is no question "kv-cahce". Did you mean "kv-cache"?'],
    ["cache", 'There is no question "cache". It has been replaced by "kv-cache".'],
    ["memory", 'There is no question "memory". It has been replaced by "kv-cache" and "tokenizer".'],
    ["rnn", 'There is no question "rnn". It has been retired.'],
  ])("explains the unknown id %s and ends with 2", async (id, message) => {
    expect(await show(id)).toEqual({ code: 2, out: "", err: `error: ${message}\n` });
  });

  it("names the list of the same bank where no id is near", async () => {
    const folder = await tempFolder({ "bank.json": JSON.stringify(data) });
    const bank = path.join(folder, "bank.json");
    const advice = `\`llm-interview list --bank ${bank}\` shows all ids.`;
    expect((await run("show", "zzzzzzzz", "--bank", bank)).err).toBe(
      `error: There is no question "zzzzzzzz". ${advice}\n`,
    );
  });
});

describe("show, of a long answer", () => {
  const question = makeQuestion({ id: "kv-cache", related: ["heads"], difficulty: 3 });
  const long = makeBankData([question, makeQuestion({ id: "heads", number: 2, prompt: "多头？" })], {
    references: [{ id: "paper", title: "A *fast* paper", authors: [], year: 2024, venue: "", arxiv: "2401.00001" }],
    articles: [
      {
        id: "kv-cache",
        references: ["paper"],
        checked: "2026-11",
        alsoAsked: ["显存怎么*没*了？"],
        spoken: "缓存省去重复计算。",
        code: { language: "python", text: "assert 2 ** 3 == 8" },
        explanation: "每层缓存 $2 \\cdot L \\cdot d$ 个数：\n\n$$\\frac{a+b}{\\sqrt{d_k}}$$\n\n```py\nx = 1\n```",
        keyPoints: [
          { text: "**一**定要说。", must: true },
          { text: "可以说。", must: false },
        ],
        pitfalls: [{ claim: "越大越好。", rebuttal: "不然。" }],
        followUps: [{ prompt: "为什么？", answer: "因为 $x^2$。" }],
        choice: {
          stem: "哪个对？",
          options: [
            { text: "甲", correct: true, rationale: "对，因为这一行很长很长很长很长很长，要折行。" },
            { text: "乙", correct: false, rationale: "错。" },
          ],
        },
      },
    ],
  });

  it("prints every part under its name, wrapped to the terminal, with answers", async () => {
    const folder = await tempFolder({ "bank.json": JSON.stringify(long) });
    const io = fakeIo({ columns: 40 });
    expect(await main(["show", "kv-cache", "--bank", path.join(folder, "bank.json")], io)).toBe(0);
    expect(io.stdout()).toMatchInlineSnapshot(`
      "KV Cache 设计？
      kv-cache  第1章 1  *** 专家

      缓存历史的键和值。

      问法
      ────

      - 显存怎么*没*了？

      口述
      ────

      缓存省去重复计算。

      详解
      ────

      每层缓存 2·L·d 个数：

          (a + b)/√dₖ

        │ x = 1

      代码
      ────

        │ assert 2 ** 3 == 8

      要点
      ────

      - [必答] 一定要说。
      - 可以说。

      误区
      ────

      - “越大越好。”不然。

      追问
      ────

      - 为什么？
        因为 x²。

      选择题
      ──────

      哪个对？

      - [x] 甲
            对，因为这一行很长很长很长很长很
            长，要折行。
      - [ ] 乙
            错。

      参考
      ────

      - A *fast* paper (2024).
        https://arxiv.org/abs/2401.00001

      相关
      ────

      - heads  多头？

      核对于 2026-11 · notes.md:3
      "
    `);
  });

  it("prints a follow-up without an answer alone", async () => {
    const followUps = [
      { prompt: "为什么？", answer: "" },
      { prompt: "怎么办？", answer: "这样。" },
    ];
    const folder = await tempFolder({
      "bank.json": JSON.stringify(makeBankData([makeQuestion()], { articles: [{ id: "kv-cache", followUps }] })),
    });
    const io = fakeIo();
    await main(["show", "kv-cache", "--bank", path.join(folder, "bank.json")], io);
    expect(io.stdout()).toContain("追问\n────\n\n- 为什么？\n- 怎么办？\n  这样。\n");
  });

  it("uses styles, and no rules below titles, where there is colour", async () => {
    const folder = await tempFolder({ "bank.json": JSON.stringify(long) });
    const io = fakeIo({ hasColor: true });
    await main(["show", "kv-cache", "--bank", path.join(folder, "bank.json")], io);
    expect(io.stdout()).toContain("\u001b[1m要点\u001b[22m\n\n- \u001b[1m[必答]\u001b[22m ");
    expect(io.stdout()).not.toContain("──");
  });

  it("never fills more than 100 columns", async () => {
    const wide = { ...long, articles: [{ ...long.articles[0], id: "kv-cache", explanation: "word ".repeat(100) }] };
    const folder = await tempFolder({ "bank.json": JSON.stringify(wide) });
    const io = fakeIo({ columns: 300 });
    await main(["show", "kv-cache", "--bank", path.join(folder, "bank.json")], io);
    expect(
      Math.max(
        ...io
          .stdout()
          .split("\n")
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(100);
  });
});
