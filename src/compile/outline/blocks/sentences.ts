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

/** Sentence by sentence, each whole and with the blanks behind it: none ends within brackets or quotation marks, or behind a number that counts what follows. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let [from, depth] = [0, 0];
  // An odd one may stand for inches.
  const hasPairs = text.split('"').length % 2 === 1;
  let isQuoted = false;
  const seen = new Set<number>();
  for (let at = 0; at < text.length - 1; at++) {
    const character = text.charAt(at);
    if (character === '"') isQuoted = hasPairs && !isQuoted;
    if ("([（「“«".includes(character)) depth++;
    else if (")]）」”»".includes(character)) depth = Math.max(0, depth - 1);
    if (character === "." && text.charAt(at + 1) === " ") noteNumber(seen, text.slice(Math.max(0, at - 2), at));
    if (depth > 0 || isQuoted || !endsSentence(text, at) || isCount(text, at, seen)) continue;
    let end = at + 1;
    // A closing mark belongs to what it closes.
    while (/[\s"'”’」』)）]/.test(text.charAt(end))) end++;
    sentences.push(text.slice(from, end));
    from = end;
  }
  const last = text.slice(from);
  return last === "" ? sentences : [...sentences, last];
}

/** Notes the number before a full stop, and the last figure of it. */
function noteNumber(seen: Set<number>, before: string): void {
  const digits = /[0-9]{1,2}$/.exec(before)?.[0];
  if (digits === undefined) return;
  seen.add(Number(digits));
  seen.add(Number(digits.slice(-1)));
}

/** `1. Keel 2`, and a full stop. The numbers seen are those before full stops up to here: the text is not searched anew for each. */
function isCount(text: string, end: number, seen: ReadonlySet<number>): boolean {
  const number = /(?:^|[\s\\:：;；,，])([0-9]{1,2})$/.exec(text.slice(Math.max(0, end - 3), end))?.[1];
  return number !== undefined && (number === "1" || seen.has(Number(number) - 1));
}

/** Whether a sentence ends here, and another begins. */
function endsSentence(text: string, at: number): boolean {
  const character = text.charAt(at);
  if ("。！？".includes(character)) return true;
  if (!".!?".includes(character) || text.charAt(at + 1) !== " ") return false;
  return !(
    /[\p{Ll},]/u.test(text.charAt(at + 2)) ||
    /(?:^|[\s(])(?:[\p{L}]|e\.g|i\.e|vs|etc|cf|no|z\.B|approx|fig|dr|mr|u\.s|al)$/iu.test(
      text.slice(Math.max(0, at - 7), at),
    )
  );
}
