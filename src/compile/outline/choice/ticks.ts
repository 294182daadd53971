/** What marks an option as right, at its end. */
const ticks = /(?:✅|✔️?|☑️?|✓|\(\s?(?:correct|right|answer)\s?\)|（(?:正[确確]|答案|正解)）|\[correct\])$/iu;

/** A word says so, where a sign may as well praise an answer. */
const words = /(?:\(\s?(?:correct|right|answer)\s?\)|（(?:正[确確]|答案|正解)）|\[correct\])$/iu;

/** Tells whether a line ends in a word that calls it right: `Four messages (Correct)`. */
export function isCalledRight(text: string): boolean {
  return words.test(text.trimEnd());
}

/** Tells whether an option is marked as right behind its words. */
export function isTicked(text: string): boolean {
  return ticks.test(text.trimEnd());
}

/** The words of an option without that mark. */
export function dropTick(text: string): string {
  const words = text.trimEnd();
  const tick = ticks.exec(words);
  return tick === null ? text : words.slice(0, tick.index).trimEnd();
}
