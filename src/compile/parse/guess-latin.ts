/** Letters, and words of one, that hardly another language has, which comes before in this list or writes other letters, too. */
const letters: readonly (readonly [locale: string, own: RegExp])[] = [
  ["vi", /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i],
  ["es", /[¿¡ñ]/i],
  ["tr", /[ğı]/],
  ["ro", /[ășț]/i],
  ["pl", /[łśźż]/i],
  ["hu", /[őű]/i],
  ["cs", /[ěřů]/i],
  ["pt", /[ãõ]|(?:^|\s)é\s/i],
  ["sv", /å/i],
  ["it", /[ìò]|(?:^|\s)è\s/i],
  ["fr", /[èêœûçî]/i],
  ["de", /[üß]/i],
];

/** One line of these is enough: no name of an English list has such letters. */
const sure: ReadonlySet<string> = new Set(["vi", "es"]);

/** What English has only in names, `naïve` and `résumé` aside: `é` is a letter of its words, and none of them. */
const foreign = /[^\p{ASCII}\P{Script=Latin}ïé]|[¿¡]|(?:^|\s)é\s/iu;

/**
 * Guesses the language of a text in Latin letters, by those that it has and English has not. `undefined` where a fifth of the lines has
 * none, as in English, Dutch or Indonesian.
 */
export function guessLatin(text: string): string | undefined {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  const marked = lines.filter((line) => foreign.test(line));
  if (marked.length * 5 < lines.length) return undefined;
  return letters.find(([locale, own]) => {
    const count = marked.filter((line) => own.test(line)).length;
    return count >= (sure.has(locale) ? 1 : 2) && count * 25 >= marked.length;
  })?.[0];
}
