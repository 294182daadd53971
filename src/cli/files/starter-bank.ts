import type { Locale } from "../../model/bank-data.js";
import { type Bilingual, wordsFor } from "../../text/language.js";
import { trimMarks } from "../../text/trim-marks.js";
import { packageVersion } from "./package-version.js";

/**
 * The files of a bank to begin with, by path. It compiles without a problem.
 *
 * @param name - Of the folder: the package is called after it.
 * @param locale - Of the bank. Its questions are in Chinese for `zh`, in English for all others.
 */
export function starterBank(name: string, locale: Locale): Readonly<Record<string, string>> {
  const { settings, list, card } = wordsFor(locale, texts);
  const others = ["zh", "en", "ja"].filter((language) => !locale.toLowerCase().startsWith(language));
  return {
    "bank.yaml": settings(locale, others),
    "questions.md": list,
    "questions/retrieval/hybrid-search.md": card,
    "bank.test.js": test,
    "package.json": packageJson(name),
  };
}

interface StarterTexts {
  readonly settings: (locale: Locale, others: readonly Locale[]) => string;
  readonly list: string;
  readonly card: string;
}

const texts: Bilingual<StarterTexts> = {
  zh: {
    settings: (locale, [first, second]) => `# 这个文件夹是什么，对题卡有什么要求。
locale: ${locale}
# 题库的名称，用在试卷、牌组和列表上：
# title: 我的题目
# 每张题卡都要有的译文（<id>.${first}.md、<id>.${second}.md）；名称、sections.yaml 和 tags.yaml 里的文本这时每种语言各写一份：
# translations: [${first}, ${second}]
# title: { ${locale}: 我的题目, ${first}: …, ${second}: … }
# 编辑规则：none，strict，或逐条写出，如 { missing-rationale: true, brief-length: { most: 80 } }
lints: none
`,
    list: `# 我的题目

## 检索 {#retrieval}

1. 检索增强生成给提示词加上了什么？ {#rag} #retrieval
   - 针对问题检索到的段落，回答以它们为依据。
2. 建索引之前为什么要把文档切块？ {#chunking} #retrieval
   - 检索到的块要放得进提示词，而且只讲一件事，向量才能代表它。
`,
    card: `---
tags: [retrieval, ranking]
---

# 混合检索为什么常常胜过单独的向量检索？

关键词检索找得到罕见的名称和编号，向量检索找得到换了说法的内容，两者漏掉的不同。

## 详解

产品编号、函数名这样的词很少出现在训练语料里，向量说不清它们；关键词检索则看不出同一个意思的两种说法。
把两份排名合并（例如按名次的倒数相加），任何一方找到的结果都不会丢。

## 要点

- [必答] 两种检索漏掉的内容不同。
- 合并的是名次，不是分数：分数不可比。

## 选择题

用户搜索错误代码 E1042，向量检索没有找到写有它的那一页。最直接的改进是什么？

- [ ] 换一个维度更高的向量模型
  - 罕见的代码在更多维度里仍然说不清。
- [x] 加上关键词检索，合并两份排名
  - 关键词检索按字面匹配代码。
- [ ] 把文档切成更大的块
  - 块更大，代码在其中所占更少。
- [ ] 让模型先改写问题
  - 改写不会让向量认识这个代码。
`,
  },
  en: {
    settings: (locale, [first, second]) => `# What this folder is, and what it asks of its cards.
locale: ${locale}
# What the bank is called, in papers, decks and lists:
# title: My questions
# Every card is translated, as <id>.${first}.md and <id>.${second}.md; the title and texts in sections.yaml and tags.yaml are in each language then:
# translations: [${first}, ${second}]
# title: { ${locale}: My questions, ${first}: …, ${second}: … }
# Editorial rules: none, strict, or one by one, such as { missing-rationale: true, brief-length: { most: 200 } }
lints: none
`,
    list: `# My questions

## Retrieval {#retrieval}

1. What does retrieval-augmented generation add to a prompt? {#rag} #retrieval
   - Passages that were found for the question, so that the answer can rest on them.
2. Why are documents cut into chunks before they are indexed? {#chunking} #retrieval
   - A chunk has to fit into a prompt, and to be about one thing, so that one vector can stand for it.
`,
    card: `---
tags: [retrieval, ranking]
---

# Why does hybrid search often beat vector search alone?

Keywords find rare names and numbers, vectors find what is said in other words: the two miss different things.

## Explanation

Part numbers and names of functions are rare in what embedding models were trained on, so that vectors say little about them;
keywords do not see that two phrases mean the same. Fusing both rankings, for example by summing reciprocal ranks, keeps what
either has found.

## Key points

- [must] The two kinds of search miss different things.
- Ranks are fused, not scores, because the scores cannot be compared.

## Choice

A user searches for the error code E1042, and vector search misses the page that has it. What helps most directly?

- [ ] An embedding model with more dimensions
  - A rare code stays vague in more dimensions.
- [x] Keyword search beside it, with both rankings fused
  - Keywords match the code letter by letter.
- [ ] Larger chunks of the same documents
  - In a larger chunk the code counts for less.
- [ ] Rewriting the question with a model first
  - Other words do not teach the vectors this code.
`,
  },
};

/** What the test takes of this package, by entry. */
const taken = {
  "llm-interview": "openBank",
  "llm-interview/compile": "compileBank",
  "llm-interview/compile/node": "readContent",
  "llm-interview/quiz": "drawQuiz",
};

// Indented, so that nobody takes its imports for those of this file.
const test = `
  // Run by \`npm test\`: the bank compiles without a problem, and a quiz can be drawn from it.
  import assert from "node:assert/strict";
  import test from "node:test";
  ${Object.entries(taken)
    .map(([entry, name]) => `import { ${name} } from ${JSON.stringify(entry)};`)
    .join("\n")}

  const content = await readContent(import.meta.dirname);
  const { data, problems } = compileBank(content.files);

  test("the bank has no problem", () => {
    assert.deepEqual([...content.problems, ...problems], []);
  });

  test("every question has an answer", () => {
    const open = data.questions.filter(({ status }) => status === "open");
    assert.deepEqual(open.map(({ id }) => id), []);
  });

  test("a quiz can be drawn", async () => {
    const quiz = await drawQuiz(openBank(data), { count: 1, kinds: ["choice"] }, "seed");
    assert.equal(quiz.items.length, 1);
  });
`
  .trimStart()
  .replaceAll(/^ {2}/gm, "");

function packageJson(name: string): string {
  const bare = trimMarks(name.toLowerCase().replace(/[^a-z0-9-]+/g, "-"), "-");
  const content = {
    name: bare === "" || bare === "llm-interview" ? "my-questions" : bare,
    version: "0.1.0",
    private: true,
    type: "module",
    scripts: { check: "llm-interview check . --strict", test: "node --test" },
    devDependencies: { "llm-interview": `^${packageVersion}` },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
