/** Endings of nouns and verbs of one family, longest first, and what they leave. */
const endings: readonly (readonly [ending: string, left: string])[] = [
  ["izations", "iz"],
  ["isations", "iz"],
  ["ization", "iz"],
  ["isation", "iz"],
  ["izers", "iz"],
  ["isers", "iz"],
  ["izing", "iz"],
  ["ising", "iz"],
  ["ations", ""],
  ["ators", ""],
  ["ation", ""],
  ["ating", ""],
  ["ator", ""],
  ["ated", ""],
  ["ates", ""],
  ["izer", "iz"],
  ["iser", "iz"],
  ["ized", "iz"],
  ["ised", "iz"],
  ["izes", "iz"],
  ["ises", "iz"],
  ["isms", ""],
  ["ings", ""],
  ["ize", "iz"],
  ["ise", "iz"],
  ["ate", ""],
  ["ism", ""],
  ["ing", ""],
  ["ies", "y"],
  ["ed", ""],
  ["es", ""],
  ["s", ""],
  ["e", ""],
];
const minimum = 4;

/**
 * Gives what the forms of an English word share, such as `batch` of "batching" or `quantiz` of "quantisation".
 * It is a key to compare words by, not always a word; a word without an ending is its own stem.
 */
export function stemWord(word: string): string {
  if (word.length <= minimum || !/^[a-z]+$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  for (const [ending, left] of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length) + left;
    // Without a vowel it is no word: "string" has no stem "str".
    if (stem.length >= minimum && /[aeiouy]/.test(stem)) return stem.replace(/([bdgklmnprt])\1$/, "$1");
  }
  return word;
}
