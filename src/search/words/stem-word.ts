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
/** Spellings of one word at both sides of the Atlantic: what is at the end of a stem, and what stands for both. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/(.(?:[bdmnpv]|ol|i))our/, "$1or"],
  [/([bt])re?$/, "$1er"],
  [/yz$/, "ys"],
  [/ogu$/, "og"],
  [/^(licen|defen|offen|preten)c$/, "$1s"],
  [/dgem/, "dgm"],
  [/^(.{3}[aeiou]*[^aeiou].*l)l$/, "$1"],
];
const minimum = 4;
/** Of three letters and an s, such as "bits" and "GPUs". */
const shortPlural = /^[a-z](?:[a-z][^aeiousy\d]|pu)s$/;
/** The endings that a word with this last letter may have. */
const endingsBy = new Map<string, (readonly [ending: string, left: string])[]>();
for (const ending of endings) {
  const last = ending[0].slice(-1);
  endingsBy.set(last, [...(endingsBy.get(last) ?? []), ending]);
}

/**
 * Gives what the forms of an English word share, such as `batch` of "batching" or `quantiz` of "quantisation", and British and
 * American spellings: `color`, `center`, `analys`. It is a key to compare words by, not always a word; a word without an ending
 * is its own stem.
 */
export function stemWord(word: string): string {
  if (shortPlural.test(word)) return word.slice(0, -1);
  if (word.length <= minimum || !/^[a-z]+$/.test(word) || /(?:ss|us|is)$/.test(word)) return word;
  return toOneSpelling(withoutEnding(word));
}

function withoutEnding(word: string): string {
  for (const [ending, left] of endingsBy.get(word.slice(-1)) ?? []) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length) + left;
    // What overheats is not "overheated" without "ated".
    if (ending.startsWith("at") && stem.endsWith("e")) continue;
    // Without a vowel it is no word: "string" has no stem "str".
    if (stem.length >= minimum && /[aeiouy]/.test(stem)) return stem.replace(/([bdgklmnprt])\1$/, "$1");
  }
  return word;
}

const hasVariant = /our|[bt]re?$|yz$|ogu$|c$|dgem|ll$/;

function toOneSpelling(stem: string): string {
  if (!hasVariant.test(stem)) return stem;
  for (const [ending, one] of variants) if (ending.test(stem)) return stem.replace(ending, one);
  return stem;
}
