import { guessCyrillic } from "./guess-cyrillic.js";
import { guessLatin } from "./guess-latin.js";

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

/** So many words, at least, have prompts that are sentences. */
const SENTENCE = 4;

/**
 * Guesses the language of questions by their letters, line by line: a BCP 47 tag such as `zh`, `ja` or `ko`. A line counts for
 * a script of which it has a letter, because terms are Latin everywhere; the script of at least half of the lines wins.
 * Japanese lines may be all Han: a quarter with Kana among them is enough. Of Latin and Cyrillic letters, those tell that few languages have;
 * `en` or `ru` where there are none. Prompts that are but names, such as `Tanh`, have the language of their answers.
 *
 * @param prompts - One a line.
 * @param answers - What tells them, one a line.
 */
export function guessLocale(prompts: string, answers = ""): string {
  const locale = guessScript(prompts);
  if (locale !== undefined) return locale === "ru" ? guessCyrillic(`${prompts}\n${answers}`) : locale;
  const lines = prompts.split(/\r\n|\n|\r/);
  const sentences = lines.filter((line) => line.trim().split(/\s+/).length >= SENTENCE).length;
  const told = sentences * 2 < lines.length ? guessScript(answers) : undefined;
  if (told === "ru") return guessCyrillic(answers);
  return told ?? guessLatin(`${prompts}\n${answers}`) ?? "en";
}

function guessScript(text: string): string | undefined {
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
  return undefined;
}
