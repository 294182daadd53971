import type { Locale } from "../../model/bank-data.js";
import { type Difficulty, difficulties } from "../../model/question.js";
import { type Bilingual, wordsFor } from "../../text/language.js";

/** What each difficulty is called. */
export const difficultyWords: Bilingual<Readonly<Record<Difficulty, string>>> = {
  zh: { 1: "基础", 2: "进阶", 3: "专家" },
  en: { 1: "basic", 2: "working", 3: "expert" },
};

/** Such as `** working`. */
export function renderDifficulty(difficulty: Difficulty, locale: Locale): string {
  return `${renderStars(difficulty)} ${wordsFor(locale, difficultyWords)[difficulty]}`;
}

/** Such as `**`, where there is no room for words. */
export function renderStars(difficulty: Difficulty): string {
  return "*".repeat(difficulty);
}

/** Says what the stars of a list mean. */
export function renderLegend(locale: Locale): string {
  const all = difficulties.map((difficulty) => renderDifficulty(difficulty, locale));
  return wordsFor(locale, { zh: `难度：${all.join("，")}`, en: `Difficulty: ${all.join(", ")}` });
}
