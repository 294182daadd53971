import { describe, expect, it } from "vitest";
import { guessLocale } from "../../../src/compile/parse/guess-locale.js";

describe("guessLocale", () => {
  it.each([
    ["什么是 RAG？\nLoRA 的要点", "zh"],
    ["インデックスとは何ですか\n正規化", "ja"],
    ["프로세스란?\n스레드란?", "ko"],
    ["Что такое поток?", "ru"],
    ["What is RAG?\nWhat is 道?\nWhy?", "en"],
    ["¿Qué es un puerto?", "en"],
    ["ما هو الخيط؟", "ar"],
    ["", "en"],
  ])("guesses the language of %j by its script", (text, locale) => {
    expect(guessLocale(text)).toBe(locale);
  });
});
