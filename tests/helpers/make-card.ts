import { articleParts, partOrder } from "../../src/article/parts.js";
import type { SourceFile } from "../../src/compile/sources/source-file.js";
import type { PartName } from "../../src/model/article.js";
import type { Language } from "../../src/text/language.js";

/** The parts of a card as text; a test states only those it is about. `undefined` leaves a part out. */
export interface CardParts extends Readonly<Partial<Record<PartName, string>>> {
  readonly frontMatter?: string;
  readonly prompt?: string;
  readonly brief?: string;
}

/** Front matter of an added card; `fields` replace or add lines. */
export function makeFrontMatter(fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    number: "1",
    origin: "added",
    difficulty: "2",
    tags: "[caching, memory]",
    references: "[shannon1948theory]",
    related: "[]",
    ...fields,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}

const chinese = {
  prompt: "缓存为什么有用？",
  brief: "把常用的结果留在近处，下次不必重算。",
  explanation: "缓存用空间换时间，命中时省去一次计算或一次远程读取。".repeat(10),
  keyPoints: "- [必答] 命中时省去重复计算。\n- 未命中时多一次查找。\n- 容量有限，需要淘汰。",
  pitfalls: "- “缓存越大越好。”命中率的增长会变慢，而占用一直在涨。",
  followUps: "- 怎么淘汰？\n  - 常用最近最少使用。\n- 怎么失效？\n  - 按版本或时间。",
  choice:
    "缓存命中时省下的是什么？\n\n- [ ] 存放结果的空间\n  - 空间正是代价。\n- [x] 一次重复的计算\n  - 结果已经在手。\n- [ ] 写入时的一致性\n  - 一致性要另外保证。\n- [ ] 首次访问的延迟\n  - 首次访问总会未命中。",
};
const english = {
  prompt: "Why is a cache useful?",
  brief: "It keeps frequent results near, so that they need not be computed again.",
  explanation: "A cache trades space for time.",
  keyPoints:
    "- [must] A hit saves a computation.\n- A miss costs one more look-up.\n- Space is limited, so entries are evicted.",
  pitfalls: '- "The larger the cache, the better." The hit rate grows more slowly than the memory.',
  followUps: "- What to evict?\n  - Often the least recently used.\n- When to invalidate?\n  - By version or by time.",
  choice:
    "What does a hit save?\n\n- [ ] Space for results\n  - Space is the price.\n- [x] A repeated computation\n  - The result is there.\n- [ ] Consistency of writes\n  - That takes other means.\n- [ ] Latency of a first access\n  - The first access misses.",
};
/** A Chinese card that has no problem. */
export function makeCard(parts: CardParts = {}): string {
  return `---\n${parts.frontMatter ?? makeFrontMatter()}---\n\n${body("zh", { ...chinese, ...parts })}`;
}

/** Its English translation. */
export function makeTranslation(parts: CardParts = {}): string {
  return body("en", { ...english, ...parts });
}

/** A bank of one section with one card and its translation, without a problem, that asks for everything. */
export function makeCardBank(
  zh: string = makeCard(),
  en: string = makeTranslation(),
  others: readonly SourceFile[] = [],
): SourceFile[] {
  const files = [
    { path: "bank/bank.yaml", text: "locale: zh\ntranslations: [en]\nlints: strict\n" },
    { path: "bank/questions/systems/caching.md", text: zh },
    { path: "bank/questions/systems/caching.en.md", text: en },
    {
      path: "bank/sections.yaml",
      text: "- { id: systems, number: 1, title: { zh: 系统, en: Systems }, summary: { zh: 概要。, en: Summary. } }\n",
    },
    { path: "bank/tags.yaml", text: "caching: { zh: 缓存, en: cache }\nmemory: { zh: 内存, en: memory }\n" },
    {
      path: "bank/references.yaml",
      text: "shannon1948theory: { title: A Mathematical Theory of Communication, authors: [Claude E. Shannon], year: 1948, venue: BSTJ, doi: 10.1002/j.1538-7305.1948.tb01338.x, checked: title read }\n",
    },
  ];
  const replaced = new Set(others.map(({ path }) => path));
  return [...files.filter(({ path }) => !replaced.has(path)), ...others];
}

function body(language: Language, parts: CardParts): string {
  const written = partOrder.flatMap((name) =>
    parts[name] === undefined ? [] : [`## ${articleParts[name].heading[language]}\n\n${parts[name]}\n`],
  );
  return `# ${parts.prompt}\n\n${parts.brief}\n\n${written.join("\n")}`;
}
