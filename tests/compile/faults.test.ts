import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileBank } from "../../src/compile/compile-bank.js";
import type { SourceFile } from "../../src/compile/sources/source-file.js";
import { makeCard, makeFrontMatter, makeTranslation } from "../helpers/make-card.js";
import { told } from "./assemble/compile-texts.js";

/** A bank with faults in every file. `⟦code⟧` stands where the problem is to be reported; it is taken out before compiling. */
const marked: Readonly<Record<string, string>> = {
  "bank.yaml": "locale: zh\ntranslations: [en]\nlints: strict\n",
  "sections.yaml": `- { id: systems, number: 1, title: { zh: 系统, en: Systems }, summary: { zh: 概要。, en: Summary. } }
- { id: networks, number: ⟦invalid-field⟧two, title: { zh: 网络, en: Networks }, summary: { zh: 概要。, en: Summary. } }
- { id: ⟦duplicate-section⟧systems, number: 3, title: { zh: 重复, en: Twice }, summary: { zh: 概要。, en: Summary. } }
- { id: storage, number: 4, title: { zh: 存储, en: Storage }, summary: { zh: 概要。, en: Summary. }, ⟦unknown-field⟧sumary: x }
- ⟦missing-field⟧{ id: empty, number: 5, title: { zh: 空, en: Empty } }
`,
  "tags.yaml": `caching: { zh: 缓存, en: cache, aliases: [⟦duplicate-alias⟧Cache] }
memory: { zh: 内存, en: memory, aliases: ⟦invalid-field⟧RAM }
locking: ⟦missing-field⟧{ zh: 锁 }
⟦invalid-field⟧Not An Id: { zh: 坏, en: bad }
paging: { zh: 分页, en: paging, ⟦unknown-field⟧alias: [pages] }
⟦unused-tag⟧unused: { zh: 闲置, en: unused }
⟦duplicate-alias⟧ram: { zh: 内存, en: RAM module }
`,
  "references.yaml": `shannon1948theory: { title: A, authors: [Claude E. Shannon], year: 1948, venue: BSTJ, doi: ⟦malformed-reference⟧doi:10.1002/x, checked: read }
lamport1978time: { title: B, authors: [Leslie Lamport], year: ⟦invalid-field⟧"1978", venue: CACM, doi: 10.1145/359545.359563, checked: read }
⟦missing-field⟧nowhere2020paper: { title: C, authors: [A. N. Author], year: 2020, venue: none, checked: not found }
twin2020paper: { title: D, authors: [A. N. Author], year: 2020, venue: x, doi: ⟦duplicate-id⟧10.1145/359545.359563, checked: read }
odd2020paper: { title: E, authors: [A. N. Author], year: 2020, venue: x, arxiv: ⟦malformed-reference⟧"2013.99999", checked: read }
⟦unused-reference⟧unused2020paper: { title: F, authors: [A. N. Author], year: 2020, venue: x, url: "https://example.org/f", checked: read }
`,
  "sayings.yaml": `disk: { zh: [转得慢], en: [slow drive, ⟦invalid-field⟧3], ⟦unknown-field⟧fr: [lent] }
queue: { zh: ⟦invalid-field⟧[] }
⟦unknown-entry⟧dsk: { en: [slow drive] }
`,
  "list.md": `## 1. 系统
1) 缓存为什么有用？ {#kept}
- 留在近处。
2) ⟦missing-id⟧锁是什么？
- 互斥。
3) 页表是什么？ ⟦malformed-id⟧{#Page Table}
- 映射。
4) ⟦unknown-tag⟧分页是什么？ {#paging} #pagin
- 定长块。
5) ⟦duplicate-id⟧又一个问题？ {#kept}
- 重复。

⟦unknown-section⟧## 9. 别处
1) 哪里？ {#where}
- 那里。

⟦empty-section⟧## 2. 网络

⟦declared-count⟧## 4. 存储（3问）
1) 盘是什么？ {#disk}
- 介质。
3) 块是什么？ {#block}
⟦number-order⟧2) 扇区是什么？ {#sector}
4) ⟦duplicate-prompt⟧盘是什么？ {#disk-again}
`,
  "list.meta.yaml": `"1.1": { tags: [caching, ⟦unknown-tag⟧cachng], difficulty: ⟦invalid-field⟧7 }
"1.2": { tags: [locking, paging, memory] }
⟦unknown-entry⟧"7.7": { tags: [caching] }
⟦invalid-field⟧first: { tags: [caching] }
`,
  "orphan.meta.yaml": '⟦unknown-entry⟧"1.1": { tags: [caching, ram] }\n',
  "blank.md": "⟦empty-file⟧\n\n",
  "prose.md": "⟦no-questions⟧Nothing is asked here, and nothing is listed.\n",
  "mixed.md": `# 1. 系统

1. What is a queue? {#queue}
   - A line.

   ⟦unread-question⟧Q2: What is a stack?
`,
  "second.md": "## 1. 系统\n\n1. What is a heap? {#heap}\n   - A tree.\n",
  "second.meta.yaml": '"1.1": [\n⟦yaml-syntax⟧',
  "questions/systems/long.md": makeCard({
    frontMatter: makeFrontMatter({
      number: "11",
      tags: "[caching, ⟦unknown-tag⟧memry]",
      references: "[⟦unknown-reference⟧lamport1987time]",
      related: "[⟦unknown-related⟧dsk]",
    }),
    prompt: "缓存一致性怎样维护？",
    brief: `⟦brief-length⟧${"长".repeat(90)}`,
    explanation: "⟦explanation-length⟧太短。",
    keyPoints: "⟦must-count⟧- 甲。\n- 乙。\n- 丙。",
    pitfalls: "⟦malformed-item⟧- 没有引号的误区。\n- “甲。”不对。",
    followUps: "⟦follow-up-count⟧- 怎么淘汰？\n  - 看情况。",
    choice: "⟦option-count⟧题？\n\n- [ ] 甲甲甲\n  - 错。\n- [x] 乙乙乙\n  - 对。\n- [ ] 丙丙丙\n  - 错。",
  }),
  "questions/systems/long.en.md": makeTranslation({
    prompt: "How is coherence kept?",
    keyPoints: "⟦must-count⟧- a\n- b\n- c",
    followUps: "⟦follow-up-count⟧- a?\n  - b",
    pitfalls: '- "a." b',
    choice: "⟦option-count⟧Stem?\n\n- [ ] One\n  - no\n- [x] Two\n  - yes\n- [ ] Three\n  - no",
  }),
  "questions/systems/claim.md": makeCard({
    frontMatter: makeFrontMatter({
      number: "⟦unknown-claim⟧99",
      origin: "seed",
      tags: "[caching, ram]",
      references: "[shannon1948theory, nowhere2020paper, twin2020paper, odd2020paper]",
      related: "[⟦asymmetric-related⟧long]",
    }),
    prompt: "⟦missing-translation⟧写放大从何而来？",
  }),
  "questions/systems/parts.md": makeCard({
    frontMatter: makeFrontMatter({
      number: "12",
      references: "[lamport1978time]",
      tags: "[caching, memory, locking, paging]",
    }),
    prompt: "⟦missing-part⟧日志为什么先写？",
  })
    .replace("related: []\n", "related: []\n⟦unknown-field⟧relatd: []\n")
    .replace("## 误区", "⟦unknown-part⟧## 误会"),
  "questions/systems/parts.en.md": makeTranslation({ prompt: "Why write the log first?" }),
  "questions/nowhere/stray.md": `⟦unknown-section⟧${makeCard({ prompt: "游离的卡片？" })}`,
  "questions/nowhere/stray.en.md": makeTranslation({ prompt: "A stray card?" }),
  "questions/systems/broken.md": makeCard({
    frontMatter: makeFrontMatter({ number: "13", tags: "[a" }).replace("references", "⟦yaml-syntax⟧references"),
    prompt: "坏卡？",
  }),
  "questions/systems/broken.en.md": makeTranslation({ prompt: "A broken card?" }),
};

