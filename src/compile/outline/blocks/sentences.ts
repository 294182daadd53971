/** It asks, and says nothing before. */
export function onlyAsks(text: string): boolean {
  return /[?？؟]["”』」)）]?$/.test(text) && withoutLastSentence(text) === "";
}

/** The sentences before the last; empty where there is one. From the end: a pattern would begin anew at every mark. */
export function withoutLastSentence(text: string): string {
  for (let at = text.length - 2; at > 0; at--) if (endsSentence(text, at)) return text.slice(0, at + 1);
  return "";
}

/** Up to the end of the first sentence that says something, and does not only ask; all of a text that has no other. */
export function firstSentence(text: string): string {
  const from = /^[0-9]{1,3}\./.exec(text)?.[0].length ?? 1;
  for (let at = from; at < text.length - 1; at++)
    if (!"?？".includes(text.charAt(at)) && endsSentence(text, at)) return text.slice(0, at + 1);
  return text;
}

/** Whether a sentence ends here, and another begins. */
function endsSentence(text: string, at: number): boolean {
  const character = text.charAt(at);
  if ("。！？".includes(character)) return true;
  if (!".!?".includes(character) || text.charAt(at + 1) !== " ") return false;
  return !(
    /[\p{Ll},]/u.test(text.charAt(at + 2)) ||
    /(?:^|[\s(])(?:[\p{L}]|e\.g|i\.e|vs|etc|cf|no|z\.B)$/iu.test(text.slice(Math.max(0, at - 5), at))
  );
}
