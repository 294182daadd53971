import { describe, expect, it } from "vitest";
import { languageOf, localePattern, wordsFor } from "../../src/text/language.js";

describe("languageOf", () => {
  it.each(["zh", "zh-CN", "zh-Hant", "ZH-tw"])("speaks Chinese beside %s", (locale) => {
    expect(languageOf(locale)).toBe("zh");
    expect(wordsFor(locale, { zh: "题", en: "question" })).toBe("题");
  });

  it.each(["en", "pt-BR", "ja", "zha"])("speaks English beside %s", (locale) => {
    expect(languageOf(locale)).toBe("en");
    expect(wordsFor(locale, { zh: "题", en: "question" })).toBe("question");
  });
});

describe("localePattern", () => {
  it.each(["en", "pt-BR", "zh-Hant", "yue", "sr-Latn-RS"])("knows %s", (tag) => {
    expect(localePattern.test(tag)).toBe(true);
  });

  it.each(["", "e", "EN", "english", "en_US", "en-", "en-U"])("does not know %j", (tag) => {
    expect(localePattern.test(tag)).toBe(false);
  });
});
