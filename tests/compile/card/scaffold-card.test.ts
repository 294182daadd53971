import { describe, expect, it } from "vitest";
import { readCard } from "../../../src/compile/card/read-card.js";
import { everyPart, scaffoldCard } from "../../../src/compile/card/scaffold-card.js";

const path = "questions/systems/caching.md";

describe("scaffoldCard", () => {
  it.each(["zh", "en"] as const)("writes a %s card that can be read and has every part, to be written", (language) => {
    const frontMatter = { number: 3, origin: "seed", difficulty: 1, tags: ["caching"], isWhole: true } as const;
    const text = scaffoldCard(language, { frontMatter, prompt: "什么是缓存？", brief: "留在近处。", parts: everyPart });
    const card = readCard({ path, text });
    expect(new Set(card.problems.map(({ code }) => code))).toEqual(new Set(["unwritten"]));
    expect(card.problems).toHaveLength(everyPart.length);
    expect(card).toMatchObject({ prompt: "什么是缓存？", brief: "留在近处。" });
    expect(card.article).toMatchObject({
      keyPoints: [{ must: true }, { must: false }, { must: false }],
      pitfalls: [{}],
      followUps: [{}, {}],
      choice: { options: [{ correct: false }, { correct: true }, { correct: false }, { correct: false }] },
    });
    expect(card.frontMatter).toMatchObject({
      number: 3,
      origin: "seed",
      difficulty: 1,
      tags: ["caching"],
      references: [],
      related: [],
      absent: ["group", "checked"],
    });
  });

  it("leaves out of the front matter what the place of the card says", () => {
    const frontMatter = { difficulty: 2, tags: ["a", "b"], isWhole: false } as const;
    const text = scaffoldCard("en", { frontMatter, prompt: "P?", brief: "B.", parts: [] });
    expect(text).toBe("---\ndifficulty: 2\ntags: [a, b]\n---\n\n# P?\n\nB.\n");
    expect(readCard({ path, text }).frontMatter?.absent).toEqual(
      expect.arrayContaining(["number", "origin", "references", "related"]),
    );
  });

  it("writes code of no language as a card reads it", () => {
    const article = { code: { language: "", text: "x" } };
    const text = scaffoldCard("en", { prompt: "P?", brief: "B.", article, parts: [] });
    expect(text).toContain("## Code\n\n```\nx\n```\n");
    expect(readCard({ path, text })).toMatchObject({ problems: [], article });
  });

  it("asks for a prompt and a brief where neither is known", () => {
    const { problems } = readCard({ path, text: scaffoldCard("en", { parts: [] }) });
    expect(problems.map(({ message }) => message)).toEqual([
      "The prompt is still to be written.",
      "The brief is still to be written.",
    ]);
  });

  it("writes parts that are known as a card reads them", () => {
    const article = {
      correction: "It was wrong.",
      explanation: "First.\n\n- a\n- b\n\n```js\n# no heading\n```",
      code: { language: "python", text: "x = `1`\n\ny" },
      keyPoints: [
        { text: "One.", must: true },
        { text: "Two.", must: false },
      ],
      pitfalls: [{ claim: "Large is good.", rebuttal: "Not always." }],
      followUps: [{ prompt: "Why?", answer: "Because.\n\nAnd more." }],
      choice: {
        stem: "Which?",
        options: [
          { text: "A", correct: true, rationale: "Yes." },
          { text: "B", correct: false },
        ],
      },
    };
    for (const language of ["zh", "en"] as const) {
      const card = readCard({ path, text: scaffoldCard(language, { prompt: "P?", brief: "B.", article, parts: [] }) });
      expect(card.problems).toEqual([]);
      expect(card.article).toEqual(article);
    }
  });

  it("asks for the answer of a follow-up that has none", () => {
    const article = { followUps: [{ prompt: "Why?", answer: "" }] };
    const text = scaffoldCard("en", { prompt: "P?", brief: "B.", article, parts: [] });
    expect(text).toContain("## Follow-ups\n\n- Why?\n  - ...\n");
    expect(readCard({ path, text }).problems.map(({ code }) => code)).toEqual(["unwritten"]);
  });

  it("writes headings of an answer in bold, because parts have none", () => {
    const article = { explanation: "### How\n\nSo.\n\nWhy\n---\n\n    # code" };
    const { problems, article: read } = readCard({
      path,
      text: scaffoldCard("en", { prompt: "P?", brief: "B.", article, parts: [] }),
    });
    expect(problems).toEqual([]);
    expect(read.explanation).toBe("**How**\n\nSo.\n\n**Why**\n\n    # code");
  });
});
