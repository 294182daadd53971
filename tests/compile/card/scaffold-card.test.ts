import { describe, expect, it } from "vitest";
import { readCard } from "../../../src/compile/card/read-card.js";
import { scaffoldCard } from "../../../src/compile/card/scaffold-card.js";

describe("scaffoldCard", () => {
  it.each(["zh", "en"] as const)("writes a %s card that can be read and has every part", (locale) => {
    const text = scaffoldCard(locale, { number: 3, origin: "seed", prompt: "什么是缓存？", brief: "留在近处。" });
    const path = `questions/systems/caching${locale === "en" ? ".en" : ""}.md`;
    const card = readCard({ path, text });
    expect(card.problems).toEqual([]);
    expect(card).toMatchObject({ prompt: "什么是缓存？", brief: "留在近处。" });
    expect(card.article).toMatchObject({
      keyPoints: [{ must: true }, { must: false }, { must: false }],
      pitfalls: [{}],
      followUps: [{}, {}],
      choice: { options: [{ correct: false }, { correct: true }, { correct: false }, { correct: false }] },
    });
    expect(card.frontMatter?.number).toBe(locale === "zh" ? 3 : undefined);
  });
});
