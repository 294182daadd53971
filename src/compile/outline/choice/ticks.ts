/** What marks an option as right, at its end. */
const ticks = /(?:✅|✔️?|☑️?|✓|\((?:correct|right|answer)\)|（(?:正确|答案|正解)）|\[correct\])$/iu;

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
