import { describe, expect, it } from "vitest";
import { readCardPath } from "../../../src/compile/card/path.js";
import { readCard } from "../../../src/compile/card/read-card.js";
import { makeCard, makeFrontMatter, makeTranslation } from "../../helpers/make-card.js";

const path = "bank/questions/systems/caching.md";
const codesOf = (text: string, file = path) =>
  readCard({ path: file, text }).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);

describe("readCardPath", () => {
  it("takes section, id and language from the path", () => {
    expect(readCardPath("a/questions/inference/kv-cache.md")).toEqual({
      section: "inference",
      id: "kv-cache",
    });
    expect(readCardPath("questions/inference/kv-cache.en.md")).toMatchObject({ id: "kv-cache", translatedTo: "en" });
    expect(readCardPath("questions/a/b.pt-BR.md")).toEqual({ section: "a", id: "b", translatedTo: "pt-BR" });
    expect(readCardPath("questions/a/b.v2.md")).toEqual({ section: "a", id: "b.v2" });
  });
});

describe("readCard", () => {
  it("reads front matter, prompt, brief and every part", () => {
    const card = readCard({ path, text: makeCard({ correction: "原文有误。" }) });
    expect(card.problems).toEqual([]);
    expect(card.frontMatter).toMatchObject({ number: 1, origin: "added", difficulty: 2, tags: ["caching", "memory"] });
    expect(card).toMatchObject({
      id: "caching",
      section: "systems",
      prompt: "缓存为什么有用？",
      promptPlace: { file: path, line: 10, column: 3 },
      brief: "把常用的结果留在近处，下次不必重算。",
      briefPlace: { file: path, line: 12, column: 1 },
    });
    expect(card.article).toMatchObject({
      correction: "原文有误。",
      keyPoints: [
        { text: "命中时省去重复计算。", must: true },
        { text: "未命中时多一次查找。", must: false },
        { text: "容量有限，需要淘汰。", must: false },
      ],
      pitfalls: [{ claim: "缓存越大越好。", rebuttal: "命中率的增长会变慢，而占用一直在涨。" }],
      followUps: [
        { prompt: "怎么淘汰？", answer: "常用最近最少使用。" },
        { prompt: "怎么失效？", answer: "按版本或时间。" },
      ],
    });
    expect(card.article?.choice?.stem).toBe("缓存命中时省下的是什么？");
    expect(card.article?.choice?.options.map(({ correct }) => correct)).toEqual([false, true, false, false]);
    expect(card.article?.choice?.options[1]).toEqual({
      text: "一次重复的计算",
      correct: true,
      rationale: "结果已经在手。",
    });
  });

  it("reads a translation by its English headings", () => {
    const card = readCard({ path: "questions/systems/caching.en.md", text: makeTranslation() });
    expect(card.problems).toEqual([]);
    expect(card.frontMatter).toBeUndefined();
    expect(card.article.pitfalls?.[0]?.claim).toBe("The larger the cache, the better.");
  });

  it("keeps formulas, code and tables as they are written", () => {
    const explanation = [
      "式 $a_1 * b_1 * c$ 与",
      "",
      "$$",
      "# x_{i} = \\frac{a}{b}",
      "- y",
      "$$",
      "",
      "```python",
      "## no heading",
      "x = 1  # comment",
      "```",
      "",
      "| a | b |",
      "| --- | --- |",
      "| 1 | 2 |",
    ].join("\n");
    const card = readCard({ path, text: makeCard({ explanation }) });
    expect(card.problems).toEqual([]);
    expect(card.article?.explanation).toBe(explanation);
  });

  it("reads the parts that are said and written, in either language's headings", () => {
    const text = makeCard({
      frontMatter: makeFrontMatter({ checked: "2026-11" }),
      alsoAsked: "- 为什么*变快*了？\n- 缓存有什么用？",
      spoken: "缓存把结果留在近处。",
      code: "```python\nassert 1 + 1 == 2\n```",
    }).replace("## 口述", "## Say it");
    const { article, problems, frontMatter } = readCard({ path, text });
    expect(problems).toEqual([]);
    expect(frontMatter?.checked).toBe("2026-11");
    expect(article).toMatchObject({
      alsoAsked: ["为什么变快了？", "缓存有什么用？"],
      spoken: "缓存把结果留在近处。",
      code: { language: "python", text: "assert 1 + 1 == 2" },
    });
  });

  it("reads choice items with several keys and without rationales", () => {
    const choice = "哪些对？\n\n- [x] 甲\n- [ ] 乙\n  - 错在这里。\n- [x] 丙";
    expect(readCard({ path, text: makeCard({ choice }) })).toMatchObject({
      problems: [],
      article: {
        choice: {
          stem: "哪些对？",
          options: [
            { text: "甲", correct: true },
            { text: "乙", correct: false, rationale: "错在这里。" },
            { text: "丙", correct: true },
          ],
        },
      },
    });
  });

  it("takes a prompt alone, in any language", () => {
    for (const prompt of ["キャッシュとは何ですか？", "What is a cache?", "Was ist ein Cache?"]) {
      const card = readCard({ path, text: `# ${prompt}\n` });
      expect(card).toMatchObject({ prompt, brief: "", article: {}, problems: [] });
      expect(card.frontMatter).toMatchObject({ difficulty: 2, tags: [], references: [], related: [] });
    }
  });

  it("takes front matter that says a part, or nothing", () => {
    const tagged = readCard({ path, text: "---\ntags: [caching]\n---\n\n# What?\n" });
    expect(tagged).toMatchObject({ problems: [], frontMatter: { tags: ["caching"], difficulty: 2 } });
    expect(tagged.frontMatter?.absent).not.toContain("tags");
    expect(readCard({ path, text: "---\n---\n\n# What?\n" })).toMatchObject({ problems: [], prompt: "What?" });
  });

  it("names headings in the language of the bank, or else of the prompt", () => {
    const message = (text: string, locale?: string) => readCard({ path, text }, locale).problems[0]?.message;
    expect(message("# What?\n\n## Nonsense\n\nx\n")).toContain("Explanation");
    expect(message("# 什么？\n\n## Nonsense\n\nx\n")).toContain("详解");
    expect(message("# KV cache?\n\n## Nonsense\n\nx\n", "zh")).toContain("详解");
  });

  it("gives the same card for CRLF and a byte order mark", () => {
    const text = makeCard();
    const windows = readCard({ path, text: `\uFEFF${text.replaceAll("\n", "\r\n")}` });
    const { article, prompt, brief, promptPlace } = readCard({ path, text });
    expect(windows).toMatchObject({ article, prompt, brief, promptPlace, problems: [] });
  });

  it.each([
    ["an empty part", makeCard({ pitfalls: "" }), ["missing-part 24:1"]],
    ["an unknown part", makeCard().replace("## 误区", "## 误会"), ["unknown-part 24:1"]],
    ["a heading inside a part", makeCard({ explanation: "甲\n\n### 小节\n\n乙" }), ["unknown-part 18:1"]],
    ["a part that occurs twice", `${makeCard()}\n## 要点\n\n- 又。\n`, ["duplicate-part 48:1"]],
    ["parts in the wrong order", swapParts(makeCard(), "误区", "追问"), ["part-order 28:1"]],
    ["text between brief and parts", makeCard({ brief: "一。\n\n二。" }), ["stray-text 14:1"]],
    ["a paragraph in a part that is a list", makeCard({ keyPoints: "先说一句。\n\n- [必答] 一" }), ["stray-text 20:1"]],
    ["a pitfall without its claim", makeCard({ pitfalls: "- 缓存越大越好。" }), ["malformed-item 26:1"]],
    ["a follow-up without its answer", makeCard({ followUps: "- 怎么淘汰？" }), ["malformed-item 30:1"]],
    ["a follow-up whose answer is empty", makeCard({ followUps: "- 怎么淘汰？\n  -" }), ["malformed-item 30:1"]],
    [
      "an option with two rationales",
      makeCard({ choice: "题？\n\n- [x] 甲\n  - 对。\n  - 又对。\n- [ ] 乙\n  - 因为。" }),
      ["malformed-item 39:1"],
    ],
    ["a choice item without a key", makeCard({ choice: "题？\n\n- [ ] 甲\n- [ ] 乙" }), ["key-count 37:1"]],
    ["a choice item of one option", makeCard({ choice: "题？\n\n- [x] 甲" }), ["option-count 37:1"]],
    ["options that read alike", makeCard({ choice: "题？\n\n- [x] 甲\n- [ ] 甲" }), ["option-contained 37:1"]],
    ["code that is text", makeCard({ code: "先写循环。" }), ["malformed-item 20:1"]],
    ["text beside code", makeCard({ code: "```python\nx = 1\n```\n\n如上。" }), ["malformed-item 24:1"]],
    ["a phrasing of two paragraphs", makeCard({ alsoAsked: "- 怎么办？\n\n  急。" }), ["malformed-item 16:1"]],
    [
      "a month that is none",
      makeCard({ frontMatter: makeFrontMatter({ checked: "2026-13" }) }),
      ["invalid-field 8:10"],
    ],
    ["code without a line", makeCard({ code: "```python\n```" }), ["malformed-item 20:1"]],
    ["a quotation for a key point", makeCard({ keyPoints: "- > 一\n- [必答] 二" }), ["malformed-item 20:1"]],
    ["code for a pitfall", makeCard({ pitfalls: "- ```\n  x\n  ```" }), ["malformed-item 26:1"]],
    ["a follow-up with two answers", makeCard({ followUps: "- 谁？\n  - 甲\n  - 乙" }), ["malformed-item 30:1"]],
    ["text behind the options", makeCard({ choice: "题？\n\n- [x] 甲\n- [ ] 乙\n\n如上。" }), ["stray-text 42:1"]],
    ["an empty option", makeCard({ choice: "题？\n\n- [x] 甲\n- [ ]\n- [ ] 乙" }), ["malformed-item 40:1"]],
    ["a choice item without options", makeCard({ choice: "题？" }), ["malformed-item 35:1"]],
    ["no prompt", makeCard().replace(/^# .*\n\n/m, ""), ["missing-part 10:1"]],
    [
      "a field of another type",
      makeCard({ frontMatter: makeFrontMatter({ difficulty: "7" }) }),
      ["invalid-field 4:13"],
    ],
    ["an unknown field", makeCard({ frontMatter: makeFrontMatter({ tag: "x" }) }), ["unknown-field 8:1"]],
    ["a list in the place of the brief", "# 题？\n\n- 答。\n", ["stray-text 3:1"]],
    ["a brief that is still to be written", "# 题？\n\n...\n", ["unwritten 3:1"]],
    ["a rationale that is", makeCard({ choice: "题？\n\n- [x] 甲\n- [ ] 乙\n  - ..." }), ["unwritten 40:1"]],
    ["a follow-up that is", makeCard({ followUps: "- 甲？\n  - 乙。\n- ...\n  - ..." }), ["unwritten 32:1"]],
    ["broken YAML", makeCard({ frontMatter: makeFrontMatter({ tags: "[a" }) }), ["yaml-syntax 6:1"]],
    ["an empty file", "", ["empty-file 1:1", "missing-part 1:1"]],
  ])("reports %s with its place", (_, text, expected) => {
    expect(codesOf(text)).toEqual(expect.arrayContaining(expected));
  });

  it("keeps the fields that are right when another is wrong", () => {
    const card = readCard({ path, text: makeCard({ frontMatter: makeFrontMatter({ difficulty: "7" }) }) });
    expect(card.frontMatter).toMatchObject({ number: 1, tags: ["caching", "memory"], difficulty: 2 });
  });

  it("refuses front matter in a translation, and a name that is no id", () => {
    expect(codesOf(makeCard(), "questions/systems/caching.en.md")).toContain("unknown-field 1:1");
    expect(codesOf(makeCard(), "questions/systems/KV Cache.md")).toContain("malformed-id 1:1");
  });
});

function swapParts(text: string, first: string, second: string): string {
  return text.replace(`## ${first}`, "## X").replace(`## ${second}`, `## ${first}`).replace("## X", `## ${second}`);
}
