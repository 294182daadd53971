/** A language that our own words are in: labels, headings, screens. */
export type Language = (typeof languages)[number];
export const languages = ["zh", "en"] as const;

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
