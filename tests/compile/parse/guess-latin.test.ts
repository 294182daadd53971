import { describe, expect, it } from "vitest";
import { guessLatin } from "../../../src/compile/parse/guess-latin.js";

describe("guessLatin", () => {
  it.each([
    ["Mạng nơ-ron là gì?", "vi"],
    ["¿Qué es un mástil?\nUn palo.", "es"],
    ["O que é um navio?\nPor que não afunda?\nQuais são as partes?", "pt"],
    ["O que é um casco?\nO que é uma vela?\nComo funciona o leme?\nQuando usar remos?", "pt"],
    ["O que é um porto?\nO que é frequência?\nPara que serve um cabo?\nQuando há serviços?", "pt"],
    ["Qu'est-ce qu'un bateau ?\nÀ quoi sert un mât ?\nPourquoi être léger ?\nQuelle rivière ?", "fr"],
    ["Was heißt Takelage?\nWofür ist ein Kiel?\nWas ist ein Mast?", "de"],
    ["Che cos'è una nave?\nPerché può galleggiare?\nCosì come?", "it"],
    ["Do czego służy żagiel?\nCo to jest łódź?", "pl"],
    ["Yelken nedir, nasıl çalışır?\nGemi ağırlığı nedir?", "tr"],
    ["K čemu je stěžeň?\nCo je přístav?", "cs"],
    ["Vad är en båt?\nNär går den på?", "sv"],
    ["Mire való az őr?\nHogyan működik a fűtés?", "hu"],
  ])("knows %j by its letters: %s", (text, locale) => {
    expect(guessLatin(text)).toBe(locale);
  });

  it.each([
    [
      "Comment lever une ancre ?\nQuels sont les nœuds ?\nCiter trois ports\nQu’est-ce que le tangage ?\nArrimer dans la cale",
      "fr",
    ],
    ["Quelle est la voile avant ?\nVirer de bord\nPourquoi des rames ?\nComment va le navire ?", "fr"],
    ["Was ist ein Anker?\nWie steht der Mast?\nWarum schwimmt ein Schiff?\nNenne drei Leinen", "de"],
  ])("knows %j by its short words: %s", (text, locale) => {
    expect(guessLatin(text)).toBe(locale);
  });

  it.each([
    ["What is naïve Bayes?\nWrite a résumé."],
    ["Who was Erdős?\nWhat is a graph?\nWhat is a path?\nWhat is a tree?\nWhat is a cut?\nWhat is a flow?"],
    ["What did Gödel prove?"],
    ["What does du do?\nWho was des Cartes?\nWhat is an EST zone, et cetera?\nWhat is a hull?"],
    ["O que fazer com um navio\nComo navegar\nQuando parar"],
    ["Wat is een schip?\nApa itu kapal?"],
    [""],
  ])("says nothing of %j", (text) => {
    expect(guessLatin(text)).toBeUndefined();
  });
});
