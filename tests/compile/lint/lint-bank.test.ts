import { describe, expect, it } from "vitest";
import { readCard } from "../../../src/compile/card/read-card.js";
import { lintBank } from "../../../src/compile/lint/lint-bank.js";
import { strictLints } from "../../../src/compile/vocabulary/lints.js";
import { type CardParts, makeCard, makeFrontMatter, makeTranslation } from "../../helpers/make-card.js";

const card = (id: string, parts: CardParts = {}) =>
  readCard({ path: `questions/systems/${id}.md`, text: makeCard({ prompt: `${id}：${id}？`, ...parts }) });
const choice = (key: string, others: readonly string[]) =>
  `题干？\n\n- [x] ${key}\n  - 对。\n${others.map((text) => `- [ ] ${text}\n  - 错。\n`).join("")}`;
const longKey = { choice: choice("这个选项比较长", ["甲甲甲甲甲", "乙乙乙乙乙", "丙丙丙丙丙"]) };
const related = (...ids: readonly string[]) => ({ frontMatter: makeFrontMatter({ related: `[${ids.join(", ")}]` }) });
const codesOf = (cards: Parameters<typeof lintBank>[0]) =>
  lintBank(cards, strictLints).map(({ code, file }) => `${code} ${file.slice(18)}`);

describe("lintBank", () => {
  it("allows the key to be the longest option in a quarter of the items, and no more", () => {
    const cards = [card("a", longKey), card("bb"), card("ccc"), card("dddd")];
    expect(codesOf(cards)).toEqual([]);
    expect(codesOf([...cards.slice(0, 3), card("dddd", longKey)])).toEqual(["keys-longest dddd.md"]);
    expect(lintBank([card("a", longKey), card("bb", longKey)], strictLints)).toMatchObject([
      {
        file: "questions/systems/a.md",
        message: "In 2 of 2 choice items the key is the longest option. At most 0 may be so.",
        suggestion: "Shorten this key, or make another option more exact.",
      },
      { file: "questions/systems/bb.md" },
    ]);
  });

  it("holds the cards of each language by themselves", () => {
    const inLanguage = (language: string, parts: readonly CardParts[]) =>
      parts.map((own, index) => {
        const text = makeTranslation({ prompt: `Why ${index}?`, ...own });
        return readCard({ path: `questions/systems/c-${index}.${language}.md`, text });
      });
    const long = { choice: choice("this option is longer", ["other", "more", "last"]) };
    const [none, two] = [
      [{}, {}, {}, {}],
      [long, long, {}, {}],
    ];
    // A quarter of all of them is as many as there are.
    expect(codesOf([...inLanguage("en", two), ...inLanguage("ja", none)])).toEqual(["keys-longest c-1.en.md"]);
    expect(codesOf([...inLanguage("en", none), ...inLanguage("ja", two)])).toEqual(["keys-longest c-1.ja.md"]);
  });

  it("finds prompts that ask nearly the same, unless they share a group", () => {
    const prompt = "混合精度训练有哪些坑？";
    const near = "混合精度训练的坑有哪些？";
    expect(codesOf([card("a", { prompt }), card("bb", { prompt: near })])).toEqual(["similar-prompts bb.md"]);
    const group = { frontMatter: makeFrontMatter({ group: "precision" }) };
    expect(codesOf([card("a", { prompt, ...group }), card("bb", { prompt: near, ...group })])).toEqual([]);
    expect(codesOf([card("a", { prompt }), card("bb", { prompt: "数据并行是什么？" })])).toEqual([]);
  });

  it("holds `related` to be symmetric, and not to point home", () => {
    expect(codesOf([card("a", related("bb")), card("bb", related("a"))])).toEqual([]);
    expect(codesOf([card("a", related("bb")), card("bb")])).toEqual(["asymmetric-related a.md"]);
    expect(codesOf([card("a", related("a"))])).toEqual(["asymmetric-related a.md"]);
  });

  it("finds a rare word of the stem that the key alone repeats", () => {
    const echo = {
      choice: choice("按 radix 查", ["逐个复制全部的内容", "顺序扫描整个数组", "整体压缩之后再存放"]).replace(
        "题干",
        "radix 何用",
      ),
    };
    expect(codesOf([card("a", echo)])).toEqual(["stem-echo a.md"]);
    const shared = { choice: echo.choice.replace("顺序扫描整个数组", "顺序扫描 radix 组") };
    expect(codesOf([card("a", shared)])).toEqual([]);
    // What the card is about gives nothing away.
    expect(codesOf([card("a", { ...echo, prompt: "radix 树是什么？" })])).toEqual([]);
    const common = ["bb", "ccc", "dddd"].map((id) => card(id, { explanation: "radix 树。".repeat(40) }));
    expect(codesOf([card("a", echo), ...common])).toEqual([]);
  });
});
