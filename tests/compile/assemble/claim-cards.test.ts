import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";
import type { BankData } from "../../../src/model/bank-data.js";
import { makeCard, makeCardBank, makeFrontMatter, makeTranslation } from "../../helpers/make-card.js";

const outline = (text: string) => ({ path: "bank/outline.md", text: `## 1. 系统\n${text}` });
const seed = (fields: Readonly<Record<string, string>> = {}) => makeFrontMatter({ origin: "seed", ...fields });
const original = { prompt: "缓存为什么有用？", brief: "把常用的结果留在近处，下次不必重算。" };
const list = outline(`1) ${original.prompt}\n- ${original.brief}\n2) 锁是什么？ {#lock}\n- 互斥。\n`);
const compile = (card: string, files = [list], en = makeTranslation()) => compileBank(makeCardBank(card, en, files));
const codesOf = (...input: Parameters<typeof compile>) =>
  compile(...input).problems.map(({ code, file }) => `${code} ${file}`);
const card = "bank/questions/systems/caching.md";

describe("claimCards", () => {
  it("lets a seed card speak for the outline's entry, and keeps the original words", () => {
    const { data, translations, problems } = compile(makeCard({ frontMatter: seed() }));
    expect(problems).toEqual([]);
    expect(data.questions.map(({ id, number, origin }) => [id, number, origin])).toEqual([
      ["caching", 1, "seed"],
      ["lock", 2, "seed"],
    ]);
    expect(data.articles[0]?.source).toMatchObject({
      file: card,
      original: { prompt: original.prompt, answer: original.brief },
    });
    // Only what is translated is in the English bank.
    expect(translations[0]?.questions.map(({ id, prompt }) => [id, prompt])).toEqual([
      ["caching", "Why is a cache useful?"],
    ]);
    expect(translations[0]?.sections[0]).toMatchObject({ title: "Systems", questionCount: 1 });
  });

  it("puts added cards between the outline's questions, by number", () => {
    const { data } = compile(makeCard({ frontMatter: makeFrontMatter({ number: "3" }) }));
    expect(data.questions.map(({ id, number }) => `${number} ${id.startsWith("q-") ? "provisional" : id}`)).toEqual([
      "1 provisional",
      "2 lock",
      "3 caching",
    ]);
    expect(data.articles[2]?.source.original).toBeUndefined();
  });

  it("names a card that claims nothing by its number, or else by its id", () => {
    const { problems } = compileBank([
      { path: "list.md", text: "## Locks {#locks}\n\n1. What is a lock? {#lock}\n" },
      { path: "questions/locks/gone.md", text: "---\norigin: seed\n---\n# What?\n\nThat.\n" },
      { path: "questions/locks/nine.md", text: "---\norigin: seed\nnumber: 9\n---\n# Why?\n\nThat.\n" },
    ]);
    expect(problems.map(({ code, file, message }) => `${code} ${file} ${message}`)).toEqual([
      'unknown-claim questions/locks/gone.md The outline has no question "gone" in the section "locks" to claim.',
      'unknown-claim questions/locks/nine.md The outline has no question 9 in the section "locks" to claim.',
    ]);
  });

  it("reports cards of one id in two sections", () => {
    const { problems } = compileBank([
      { path: "questions/a/one.md", text: "# What?\n\nThat.\n" },
      { path: "questions/b/one.md", text: "# Why?\n\nSo.\n" },
    ]);
    expect(problems.map(({ code, file, message }) => `${code} ${file} ${message}`)).toEqual([
      'duplicate-id questions/b/one.md The id "one" is already used at questions/a/one.md:1:3.',
    ]);
  });

  it.each([
    ["the original gives no answer", "", "The original gives no answer to correct."],
    ["the brief is the original", "   - It excludes.\n", "The brief keeps the original words."],
  ])("wants no correction where %s", (_, answer, message) => {
    const { problems } = compileBank([
      { path: "bank.yaml", text: "lints: { needless-correction: true }\n" },
      { path: "list.md", text: `## Locks {#locks}\n\n1. What is a lock? {#lock}\n${answer}` },
      { path: "questions/locks/lock.md", text: "# What is a lock?\n\nIt excludes.\n\n## Correction\n\nNo.\n" },
    ]);
    expect(problems.map(({ code, message: words, line }) => `${code} ${line} ${words}`)).toEqual([
      `needless-correction 7 ${message}`,
    ]);
  });

  const localesOf = (banks: readonly BankData[]) => banks.map(({ locale }) => locale);
  const plain = (files: Readonly<Record<string, string>>) =>
    compileBank(Object.entries(files).map(([path, text]) => ({ path, text })));

  it("takes a card of the id of an entry for it, without a word of number or origin, and keeps to the card's words", () => {
    const { data, problems } = plain({
      "list.md":
        "## Locks {#locks}\n\n1. What is a lock? {#lock}\n   - Exclusion.\n2. And a latch? {#latch}\n   - Short.\n",
      "questions/locks/lock.md": "# What does a lock do?\n\nIt excludes.\n",
      "questions/locks/zebra.md": "# Why stripes?\n",
      "questions/locks/ape.md": "# Why trees?\n",
    });
    expect(problems).toEqual([]);
    expect(data.questions.map(({ id, number, origin, status }) => [id, number, origin, status])).toEqual([
      ["lock", 1, "seed", "answered"],
      ["latch", 2, "seed", "answered"],
      ["ape", 3, "added", "open"],
      ["zebra", 4, "added", "open"],
    ]);
    expect(data.questions[0]?.prompt).toBe("What does a lock do?");
    expect(data.articles[0]?.source.original).toEqual({ prompt: "What is a lock?", answer: "Exclusion." });
  });

  it("reads cards of any language, alone", () => {
    const { data, problems, translations } = plain({ "questions/basics/cache.md": "# キャッシュとは何ですか？\n" });
    expect(problems).toEqual([]);
    expect(translations).toEqual([]);
    expect(data).toMatchObject({ locale: "ja", sections: [{ id: "basics", title: "basics", number: 1 }] });
  });

  it("reads translations to any language, where bank.yaml says nothing of those there are", () => {
    const cards = {
      "questions/basics/cache.md": "# Was ist ein Cache?\n",
      "questions/basics/lock.md": "# Was ist eine Sperre?\n",
      "questions/basics/cache.fr.md": "# Qu'est-ce qu'un cache ?\n",
    };
    const { data, problems, translations } = plain({ ...cards, "bank.yaml": "locale: de\ntranslations: [fr]\n" });
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      "missing-translation questions/basics/lock.md",
    ]);
    expect([data.locale, ...localesOf(translations), translations[0]?.questions.length]).toEqual(["de", "fr", 1]);
    const undeclared = plain({ ...cards, "questions/basics/lock.es.md": "# ¿Qué es un candado?\n" });
    expect([undeclared.problems, localesOf(undeclared.translations)]).toEqual([[], ["es", "fr"]]);
    const other = plain({ ...cards, "bank.yaml": "locale: de\n" });
    expect(other.problems.map(({ code }) => code)).toEqual(["unknown-translation"]);
  });

  it("gives a bank for each language that is declared, in that order, and says which cards lack which", () => {
    const cards = {
      "bank.yaml": "locale: de\ntranslations: [ja, en, fr]\n",
      "questions/basics/cache.md": "---\nrelated: [lock]\n---\n\n# Was ist ein Cache?\n",
      "questions/basics/cache.ja.md": "# キャッシュとは何ですか？\n",
      "questions/basics/cache.en.md": "# What is a cache?\n",
      "questions/basics/lock.md": "# Was ist eine Sperre?\n",
      "questions/basics/lock.en.md": "# What is a lock?\n",
    };
    const { problems, translations } = plain(cards);
    expect(problems.map(({ code, file, message }) => [code, file, message])).toEqual([
      ["missing-translation", "questions/basics/cache.md", "The card has no translation: basics/cache.fr.md."],
      ["missing-translation", "questions/basics/lock.md", "The card has no translation: basics/lock.fr.md."],
      ["missing-translation", "questions/basics/lock.md", "The card has no translation: basics/lock.ja.md."],
    ]);
    // No card is in French. What is not translated is not related there, either.
    expect(translations.map(({ locale, questions }) => [locale, questions.map(({ prompt }) => prompt)])).toEqual([
      ["ja", ["キャッシュとは何ですか？"]],
      ["en", ["What is a cache?", "What is a lock?"]],
    ]);
    expect(translations.map(({ questions }) => questions[0]?.related)).toEqual([[], ["lock"]]);
  });

  it.each([
    ["es", 'The bank has no translation to "es", but to "fr", "en".'],
    ["de", 'The bank itself is in "de".'],
  ])("reports a translation to %s, which is none of the bank's", (language, message) => {
    const { problems, translations } = plain({
      "bank.yaml": "locale: de\ntranslations: [fr, en]\n",
      "questions/basics/cache.md": "# Was ist ein Cache?\n",
      "questions/basics/cache.fr.md": "# Qu'est-ce qu'un cache ?\n",
      "questions/basics/cache.en.md": "# What is a cache?\n",
      [`questions/basics/cache.${language}.md`]: "# ¿Qué es un caché?\n",
    });
    expect(problems).toMatchObject([
      { code: "unknown-translation", file: `questions/basics/cache.${language}.md`, message },
    ]);
    expect(localesOf(translations)).toEqual(["fr", "en"]);
  });

  it("takes a corrected brief with its correction", () => {
    const corrected = makeCard({ frontMatter: seed(), brief: "省去重复计算。", correction: "原文说反了。" });
    expect(codesOf(corrected, [list], makeTranslation({ correction: "The original has it backwards." }))).toEqual([]);
  });

  it.each([
    [
      "a number that the outline does not have",
      makeCard({ frontMatter: seed({ number: "9" }) }),
      `unknown-claim ${card}`,
    ],
    [
      "a number that another question has",
      makeCard({ frontMatter: makeFrontMatter({ number: "2" }) }),
      `duplicate-number ${card}`,
    ],
    ["another prompt", makeCard({ frontMatter: seed(), prompt: "缓存何用？" }), `changed-prompt ${card}`],
    [
      "another brief without a correction",
      makeCard({ frontMatter: seed(), brief: "省事。" }),
      `missing-correction ${card}`,
    ],
    [
      "a correction of the original words",
      makeCard({ frontMatter: seed(), correction: "错。" }),
      `needless-correction ${card}`,
    ],
  ])("reports %s", (_, text, expected) => {
    expect(codesOf(text)).toContain(expected);
  });

  it("reports a second claim of one entry, a sidecar that speaks, too, and an unknown folder", () => {
    const twin = {
      path: "bank/questions/systems/cache-twin.md",
      text: makeCard({ frontMatter: seed(), prompt: "别的问题？" }),
    };
    expect(codesOf(makeCard({ frontMatter: seed() }), [list, twin])).toContain(`duplicate-claim ${card}`);
    const sidecar = { path: "bank/outline.meta.yaml", text: '"1.1": { id: caching }\n' };
    expect(codesOf(makeCard({ frontMatter: seed() }), [list, sidecar])).toContain(
      "claimed-entry bank/outline.meta.yaml",
    );
    const stray = { path: "bank/questions/system/other.md", text: makeCard() };
    const { problems } = compile(makeCard({ frontMatter: seed() }), [list, stray]);
    expect(problems.find(({ code }) => code === "unknown-section")?.suggestion).toBe('Did you mean "systems"?');
  });

  it("reports cards without translation, and translations without card", () => {
    const lonely = [
      {
        path: "bank/questions/systems/zh-only.md",
        text: makeCard({ frontMatter: makeFrontMatter({ number: "3" }), prompt: "甲？" }),
      },
      { path: "bank/questions/systems/en-only.en.md", text: makeTranslation({ prompt: "Only English?" }) },
    ];
    expect(codesOf(makeCard({ frontMatter: seed() }), [list, ...lonely]).sort()).toEqual([
      "missing-translation bank/questions/systems/en-only.en.md",
      "missing-translation bank/questions/systems/zh-only.md",
    ]);
  });

  it("reports references and related questions that do not exist, with the nearest", () => {
    const text = makeCard({
      frontMatter: makeFrontMatter({ references: "[shanon1948theory]", related: "[lok]", number: "3" }),
    });
    const { problems } = compile(text);
    expect(problems.map(({ code, suggestion }) => [code, suggestion])).toEqual(
      expect.arrayContaining([
        ["unknown-reference", 'Did you mean "shannon1948theory"?'],
        ["unknown-related", 'Did you mean "lock"?'],
        ["unused-reference", "Cite it or remove it."],
      ]),
    );
  });

  it("does not ask for the id of a question whose card cannot be read", () => {
    const broken = makeCard({ frontMatter: seed({ tags: "[caching" }) });
    expect(codesOf(broken).filter((code) => code.startsWith("missing-id"))).toEqual([]);
  });
});
