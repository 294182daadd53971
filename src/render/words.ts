import { type PartNames, partNamesFor } from "../article/part-names.js";
import { type Bilingual, wordsFor } from "../text/language.js";

interface OwnWords {
  readonly right: string;
  readonly wrong: string;
  readonly picked: string;
  readonly key: string;
}

/** What we say ourselves. */
export type RenderWords = PartNames & OwnWords;

const own: Bilingual<OwnWords> = {
  zh: { right: "正确", wrong: "错误", picked: "你的选择", key: "答案" },
  en: { right: "correct", wrong: "wrong", picked: "your choice", key: "Answer" },
};

/** In the language of a locale. */
export function renderWordsFor(locale: string): RenderWords {
  return { ...partNamesFor(locale), ...wordsFor(locale, own) };
}