const card = (
  number: number,
  parts: Parameters<typeof makeCard>[0] = {},
  fields: Readonly<Record<string, string>> = {},
) => makeCard({ frontMatter: makeFrontMatter({ number: String(number), ...fields }), ...parts });
const options = (...texts: readonly string[]) =>
  `这样做省下的是什么？\n\n${texts.map((text, index) => `- [${index === 1 ? "x" : " "}] ${text}\n  - 因为。\n`).join("")}`;

/** The same of cards: what is wrong with one alone, with two of them, and with what they are made from. */
const cards: Readonly<Record<string, string>> = {
  "bank.yaml": "locale: zh\ntranslations: [en]\nlints: strict\nregistry: true\n",
  "sections.yaml":
    "- { id: systems, number: 1, title: { zh: 系统, en: Systems }, summary: { zh: 概要。, en: Summary. } }\n- { id: networks, number: 2, title: { zh: 网络, en: Networks }, summary: { zh: 概要。, en: Summary. } }\n",
  "tags.yaml": "caching: { zh: 缓存, en: cache }\nmemory: { zh: 内存, en: memory }\n",
  "references.yaml":
    "shannon1948theory: { title: A, authors: [Claude E. Shannon], year: 1948, venue: BSTJ, doi: 10.1002/j.1538-7305.1948.tb01338.x, checked: read }\n",
  "exceptions.yaml": "- { code: brief-length, card: parts, reason: It was long once. }\n",
  "list.md": `## 1. 系统

1) 预读为什么有用？ {#read-ahead}
- 顺序访问多。
2) 写回与写穿有什么区别？ {#write-back}
- 何时落盘。
3) 页为什么定长？ {#paging}
4) 何时刷新目录项？ {#dentry}
- 改名以后。
`,
  "list.meta.yaml": '"1.1": { difficulty: 1, shape: numbered }\n"1": { tags: [caching] }\n"2": { shape: tables }\n',
  "questions/systems/read-ahead.md": card(1, { prompt: "预读何时有害？" }, { origin: "seed" }),
  "questions/systems/write-back.md": card(
    2,
    { prompt: "写回与写穿有什么区别？", brief: "何时落盘。", correction: "说得太少。" },
    { origin: "seed" },
  ),
  "questions/systems/paging.md": card(3, { prompt: "页为什么定长？", correction: "没有。" }, { origin: "seed" }),
  "questions/systems/again.md": card(1, { prompt: "日志如何截断？" }, { origin: "seed" }),
  "questions/systems/taken.md": card(4, { prompt: "块设备如何排队？" }),
  "questions/systems/nothing.md": "",
  "questions/systems/Bad_Name.md": card(20, { prompt: "名字怎么写才对？" }),
  "questions/systems/open.md": card(21, {
    prompt: "...",
    brief: "...",
    explanation: "...",
    choice: "...\n\n- [ ] ...\n- [x] 甲",
  }),
  "questions/systems/bare.md":
    "一段话。\n\n- 一项\n\n## 详解\n\n## 详解\n\n文字。\n\n### 深处\n\n## 代码\n\n没有代码。\n\n## 勘误\n\n改正。\n",
  "questions/systems/titled.md": "# 只有标题的卡片？\n\n## 要点\n\n- [必答] 甲\n\n  乙\n\n旁白。\n",
  "questions/systems/items.md": card(22, {
    prompt: "条目应该怎样写？",
    pitfalls: "- 没有引号。",
    followUps: "- 为什么？\n- 怎么办？\n  - 这样。",
    choice: "题目是什么？\n\n- 甲\n- [x] 乙\n\n后面。",
  }),
  "questions/systems/no-list.md": card(23, { prompt: "选项在哪里呢？", choice: "只有题目。" }),
  "questions/systems/one-option.md": card(24, { prompt: "一项够不够选？", choice: "题？\n\n- [x] 甲" }),
  "questions/systems/no-key.md": card(25, { prompt: "没有答案的题？", choice: "题？\n\n- [ ] 甲\n- [ ] 乙" }),
  "questions/systems/twins.md": card(26, {
    prompt: "两项一样怎么选？",
    choice: "题？\n\n- [ ] 甲\n- [x] 乙\n- [ ] 甲",
  }),
  "questions/systems/two-keys.md": card(27, {
    prompt: "两个答案怎么判？",
    choice: "题？\n\n- [x] 甲\n- [x] 乙\n- [ ] 丙\n- [ ] 丁",
  }),
  "questions/systems/contained.md": card(28, {
    prompt: "包含关系怎么看？",
    choice: options("一次计算", "重复计算", "一次计算和读取", "存放空间"),
  }),
  "questions/systems/long-key.md": card(29, {
    prompt: "哪个选项太长了？",
    choice: options("存放空间", "一次完整的重复计算过程以及读取", "写入一致", "延迟"),
  }),
  "questions/systems/forms.md": card(30, {
    prompt: "句式要统一吗？",
    choice: options("总是有空间", "重复计算。", "写入一致", "访问延迟"),
  }),
  "questions/systems/negated.md": card(31, {
    prompt: "反问怎么写才好？",
    choice: "说法不正确的是？\n\n- [ ] 存放空间\n- [x] 重复计算\n- [ ] 写入一致\n- [ ] 访问延迟",
  }),
  "questions/systems/echo.md": card(32, {
    prompt: "题干会泄露什么？",
    choice:
      "向量时钟记录什么？\n\n- [ ] 物理时间\n  - 否。\n- [x] 向量时钟\n  - 是。\n- [ ] 网络延迟\n  - 否。\n- [ ] 磁盘地址\n  - 否。",
  }),
  "questions/systems/lonely.md": card(
    33,
    { prompt: "卡片怎样引用文献？", code: "```python\nx = 1\n```" },
    { references: "[]", related: "[lonely]", tags: "[caching]" },
  ),
  "questions/systems/month.md": card(37, { prompt: "月份应该怎么写？" }, { checked: "2026-13" }),
  "questions/systems/far.md": card(
    38,
    { prompt: "词表里没有什么？" },
    { references: "[nobody1999thing]", tags: "[memory, kernels]" },
  ),
  "questions/systems/checked.md": card(
    34,
    { prompt: "核对过的卡片缺什么？", spoken: "太短。", alsoAsked: "- 甲？\n- 乙？" },
    { checked: "2026-10" },
  ),
  "questions/systems/fields.md": "---\ntags: [caching, memory]\n---\n\n# 缺了什么字段？\n",
  "questions/systems/likeness.md": card(35, { prompt: "缓存穿透应当怎样避免发生？" }),
  "questions/systems/likeness-2.md": card(36, { prompt: "缓存穿透应当怎样防止发生？" }),
  "questions/systems/likeness.en.md": makeTranslation({
    prompt: "How is it avoided?",
    explanation: "One $x$.\n\nTwo.",
    code: "```js\ny\n```",
  }),
  "questions/systems/orphan.en.md": makeTranslation({ prompt: "Whose translation is this?" }),
  "questions/systems/echo.zh.md": makeCard({ prompt: "自己的语言？" }),
  "questions/systems/echo.fr.md": makeTranslation({ prompt: "Pourquoi ?" }),
  "questions/networks/echo.md": card(1, { prompt: "同名的卡片在哪里？" }),
};

