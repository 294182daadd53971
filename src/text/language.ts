/** A language that our own words are in: labels, headings, screens. */
export type Language = (typeof languages)[number];
export const languages = ["zh", "en"] as const;

/** What a language tag looks like (BCP 47), as far as anybody writes one: `en`, `pt-BR`, `zh-Hant`. */
export const localePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** The same words in each. The one form in which words of two languages stand in the code. */
export type Bilingual<Words = string> = Readonly<Record<Language, Words>>;

/**
 * The language of our own words beside texts of a locale: Chinese for `zh` and its regions, English for all others.
 *
 * @param locale - A BCP 47 tag, in any case.
 */
export function languageOf(locale: string): Language {
  return /^zh(?:-|$)/i.test(locale) ? "zh" : "en";
}

/** Picks the words beside texts of a locale. */
export function wordsFor<Table extends Bilingual<unknown>>(locale: string, words: Table): Table[Language] {
  return words[languageOf(locale)];
}
