import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { countCharacters } from "../../../src/compile/lint/lint-card.js";
import { makeCard, makeCardBank, makeFrontMatter, makeTranslation } from "../../helpers/make-card.js";

const problemsOf = (zh: string, en?: string) => compileBank(makeCardBank(zh, en)).problems;
const places = (zh: string, en?: string) =>
  problemsOf(zh, en).map(({ code, line, column }) => `${code} ${line}:${column}`);

const points = (count: number, musts: number) =>
  Array.from({ length: count }, (_, index) => `- ${index < musts ? "[必答] " : ""}第 ${index + 1} 点。`).join("\n");

describe("lintCard", () => {
  it("has nothing to say of a card that keeps the limits", () => {
    expect(problemsOf(makeCard())).toEqual([]);
  });

  it.each([
    ["a brief of 81 characters", makeCard({ brief: "长".repeat(81) }), "brief-length 12:1"],
    ["an explanation of 199 characters", makeCard({ explanation: "短".repeat(199) }), "explanation-length 16:1"],
    ["an explanation of 701 characters", makeCard({ explanation: "长".repeat(701) }), "explanation-length 16:1"],
    ["two key points", makeCard({ keyPoints: points(2, 1) }), "key-point-count 20:1"],
    ["seven key points", makeCard({ keyPoints: points(7, 1) }), "key-point-count 20:1"],
    ["no key point that is a must", makeCard({ keyPoints: points(3, 0) }), "must-count 20:1"],
    ["four musts", makeCard({ keyPoints: points(5, 4) }), "must-count 20:1"],
    ["four pitfalls", makeCard({ pitfalls: "- “甲。”不对。\n".repeat(4) }), "pitfall-count 26:1"],
    ["one follow-up", makeCard({ followUps: "- 怎么淘汰？\n  - 看情况。" }), "follow-up-count 30:1"],
    ["one tag", makeCard({ frontMatter: makeFrontMatter({ tags: "[caching]" }) }), "tag-count 5:7"],
    ["no front matter", makeCard().replace(/^---[\s\S]*?---\n\n/, ""), "missing-field 1:1"],
    ["no brief", makeCard().replace(/^把常用.*\n\n/m, ""), "missing-part 10:3"],
    [
      "a field that is missing",
      makeCard({ frontMatter: makeFrontMatter().replace(/^related.*\n/m, "") }),
      "missing-field 2:1",
    ],
    ["an option without rationale", makeCard({ choice: "题？\n\n- [x] 甲\n- [ ] 乙" }), "missing-rationale 39:1"],
    ["no reference", makeCard({ frontMatter: makeFrontMatter({ references: "[]" }) }), "reference-count 6:13"],
  ])("reports %s", (_, card, expected) => {
    expect(places(card)).toContain(expected);
  });

  const ask = (lints: string, zh: string) =>
    compileBank(
      makeCardBank(zh, makeTranslation(), [
        { path: "bank/bank.yaml", text: `locale: zh\ntranslations: [en]\nlints: ${lints}\n` },
      ]),
    ).problems.map(({ code, message }) => `${code} ${message}`);

  it("asks only for what bank.yaml names, by limits of its own", () => {
    const bare =
      "---\nreferences: [shannon1948theory]\ntags: [caching, memory]\n---\n\n# 缓存为什么有用？\n\n把常用的结果留在近处。\n";
    expect(ask("none", bare)).toEqual([]);
    expect(ask("{ brief-length: { most: 5 } }", bare)).toEqual([
      "brief-length Characters of the brief: 72. It must be 0 to 5.",
      "brief-length Characters of the brief: 11. It must be 0 to 5.",
    ]);
    expect(ask("{ brief-length: { least: 12 }, tag-count: true }", bare)).toEqual([
      "brief-length Characters of the brief: 11. It must be at least 12.",
    ]);
    expect(ask("{ missing-part: false }", bare)).toEqual([]);
    expect(ask("{ missing-part: true }", bare)).toContain('missing-part The part "要点" is missing.');
  });

  it("has no lengths of our own for other languages than Chinese and English", () => {
    const files = [
      {
        path: "bank.yaml",
        text: "locale: ja\nlints: { brief-length: true, plain-negation: true, option-count: true }\n",
      },
      {
        path: "questions/basics/cache.md",
        text: `# キャッシュとは何ですか？\n\n${"あ".repeat(300)}\n\n## Choice\n\n何？\n\n- [x] 甲\n- [ ] 乙\n`,
      },
    ];
    expect(compileBank(files).problems.map(({ code }) => code)).toEqual(["option-count"]);
  });

  const done = {
    frontMatter: makeFrontMatter({ checked: "2026-11" }),
    alsoAsked: "- 一？\n- 二？\n- 三？\n- 四？",
    spoken: "短".repeat(100),
    explanation: "短".repeat(250),
  };
  const doneInEnglish = { alsoAsked: "- One?\n- Two?\n- Three?\n- Four?", spoken: "word ".repeat(60) };

  it("asks for other phrasings and for what to say only of cards that are marked as checked", () => {
    expect(places(makeCard(done), makeTranslation(doneInEnglish))).toEqual([]);
    const { alsoAsked: _, spoken: __, ...bare } = done;
    const messages = problemsOf(makeCard(bare)).map(
      ({ code, file, message }) => `${code} ${file.slice(-9)} ${message}`,
    );
    expect(messages).toEqual([
      'missing-part ing.en.md The part "Also asked" is missing.',
      'missing-part ing.en.md The part "Say it" is missing.',
      'missing-part aching.md The part "口述" is missing.',
      'missing-part aching.md The part "问法" is missing.',
    ]);
  });

  it.each([
    ["three phrasings", { alsoAsked: "- 一？\n- 二？\n- 三？" }, "also-asked-count 17:1"],
    ["99 characters to say", { spoken: "短".repeat(99) }, "spoken-length 24:1"],
    ["221 characters to say", { spoken: "长".repeat(221) }, "spoken-length 24:1"],
    ["an explanation of 249 characters", { explanation: "短".repeat(249) }, "explanation-length 28:1"],
    ["an explanation of 801 characters", { explanation: "长".repeat(801) }, "explanation-length 28:1"],
    ["seven lines of code", { code: `\`\`\`python\n${"x = 1\n".repeat(7)}\`\`\`` }, "code-length 32:1"],
    ["36 lines of code", { code: `\`\`\`python\n${"x = 1\n".repeat(36)}\`\`\`` }, "code-length 32:1"],
  ])("reports %s of a checked card", (_, parts, expected) => {
    expect(places(makeCard({ ...done, ...parts }), makeTranslation(doneInEnglish))).toContain(expected);
  });

  it("counts running text: no fenced block, displayed formula or table of an explanation", () => {
    const blocks = `\`\`\`mermaid\n${"a --> b\n".repeat(99)}\`\`\`\n\n$$\n${"x + ".repeat(99)}y\n$$\n\n| a |\n| - |\n${"| 长 |\n".repeat(99)}`;
    const text = `${"长".repeat(800)}\n\n${blocks}`;
    expect(places(makeCard({ ...done, explanation: text }), makeTranslation(doneInEnglish))).not.toContain(
      "explanation-length 28:1",
    );
  });

  it("takes both bounds of a limit", () => {
    const bounds = [
      makeCard({ brief: "长".repeat(80), explanation: "长".repeat(700), keyPoints: points(6, 3) }),
      makeCard({ explanation: "短".repeat(200), keyPoints: points(3, 1), pitfalls: "- “甲。”不对。\n".repeat(3) }),
    ];
    const codes = bounds.flatMap((card) => problemsOf(card).map(({ code }) => code));
    expect(codes.filter((code) => code !== "translation-structure")).toEqual([]);
  });

  it("allows a translation 200 characters of brief", () => {
    expect(places(makeCard(), makeTranslation({ brief: "x".repeat(200) }))).toEqual([]);
    expect(places(makeCard(), makeTranslation({ brief: "x".repeat(201) }))).toEqual(["brief-length 3:1"]);
  });
});

