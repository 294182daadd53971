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

/** Short words that others of these languages, and English, have not, or seldom two of them in a line. */
const words: readonly (readonly [locale: string, own: ReadonlySet<string>])[] = [
  [
    "fr",
    new Set(
      "le les des du une est sont et dans avec au aux quel quelle quels quelles comment pourquoi qu'est-ce".split(" "),
    ),
  ],
  ["de", new Set("der das den dem und ist sind ein eine einen einer nicht wie warum welche zwischen wird".split(" "))],
];

/**
 * Guesses the language of a text in Latin letters, by those that it has and English has not, or where a fifth of the lines has none,
 * by short words. `undefined` where neither tells, as in English, Dutch or Indonesian.
 */
export function guessLatin(text: string): string | undefined {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  const marked = lines.filter((line) => foreign.test(line));
  if (marked.length * 5 < lines.length) return guessByWords(lines);
  const told = letters.find(([locale, own]) => {
    const count = marked.filter((line) => own.test(line)).length;
    return count >= (sure.has(locale) ? 1 : 2) && count * 25 >= marked.length;
  })?.[0];
  return told ?? guessByWords(lines);
}

function guessByWords(lines: readonly string[]): string | undefined {
  return words.find(([, own]) => {
    const count = lines.filter((line) => countWords(line, own) > 1).length;
    return count > 1 && count * 5 >= lines.length;
  })?.[0];
}

/** How many different ones of some words a line has. */
function countWords(line: string, own: ReadonlySet<string>): number {
  const found = line
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[^\p{L}'-]+/u);
  return new Set(found.filter((word) => own.has(word))).size;
}
