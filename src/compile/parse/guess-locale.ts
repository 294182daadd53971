const scripts: readonly (readonly [locale: string, letters: RegExp])[] = [
  ["ko", /\p{Script=Hangul}/u],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["zh", /\p{Script=Han}/u],
  ["ru", /\p{Script=Cyrillic}/u],
  ["el", /\p{Script=Greek}/u],
  ["ar", /\p{Script=Arabic}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["hi", /\p{Script=Devanagari}/u],
  ["th", /\p{Script=Thai}/u],
];

/**
 * Guesses the language of a text by its script, line by line: a BCP 47 tag such as `zh`, `ja` or `ko`. A line counts for
 * a script of which it has a letter, because terms are Latin everywhere; the script of at least half of the lines wins.
 * Japanese lines may be all Han: a quarter with Kana among them is enough. `en` for Latin letters and for nothing.
 */
export function guessLocale(text: string): string {
  const counts = new Map<string, number>();
  let lines = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === "") continue;
    lines++;
    const locale = scripts.find(([, letters]) => letters.test(line))?.[0];
    if (locale !== undefined) counts.set(locale, (counts.get(locale) ?? 0) + 1);
  }
  const count = (locale: string) => counts.get(locale) ?? 0;
  const han = count("zh") + count("ja");
  if (han * 2 >= lines && han > 0) return count("ja") * 4 >= han ? "ja" : "zh";
  for (const [locale] of scripts) if (count(locale) * 2 >= lines && count(locale) > 0) return locale;
  return "en";
}
