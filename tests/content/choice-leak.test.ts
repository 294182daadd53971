import { describe, expect, it } from "vitest";
import { measureChoiceLeak } from "../../scripts/choice-leak.js";
import { compileContent } from "../../scripts/compile-content.js";
import type { Article } from "../../src/model/article.js";

const { zh, en } = await compileContent();

describe("choice items", () => {
  it.each([zh, en])("do not give their keys away to who reads the options alone: $locale", ({ articles }) => {
    const { items, picked, keyLongest } = measureChoiceLeak(articles);
    expect(items).toBe(articles.length);
    expect(picked).toBeLessThan(0.32);
    expect(keyLongest).toBeLessThan(0.25);
  });

  it("would be seen to, if the key were written otherwise than the rest", () => {
    const articles = zh.articles.map(({ choice, ...article }): Article => {
      if (choice === undefined) return article;
      const options = choice.options.map((option) => ({
        ...option,
        text: option.correct ? `${option.text}；因此` : option.text,
      }));
      return { ...article, choice: { ...choice, options } };
    });
    expect(measureChoiceLeak(articles).picked).toBeGreaterThan(0.9);
  });
});
