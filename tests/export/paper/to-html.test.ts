import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { type ExportSet, keepKinds, loadExport } from "../../../src/export/export-set.js";
import type { PaperOptions } from "../../../src/export/paper/options.js";
import { toHtml } from "../../../src/export/paper/to-html.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../../helpers/make-question.js";

const small = openBank(
  makeBankData([
    makeQuestion({ id: "a", section: "one", prompt: "<b>甲</b>？", brief: "甲 & 乙" }),
    makeOpenQuestion({ id: "b", section: "one", number: 2, prompt: "乙？" }),
    makeQuestion({ id: "c", section: "two", prompt: "丙？" }),
  ]),
);

async function write(options?: PaperOptions, set?: ExportSet): Promise<string> {
  return (await toHtml(set ?? (await loadExport(small)), options)).content;
}

describe("toHtml", () => {
  it("escapes what it is given", async () => {
    const html = await write({ title: "</title><script>x</script>" });
    expect(html).toContain("&#x3C;b>甲&#x3C;/b>？");
    expect(html).toContain("<title>&#x3C;/title>&#x3C;script>x&#x3C;/script></title>");
    expect(html).not.toContain("<script");
  });

  it("forbids scripts and all that is fetched, and says its language", async () => {
    const html = await write();
    expect(html).toContain('<html lang="zh-Hans">');
    expect(
      /<meta http-equiv="content-security-policy" content="(.*?)">/.exec(html)?.[1]?.replaceAll("&#x27;", "'"),
    ).toBe("default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
    expect(html).not.toMatch(/url\(|@import|src=/);
  });

  it("says in either language that a question has no answer yet", async () => {
    const set = await loadExport(small);
    expect(await write({}, set)).toContain("（暂无答案）");
    expect(await write({}, { ...set, locale: "en" })).toContain("(no answer yet)");
  });

  it("has no box for the answer of a follow-up that has none", async () => {
    const followUps = [
      { prompt: "一？", answer: "" },
      { prompt: "二？", answer: "二。" },
    ];
    const bank = openBank(makeBankData([makeOpenQuestion({ id: "a" })], { articles: [{ id: "a", followUps }] }));
    expect(await write({ answers: "only" }, await loadExport(bank))).toContain(
      '<ul class="follow-up-list"><li><div class="asked">一？</div></li>' +
        '<li><div class="asked">二？</div><div class="reply">二。</div></li></ul>',
    );
  });

  it("has the answers behind, alone, or not at all", async () => {
    const has = (html: string) => [html.includes('id="question-1"'), html.includes('id="answer-1"')];
    expect(has(await write())).toEqual([true, true]);
    expect(has(await write({ answers: "only" }))).toEqual([false, true]);
    expect(has(await write({ answers: "none" }))).toEqual([true, false]);
  });

  it("leaves as many lines as asked", async () => {
    const count = (html: string) => html.split('<div class="line">').length - 1;
    expect(count(await write())).toBe(18);
    expect(count(await write({ lines: 0 }))).toBe(0);
    expect(count(await write({ lines: 40 }))).toBe(120);
    for (const lines of [-1, 41, 1.5, Number.NaN]) await expect(write({ lines })).rejects.toThrow(RangeError);
  });

  it("puts a bank's questions under their sections, and a mixed quiz under none", async () => {
    const set = await loadExport(small);
    const headings = (html: string) => [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title);
    expect(headings(await write({}, set))).toEqual(["第1章", "第2章", "第1章", "第2章"]);
    expect(headings(await write({}, { ...set, items: set.items.toReversed() }))).toEqual([]);
  });

  it("numbers in the order of the set", async () => {
    const set = await loadExport(small);
    const html = await write({ answers: "none" }, { ...set, items: set.items.toReversed() });
    expect(
      [...html.matchAll(/<span class="place">(.*?)<\/span><h2 class="prompt">(.*?)<\/h2>/g)].map((m) => m.slice(1)),
    ).toEqual([
      ["1.", "丙？"],
      ["2.", "乙？"],
      ["3.", "&#x3C;b>甲&#x3C;/b>？"],
    ]);
  });

  it("asks by options what is asked in no other form, and marks it by its key", async () => {
    const choice = {
      stem: "哪些对？",
      options: [
        { text: "甲", correct: true, rationale: "因为甲" },
        { text: "乙", correct: false },
        { text: "丙", correct: true },
      ],
    };
    const bank = openBank(makeBankData([makeQuestion({ id: "a" })], { articles: [{ id: "a", choice }] }));
    const html = await write({}, keepKinds(await loadExport(bank), ["choice"]));
    const [questions = "", answers = ""] = html.split('<article class="answer"');
    expect(questions).toContain('<div class="prompt"><p>哪些对？</p></div><p class="several">');
    expect([...questions.matchAll(/<span class="letter">(.*?)<\/span><div>(.*?)<\/div>/g)].map((m) => m[1])).toEqual([
      "A.",
      "B.",
      "C.",
    ]);
    expect(questions).not.toContain('class="line"');
    expect(questions).toContain("选择题每题 1 分。");
    expect(questions).toContain('<span class="key">A C</span><span class="points">/ 1</span>');
    expect(answers).toContain('<p class="key">答案 <strong>A C</strong></p>');
    expect(answers).toContain('<div class="rationale"><p>因为甲</p></div>');
    // What is asked to choose needs no answer in words.
    expect(answers).not.toContain("（暂无答案）");
  });

  it("names where an answer is from, each address once", async () => {
    const where = { title: "T & U", authors: ["A. B", "C"], year: 2024 };
    const references = [
      { ...where, id: "p", venue: "V", arxiv: "2401.00001", doi: "10.1/x" },
      { ...where, id: "q", venue: "Proceedings of W 2024", url: "https://e.org/q" },
      { ...where, id: "r", authors: [], venue: "", doi: "10.1/y", url: "https://doi.org/10.1/y" },
    ];
    const bank = openBank(
      makeBankData([makeQuestion({ id: "a" })], { articles: [{ id: "a", references: ["p", "q", "r"] }], references }),
    );
    const html = await write({ answers: "only" }, await loadExport(bank));
    expect([...html.matchAll(/href="(.*?)"/g)].map((match) => match[1])).toEqual([
      "https://arxiv.org/abs/2401.00001",
      "https://doi.org/10.1/x",
      "https://e.org/q",
      "https://doi.org/10.1/y",
    ]);
    expect(html).toContain("V, 2024");
    expect(html).toContain("Proceedings of W 2024");
    expect(html).not.toContain("Proceedings of W 2024, 2024");
  });

  it("is a page without questions for a set without items", async () => {
    const html = await write({}, { ...(await loadExport(small)), sections: [], items: [] });
    expect(html).not.toContain("<article");
  });

  it("refuses text that a browser would alter, and numbers the others", async () => {
    const set = await loadExport(small);
    const [a, b, c] = set.items;
    if (a === undefined || b === undefined || c === undefined) throw new Error("Three questions were made.");
    const items = [{ ...a, prompt: "x\0" }, { ...b, tags: [{ id: "t", label: "\ud800" }] }, c];
    const { content, refused } = await toHtml({ ...set, items });
    expect(refused).toEqual([
      { id: "a", kind: "open", reason: "A text of it has U+0000, which HTML cannot hold." },
      { id: "b", kind: "open", reason: "A text of it has U+D800, which HTML cannot hold." },
    ]);
    expect(content).toContain(
      '<article class="question" id="question-1"><span class="place">1.</span><h2 class="prompt">丙？',
    );
  });

  it("gives the same bytes for the same set", async () => {
    const set = await loadExport(openHostileBank());
    expect((await toHtml(set)).content).toBe((await toHtml(set)).content);
  });
});
