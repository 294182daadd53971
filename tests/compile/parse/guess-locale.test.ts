import { describe, expect, it } from "vitest";
import { guessLocale } from "../../../src/compile/parse/guess-locale.js";

describe("guessLocale", () => {
  it.each([
    ["什么是 RAG？\nLoRA 的要点", "zh"],
    ["インデックスとは何ですか\n正規化", "ja"],
    ["프로세스란?\n스레드란?", "ko"],
    ["Что такое поток?", "ru"],
    ["Що таке вітрило?\nДе стоїть щогла?\nКоли піднімають якір?", "uk"],
    ["Что такое мачта?\nКто такой Іван?\nГде мыс?\nКуда плыть?", "ru"],
    ["Што такое мора?\nКуды плыве ён?\nДзе бераг?", "ru"],
    ["What is RAG?\nWhat is 道?\nWhy?", "en"],
    ["¿Qué es un puerto?", "es"],
    ["ما هو الخيط؟", "ar"],
    ["", "en"],
  ])("guesses the language of %j by its script", (text, locale) => {
    expect(guessLocale(text)).toBe(locale);
  });

  it("asks the answers where prompts are but names", () => {
    expect(guessLocale("Tanh\nReLU", "以零为中心，收敛更快。\n计算简单。")).toBe("zh");
    expect(guessLocale("Tanh\nReLU", "Функция активации.")).toBe("ru");
    expect(guessLocale("Tanh\nReLU", "Функція, яка повертає число.")).toBe("uk");
    expect(guessLocale("What is a port for?\nWhy is a mast tall?", "一个港口。\n为了帆。")).toBe("en");
  });
});
