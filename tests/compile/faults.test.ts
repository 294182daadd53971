import { describe, expect, it } from "vitest";
import { compileBank } from "../../src/compile/compile-bank.js";
import type { SourceFile } from "../../src/compile/sources/source-file.js";
import { makeCard, makeFrontMatter, makeTranslation } from "../helpers/make-card.js";

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
});
