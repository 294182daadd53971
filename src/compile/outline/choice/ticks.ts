const called = [
  "[(（]\\s?(?:correct|right|answer|correct answer|正[确確](?:答案)?|答案|正解)\\s?[)）]",
  "\\[correct\\]",
  "(?:←|⬅\\uFE0F?|👈|<[-=]{1,3})\\s?(?:(?:the )?(?:correct|right)(?: answer)?|answer|正[确確](?:答案)?|答案|正解)",
].join("|");
/** What marks an option as right, at its end. */
const ticks = new RegExp(`(?:✅|✔️?|☑️?|✓|←|⬅\\uFE0F?|👈|${called})$`, "iu");

/** A word says so, where a sign may as well praise an answer. */
const words = new RegExp(`(?:${called})$`, "iu");

/** Tells whether a line ends in a word that calls it right: `Four messages (Correct)`. */
export function isCalledRight(text: string): boolean {
  return words.test(text.trimEnd());
}

/** Tells whether an option is marked as right behind its words. */
export function isTicked(text: string): boolean {
  return ticks.test(text.trimEnd());
}

/** The words of an option without that mark, which may be emphasised: `two **(correct)**`. */
export function dropTick(text: string): string {
  const words = text.trimEnd();
  const emphasis = /[*_]{0,3}$/.exec(words)?.[0] ?? "";
  const inner = words.slice(0, words.length - emphasis.length);
  const tick = ticks.exec(inner);
  if (tick === null) return text;
  const own = inner.slice(0, tick.index);
  const isRound = emphasis !== "" && own.endsWith(emphasis);
  return isRound ? own.slice(0, -emphasis.length).trimEnd() : own.trimEnd() + emphasis;
}

/** The same before its words; a sign of what is wrong before the others would make points of an answer of them. */
const leadingTick = /^(?:✅|✔\uFE0F?|✓)\s*(?=\S)/u;
const leadingSign = /^\p{Extended_Pictographic}/u;

/** The mark before each of the right options; `undefined` where the others have a sign, too, or all are marked. */
export function readLeadingTicks(texts: readonly string[]): readonly string[] | undefined {
  const ticks = texts.map((text) => leadingTick.exec(text)?.[0] ?? "");
  const others = texts.filter((_, index) => ticks[index] === "");
  const isSure = others.length > 0 && others.length < texts.length && !others.some((text) => leadingSign.test(text));
  return isSure ? ticks : undefined;
}
