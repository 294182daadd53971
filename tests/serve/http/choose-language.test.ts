import { describe, expect, it } from "vitest";
import { chooseLanguage } from "../../../src/serve/http/choose-language.js";

describe("chooseLanguage", () => {
  it.each([
    [undefined, "zh"],
    ["", "zh"],
    ["en", "en"],
    ["EN-us", "en"],
    ["fr", "zh"],
    ["fr, *;q=0.5", "zh"],
    ["zh;q=0.2, en;q=0.7", "en"],
    ["en;q=0, zh", "zh"],
    ["en;q=x", "zh"],
    ["pt", "pt-BR"],
  ] as const)("of %j is %s", (header, locale) => {
    expect(chooseLanguage(header, ["zh", "en", "pt-BR"])).toBe(locale);
  });
});