interface MarkedFile {
  readonly file: SourceFile;
  /** `code file:line:column` */
  readonly expected: readonly string[];
}

function unmark(path: string, text: string): MarkedFile {
  const expected: string[] = [];
  let plain = "";
  for (const [, code, words = ""] of `⟦⟧${text}`.matchAll(/⟦([a-z0-9-]*)⟧([^⟦]*)/g)) {
    const lines = plain.split("\n");
    if (code !== "") expected.push(`${code} ${path}:${lines.length}:${(lines.at(-1) ?? "").length + 1}`);
    plain += words;
  }
  return { file: { path, text: plain }, expected };
}

describe("a bank full of faults", () => {
  const files = Object.entries(marked).map(([path, text]) => unmark(path, text));
  const expected = files.flatMap((file) => file.expected).sort();

  it("has more than 40 of them, of many kinds", () => {
    expect(expected.length).toBeGreaterThanOrEqual(40);
    expect(new Set(expected.map((fault) => fault.split(" ")[0])).size).toBeGreaterThanOrEqual(30);
  });

  it("has them all reported by one run, each at its place, and nothing else", () => {
    const { problems } = compileBank(files.map(({ file }) => file));
    const found = problems.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`).sort();
    expect(found).toEqual(expected);
  });

  it("has a sentence for each, and mostly advice, as faults.json says", () => {
    expectTold(
      "faults.json",
      files.map(({ file }) => file),
    );
  });
});

describe("cards full of faults", () => {
  it("have a sentence for each, and mostly advice, as faults-of-cards.json says", () => {
    expectTold(
      "faults-of-cards.json",
      Object.entries(cards).map(([path, text]) => ({ path, text })),
    );
  });
});

function expectTold(name: string, files: readonly SourceFile[]) {
  const lines = compileBank(files).problems.map(told);
  const json = new URL(name, import.meta.url);
  if (process.env["UPDATE"] && !process.env["CI"]) writeFileSync(json, `${JSON.stringify(lines, null, 2)}\n`);
  if (!existsSync(json)) throw new Error(`${name} is not there; run with UPDATE=1 and read what it wrote.`);
  expect(lines).toEqual(JSON.parse(readFileSync(json, "utf8")));
}
