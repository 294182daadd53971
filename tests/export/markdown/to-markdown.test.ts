import fc from "fast-check";
import type { List, Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { type ExportItem, type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { toMarkdown } from "../../../src/export/markdown/to-markdown.js";
import { bank as en } from "../../../src/generated/bank.en.js";
import { bank as zh } from "../../../src/generated/bank.zh.js";
import { parseText } from "../../../src/markdown/parse-text.js";
import type { Article } from "../../../src/model/article.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { loadHalf } from "../../helpers/load-half.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "../../helpers/make-question.js";

const sets = {
  zh: await loadExport(zh),
  en: await loadExport(en),
  hostile: await loadExport(openHostileBank()),
};
const documents = {
  zh: await toMarkdown(sets.zh),
  en: await toMarkdown(sets.en),
  hostile: await toMarkdown(sets.hostile),
};
const cases = (["zh", "en", "hostile"] as const).map((name) => ({ name, set: sets[name], document: documents[name] }));
const answers = { zh: "答案：", en: "Answer:" };

/** What an outline keeps of an item. */
function outlineOf({ id, section, number, prompt, brief, tags }: ExportItem) {
  return { id, section: section.id, number, prompt, brief, tags: tags.map((tag) => tag.id) };
}

function compile(text: string) {
  const { data, problems } = compileBank([{ path: "exported.md", text }]);
  const questions = data.questions.map(({ id, section, number, prompt, tags, ...question }) => ({
    id,
    section,
    number,
    prompt,
    brief: question.status === "answered" ? question.brief : undefined,
    tags,
  }));
  return { data, problems, questions };
}

function without({ items }: ExportSet, refused: readonly { readonly id: string }[]): readonly ExportItem[] {
  return items.filter(({ id }) => !refused.some((refusal) => refusal.id === id));
}

/** As any reader of CommonMark has it: no formulas, no tables. */
const parseCommonMark = (text: string): Root => unified().use(remarkParse).parse(text);

function wordsOf(node: Nodes | undefined): string {
  if (node === undefined) return "";
  if ("children" in node) return node.children.map(wordsOf).join("");
  return "value" in node ? node.value : "";
}

/** The items of a document, parsed a section at a time: parsers take their time over long lists. */
function readItems(content: string, parse: (text: string) => Root) {
  return content.split(/^(?=## )/m).flatMap((text) => questionItems(parse(text)));
}

function questionItems(tree: Root): { readonly number: number; readonly blocks: readonly Nodes[] }[] {
  const lists = tree.children.filter((node): node is List => node.type === "list");
  return lists.flatMap((list) =>
    list.children.map((item, index) => ({ number: (list.start ?? 0) + index, blocks: item.children })),
  );
}

/** The blocks below a part's name. */
function partOf(blocks: readonly Nodes[], name: string): readonly Nodes[] {
  const list = blocks.at(-1);
  if (list?.type !== "list") return [];
  const part = list.children.find(({ children: [first] }) => wordsOf(first) === name);
  return part?.children.slice(1) ?? [];
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap(nodesOf) : [])];
}

/** Without places, to compare what stands in different texts. */
function shapeOf(nodes: readonly Nodes[]): unknown {
  return JSON.parse(JSON.stringify(nodes, (key, value) => (key === "position" ? undefined : value)));
}

describe("toMarkdown", () => {
  it.each(["Which database?", "什么是数据库？", "1. RAG", "RAG {#x} (10 questions)", "Answers", "[a](b) #tag"])(
    "is not misread for the title %s",
    async (title) => {
      const data = makeBankData([
        makeQuestion({ id: "rag", tags: [] }),
        makeQuestion({ id: "moe", number: 2, prompt: "MoE？", tags: [] }),
      ]);
      const set = await loadExport(openBank({ ...data, title }));
      const { questions, problems } = compile((await toMarkdown(set)).content);
      expect([questions, problems]).toEqual([set.items.map(outlineOf), []]);
    },
  );

  it.each(cases)("compiles back to the same questions, without a problem: $name", ({ name, set, document }) => {
    const { content, refused } = document;
    const { questions, problems, data } = compile(content);
    const kept = without(set, refused);
    expect(questions).toEqual(kept.map(outlineOf));
    expect(kept.length).toBe(name === "hostile" ? 14 : set.items.length);
    expect(data.sections.map(({ id, number, title }) => ({ id, number, title }))).toEqual(set.sections);
    // Two hostile questions ask the same.
    expect(problems.filter(({ code }) => code !== "duplicate-prompt")).toEqual([]);
  });

  it.each(cases)("shows prompts and briefs as they are to CommonMark: $name", ({ set, document }) => {
    const { content, refused } = document;
    const items = readItems(content, parseCommonMark);
    const shown = items.map(({ number, blocks: [prompt, brief] }) => ({
      number,
      prompt: wordsOf(prompt),
      brief: brief?.type === "paragraph" ? wordsOf(brief) : undefined,
    }));
    expect(shown).toEqual(
      without(set, refused).map(({ id, number, prompt, brief, tags }) => ({
        number,
        prompt: `${prompt} {#${id}}${tags.map((tag) => ` #${tag.id}`).join("")}`,
        brief: brief === undefined ? undefined : `${answers[set.locale === "zh" ? "zh" : "en"]} ${brief}`,
      })),
    );
  });

  it.each([
    ["zh", zh, 0, "详解", "选择题"],
    ["en", en, 1, "Explanation", "Choice"],
  ] as const)(
    "has explanations, stems, options and keys whole: %s",
    async (_, bank, from, explanation, choice) => {
      const set = await loadHalf(bank, from);
      const items = questionItems(parseText((await toMarkdown(set)).content));
      for (const [index, item] of set.items.entries()) {
        const { blocks } = items[index] ?? { blocks: [] };
        expect(shapeOf(partOf(blocks, explanation))).toEqual(
          shapeOf(parseText(item.article?.explanation ?? "").children),
        );
        const parts = partOf(blocks, choice);
        expect(shapeOf(parts.slice(0, -1))).toEqual(shapeOf(parseText(item.choice?.stem ?? "").children));
        const list = parts.at(-1);
        const options = list?.type === "list" ? list.children : [];
        expect(options.map(({ children: [text, why] }) => [wordsOf(text), wordsOf(why)])).toEqual(
          item.choice?.options.map(({ text, correct, rationale }, place) => [
            `${"ABCD"[place]}. ${wordsOf(parseText(text))}`,
            `${correct ? "✓" : "✗"} ${wordsOf(parseText(rationale ?? ""))}`,
          ]),
        );
      }
    },
    60_000,
  );

  it("counts the questions of a section in the language of the bank", async () => {
    const headings = async (locale: string, ids: readonly string[]) => {
      const data = makeBankData(
        ids.map((id, index) => makeQuestion({ id, number: index + 1, section: "one" })),
        { locale },
      );
      return (await toMarkdown(await loadExport(openBank(data)))).content.match(/^## .*$/gm);
    };
    expect(await headings("en", ["a"])).toEqual(["## 1. 第1章 (1 question) {#one}"]);
    expect(await headings("en", ["a", "b"])).toEqual(["## 1. 第1章 (2 questions) {#one}"]);
    expect(await headings("zh", ["a"])).toEqual(["## 1. 第1章（1问） {#one}"]);
  });

  it("refuses by name what an outline cannot hold", () => {
    const reasons = new Map(documents.hostile.refused.map(({ id, reason }) => [id, reason]));
    const lines = "Its prompt has line breaks or other white space than single spaces.";
    expect([...reasons]).toEqual([
      ["q-line-separators", lines],
      ["q-tab", lines],
      ["q-code", lines],
      ["q-blank-lines", lines],
      ["q-display", lines],
      ["q-table", lines],
      ["q-crlf", lines],
      ["7b-model", 'Its id "7b-model" is none that an outline may have: lower-case words, a letter first.'],
    ]);
  });

  it.each([
    [{ prompt: "Q4 量化？" }, "Its prompt begins like a label"],
    [{ prompt: "问：为什么？" }, "Its prompt begins like a label"],
    [{ prompt: "[x] 完成？" }, "Its prompt begins like a label"],
    [{ prompt: "Pregunta 3: ¿Qué es RAG?" }, "Its prompt begins like a label"],
    [{ prompt: "📌 什么是 RAG？" }, "Its prompt begins like a label"],
    [{ prompt: ":Answer: A:\\" }, "Its prompt begins like a label"],
    [{ brief: "一\n二" }, "Its brief has line breaks"],
    [{ brief: "a\0b" }, "A text of it has a NUL"],
    [{ tags: ["a b"] }, 'Its tag "a b" has white space'],
    [{ section: "1-bit" }, 'The id "1-bit" of its section'],
  ])("refuses %j, which would come back otherwise", async (fields, reason) => {
    const bank = openBank(
      makeBankData([makeQuestion({ id: "bad", ...fields }), makeQuestion({ id: "good", number: 2 })]),
    );
    const { content, refused } = await toMarkdown(await loadExport(bank));
    expect(refused).toMatchObject([{ id: "bad", kind: "open", reason: expect.stringContaining(reason) }]);
    expect(compile(content).questions.map(({ id }) => id)).toContain("good");
  });

  it.each(["甲（3问）", "A (3 questions)", "??"])("refuses the questions of a section called %j", async (title) => {
    const data = makeBankData([makeQuestion()]);
    const sections = data.sections.map((section) => ({ ...section, title }));
    const { refused } = await toMarkdown(await loadExport(openBank({ ...data, sections })));
    expect(refused).toMatchObject([{ id: "kv-cache", reason: expect.stringContaining("of its section") }]);
  });

  it("reads back prompts, briefs and titles that look like Markdown, labels or other questions", async () => {
    const texts = [
      "1. 一？",
      "- 二",
      "# 三 #",
      "四 {#x} #y",
      "答案：五",
      "A: 六",
      "> 七",
      "...",
      "+ 八 \\",
      "1986. 九",
      "{#kv}",
      "十 $a_1$ ~~b~~ | c |",
      "[十一]: https://a.b",
      "Q-learning？",
      "目录",
    ];
    const questions = texts.map((text, index) =>
      makeQuestion({ id: `q-${index}`, number: index + 1, prompt: text, brief: text, tags: ["a_b*", "c"] }),
    );
    const data = makeBankData(questions);
    const sections = data.sections.map((section) => ({ ...section, title: "3D *并行* (a) 是什么？" }));
    const set = await loadExport(openBank({ ...data, sections }));
    const { content, refused } = await toMarkdown(set);
    expect(refused).toEqual([]);
    const compiled = compile(content);
    expect(compiled.questions).toEqual(set.items.map(outlineOf));
    expect(compiled.data.sections).toMatchObject([{ number: 1, title: "3D *并行* (a) 是什么？" }]);
  });

  it("reads back any prompt and brief that it does not refuse", async () => {
    const words = [
      "答案：",
      "Answer: ",
      "A:",
      "Q1",
      "问：",
      "{#x}",
      "...",
      "1.",
      "<br>",
      "<!--",
      "**",
      "---",
      "什么",
      "？",
      "（3问）",
      "📌",
      ":bulb:",
      "Pregunta 3",
      "Code: Question: ",
    ];
    const marks = [..."\\`*_{}[]()#+-.!<>&$~|:='/ a中：，", ...words];
    const text = fc
      .array(fc.constantFrom(...marks), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join("").replace(/\s+/g, " ").trim())
      .filter((line) => line !== "");
    const texts = fc.array(fc.record({ prompt: text, brief: text }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(texts, text, async (questions, title) => {
        const data = makeBankData(
          questions.map((own, index) => makeQuestion({ id: `q-${index}`, number: index + 1, ...own })),
        );
        const sections = data.sections.map((section) => ({ ...section, title }));
        const set = await loadExport(openBank({ ...data, sections }));
        const { content, refused } = await toMarkdown(set);
        const kept = without(set, refused);
        if (kept.length === 0) return;
        const compiled = compile(content);
        expect(compiled.questions).toEqual(kept.map(outlineOf));
        expect(compiled.data.sections.map((section) => section.title)).toEqual([title]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["是什么？ A:", "What is it? Answer: ", "What is it? A: x", "什么？ 答案：甲"])(
    "reads back a prompt that looks answered: %j",
    async (prompt) => {
      const bank = openBank(makeBankData([makeQuestion({ id: "a", number: 1, prompt: prompt.trim() })]));
      const { content, refused } = await toMarkdown(await loadExport(bank));
      expect(refused).toEqual([]);
      expect(compile(content).questions.map(({ id, prompt }) => [id, prompt])).toEqual([["a", prompt.trim()]]);
    },
  );

  it("keeps questions without an answer open, and numbers with gaps", async () => {
    const bank = openBank(
      makeBankData([
        makeOpenQuestion({ id: "a", number: 2 }),
        makeQuestion({ id: "b", number: 3 }),
        makeOpenQuestion({ id: "c", number: 120 }),
      ]),
    );
    const { content } = await toMarkdown(await loadExport(bank));
    expect(compile(content).questions).toMatchObject([
      { id: "a", number: 2, brief: undefined },
      { id: "b", number: 3, brief: "缓存历史的键和值。" },
      { id: "c", number: 120, brief: undefined },
    ]);
    expect(readItems(content, parseCommonMark).map(({ number }) => number)).toEqual([2, 3, 120]);
  });

  it("comes back with follow-ups that nothing answers", async () => {
    const list = "1. What is a tree?\n   - Why is it *one*?\n   - How?\n2. What is a leaf?\n";
    const once = compileBank([{ path: "exported.md", text: list }]).data;
    const { content, refused } = await toMarkdown(await loadExport(openBank(once)));
    expect(refused).toEqual([]);
    expect(content).toMatch(
      /^1\. {2}What is a tree\? \{#\S+\}\n\n {4}- {3}Why is it \*one\*\?\n\n {4}- {3}How\?\n\n2\./m,
    );
    const { data } = compile(content);
    expect(data.articles.map(({ followUps }) => followUps)).toEqual([
      [
        { prompt: "Why is it *one*?", answer: "" },
        { prompt: "How?", answer: "" },
      ],
      undefined,
    ]);
    expect((await toMarkdown(await loadExport(openBank(data)))).content).toBe(content);
  });

  it("has no arrow behind a follow-up without an answer, and comes back to the same question", async () => {
    const followUps = [
      { prompt: "为什么？", answer: "" },
      { prompt: "怎么办？", answer: "这样。" },
    ];
    const bank = openBank(makeBankData([makeQuestion()], { articles: [{ id: "kv-cache", followUps }] }));
    const set = await loadExport(bank);
    const { content } = await toMarkdown(set);
    expect(content).toContain("-   **追问**\n\n        -   为什么？\n\n        -   怎么办？\n\n            → 这样。\n");
    expect(content).not.toMatch(/[ \t]$/m);
    expect(compile(content).questions).toEqual(set.items.map(outlineOf));
  });

  it("keeps the order of a quiz that mixes sections", async () => {
    const quiz = await drawQuiz(zh, { count: 12 }, "7");
    const set = await loadExport(zh, quiz);
    const { content } = await toMarkdown(set);
    const { questions, problems } = compile(content);
    expect(questions.map(({ id, number, section }) => [id, number, section])).toEqual(
      quiz.items.map(({ id }, index) => [id, index + 1, "quiz"]),
    );
    expect(problems).toEqual([]);
  });

  describe("sets texts of any form", () => {
    const blocks = [
      "<pre>\nb",
      "    code\n\n\ttab",
      "- - -",
      "- a\n\n  b",
      "| a |\n| - |",
      "> c",
      "```\nd\n```",
      "$$\ne\n$$",
    ];
    const unclosed = ["```c\nint x;", "$$\nx", "> ~~~\n> y", "<!-- a"];
    const bankOf = (article: Partial<Article>) =>
      openBank(
        makeBankData([makeQuestion({ id: "a" }), makeQuestion({ id: "b", number: 2 })], {
          articles: [{ id: "a", explanation: "详解", ...article }],
        }),
      );

    it("into items of their own", async () => {
      const bank = bankOf({
        keyPoints: [...blocks, ...unclosed].map((text) => ({ text, must: text.length % 2 === 0 })),
        pitfalls: blocks.map((text) => ({ claim: text, rebuttal: text })),
        followUps: blocks.map((text) => ({ prompt: text, answer: `答 ${text}` })),
      });
      const { content, refused } = await toMarkdown(await loadExport(bank));
      expect(refused).toEqual([]);
      expect(compile(content).questions.map(({ id }) => id)).toEqual(["a", "b"]);
      const [first, ...others] = readItems(content, parseText);
      expect(others.length).toBe(1);
      const entriesOf = (name: string) => {
        const [list] = partOf(first?.blocks ?? [], name);
        return list?.type === "list" ? list.children.map(({ children }) => children) : [];
      };
      expect(entriesOf("要点").length).toBe(blocks.length + unclosed.length);
      const rebuttals = entriesOf("误区").map((children) =>
        children.findIndex((node) => wordsOf(node).startsWith("✓")),
      );
      expect(rebuttals.every((index) => index > 0)).toBe(true);
      expect(rebuttals.length).toBe(blocks.length);
      // Tabs and indentation mean what they meant.
      const code = entriesOf("追问")[1]?.find(({ type }) => type === "code");
      expect(shapeOf(code === undefined ? [] : [code])).toEqual(shapeOf(parseText("    code\n\n\ttab").children));
    });

    it.each(unclosed.slice(0, 2))("but refuses %j where another text is below it", async (claim) => {
      const { refused } = await toMarkdown(await loadExport(bankOf({ pitfalls: [{ claim, rebuttal: "不" }] })));
      expect(refused).toMatchObject([{ id: "a", reason: expect.stringContaining("never closed") }]);
    });
  });

  it("has no tag and no link that a reader would obey", () => {
    const nodes = nodesOf(parseCommonMark(documents.hostile.content));
    const tags = nodes.flatMap((node) => (node.type === "html" ? [node.value] : []));
    const urls = nodes.flatMap((node) => (node.type === "link" || node.type === "image" ? [node.url] : []));
    expect(tags.filter((tag) => tag !== "<!-- -->")).toEqual([]);
    expect(urls.filter((url) => !/^https?:/.test(url))).toEqual([]);
    expect(urls.length).toBeGreaterThan(0);
  });

  it("writes addresses out where labels refer to them, which would hold for other texts", async () => {
    const explanation = '见 [a]、[此][a] 与 ![图][a]。\n\n[a]: https://example.com "题"';
    const bank = openBank(
      makeBankData([makeQuestion()], {
        articles: [{ id: "kv-cache", explanation }],
      }),
    );
    const { content, refused } = await toMarkdown(await loadExport(bank));
    expect(refused).toEqual([]);
    const link = '(<https://example.com> "题")';
    expect(content).toContain(`见 [a]${link}、[此]${link} 与 ![图]${link}。`);
    expect(content).not.toContain("]:");
  });

  it("writes the same text for the same set", async () => {
    expect((await toMarkdown(sets.hostile)).content).toBe(
      (await toMarkdown(await loadExport(openHostileBank()))).content,
    );
  });
});