describe("compareStructure", () => {
  it.each([
    [
      "fewer key points",
      { keyPoints: "- [must] A hit saves a computation.\n- A miss costs more.\n- Space is limited.\n- x" },
      "keyPoints",
    ],
    [
      "a must elsewhere",
      { keyPoints: "- A hit saves a computation.\n- [must] A miss costs.\n- Space is limited." },
      "keyPoints",
    ],
    ["another number of follow-ups", { followUps: "- a?\n  - b\n- c?\n  - d\n- e?\n  - f" }, "followUps"],
    ["a paragraph more", { explanation: "One.\n\nTwo." }, "explanation"],
    ["a correction of its own", { correction: "The original is wrong." }, "correction"],
  ])("reports %s in the translation", (_, parts, part) => {
    const found = problemsOf(makeCard(), makeTranslation(parts)).filter(({ code }) => code === "translation-structure");
    expect(found).toHaveLength(1);
    expect(found[0]?.file).toBe("bank/questions/systems/caching.en.md");
    expect(found[0]?.message).toMatch(new RegExp(`^The ${part} has`));
  });

  const code = (text: string) => ({ code: `\`\`\`python\n${text}\n\`\`\`` });
  const lines = ["x = 1  # 一", '"""说明"""', ...Array.from({ length: 6 }, (_, index) => `y${index} = x`)].join("\n");
  it("lets comments and texts of code be translated, and nothing else", () => {
    const structureOf = (translated: string) =>
      problemsOf(makeCard(code(lines)), makeTranslation(code(translated)))
        .filter((problem) => problem.code === "translation-structure")
        .map(({ message }) => message);
    expect(structureOf(lines.replace("# 一", "# one").replace("说明", "what it is"))).toEqual([]);
    expect(structureOf(lines.replace("x = 1", "x = 2"))).toEqual([
      "The code has 8 lines of code, comments and texts apart, the source has 8 lines of code, comments and texts apart.",
    ]);
  });

  it("reports a key in another place", () => {
    const moved = makeTranslation()
      .replace("- [ ] Space for results", "- [x] Space for results")
      .replace("- [x] A repeated", "- [ ] A repeated");
    expect(problemsOf(makeCard(), moved).map(({ code }) => code)).toContain("translation-structure");
  });
});

describe("countCharacters", () => {
  it("counts code points without white space", () => {
    expect(countCharacters("缓存 cache\n𝑥")).toBe(8);
  });
});
