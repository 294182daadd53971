/** It asks, and says nothing before. */
export function onlyAsks(text: string): boolean {
  return /[?？؟]["”』」)）]?$/.test(text) && withoutLastSentence(text) === "";
}

/** The sentences before the last; empty where there is one. From the end: a pattern would begin anew at every mark. */
export function withoutLastSentence(text: string): string {
  for (let at = text.length - 2; at > 0; at--) {
    const character = text.charAt(at);
    if ("。！？".includes(character)) return text.slice(0, at + 1);
    if (!".!?".includes(character) || text.charAt(at + 1) !== " ") continue;
    if (
      /[\p{Ll},]/u.test(text.charAt(at + 2)) ||
      /(?:^|[\s(])(?:[\p{L}]|e\.g|i\.e|vs|etc|cf|no|z\.B)$/iu.test(text.slice(Math.max(0, at - 5), at))
    )
      continue;
    return text.slice(0, at + 1);
  }
  return "";
}
