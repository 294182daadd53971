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
/** The endings that a word with this last letter may have. */
const endingsBy = new Map<string, (readonly [ending: string, left: string])[]>();
for (const ending of endings) {
  const last = ending[0].slice(-1);
  endingsBy.set(last, [...(endingsBy.get(last) ?? []), ending]);
}

/**
 * Gives what the forms of an English word share, such as `batch` of "batching" or `quantiz` of "quantisation".
 * It is a key to compare words by, not always a word; a word without an ending is its own stem.
 */
export function stemWord(word: string): string {
  const own = word.length <= minimum ? undefined : endingsBy.get(word.slice(-1));
  if (own === undefined || !/^[a-z]+$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  for (const [ending, left] of own) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length) + left;
    // Without a vowel it is no word: "string" has no stem "str".
    if (stem.length >= minimum && /[aeiouy]/.test(stem)) return stem.replace(/([bdgklmnprt])\1$/, "$1");
  }
  return word;
}
