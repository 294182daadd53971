import { describe, expect, it } from "vitest";
import { referredBy } from "../../../../src/compile/outline/choice/referring-options.js";

const optionsOf = (texts: readonly string[]) =>
  texts.map((text, index) => ({
    letter: String.fromCharCode(65 + index),
    needsKey: false,
    text,
    isTicked: false,
    isBold: false,
  }));

describe("referredBy", () => {
  it.each([
    "All of the above",
    "All the above.",
    "Both A and B",
    "A, B",
    "A and B are correct",
    "Both of the above",
    "Todas las anteriores",
    "A y B son correctas",
    "Todas as alternativas anteriores",
    "Toutes les réponses sont correctes",
    "Alle oben genannten",
    "Все вышеперечисленное",
    "以上都是",
    "以上都对",
    "A和B都正确",
    "AB",
    "上記すべて",
    "위의 모두",
  ])("finds what %s stands for", (text) => {
    const found = referredBy(optionsOf(["Jib", "Mizzen", text]), 2);
    expect(found.map(({ letter }) => letter)).toEqual(["A", "B"]);
  });

  it.each(["None of the above", "A mast", "All masts", "以上都不对", "Both masts", "A and Z", "Only B"])(
    "finds nothing in %s",
    (text) => {
      expect(referredBy(optionsOf(["Jib", "Mizzen", text]), 2)).toEqual([]);
    },
  );

  it("leaves others out that refer", () => {
    const found = referredBy(optionsOf(["Jib", "Mizzen", "Both A and B", "All of the above"]), 3);
    expect(found.map(({ text }) => text)).toEqual(["Jib", "Mizzen"]);
  });

  it("asks each option once, however many refer", () => {
    const many = ["Jib", ...Array.from({ length: 200 }, () => "All of the above")];
    expect(referredBy(optionsOf(many), 200).map(({ text }) => text)).toEqual(["Jib"]);
  });
});
