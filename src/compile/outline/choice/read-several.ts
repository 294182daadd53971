import type { WrittenOption } from "./written-option.js";

const most = 8;
/** What parts one option from the next. */
const between =
  /^["'”’»)）】\]]?\s{0,3}(?:[.。]?\s{0,3}(?:[,，、;；&+/]\s{0,3})?(?:(?:and|und|y|e|et|i|и|或|和|以及)(?![\p{L}\p{N}])\s{0,3})?)/iu;
const opening = /^(?:[-–—•*]\s{1,3})?["'“‘«(（【[]?/;
const end = /^["'”’»)）】\]]?\s{0,3}[.。!！]?$/;

/**
 * Reads the whole words of several options, each perhaps behind its letter or number: `Cork, plank`, `2. A cork and 3. A plank`.
 * `undefined` where anything else is said, or one alone.
 */
export function readSeveral(options: readonly WrittenOption[], text: string): Set<number> | undefined {
  const named = new Set<number>();
  const words = options.map((option) => wordsOf(option.text));
  for (let rest = fold(text); named.size < Math.min(options.length, most); ) {
    const begun = rest.slice(opening.exec(rest)?.[0].length ?? 0);
    const found = findNext(options, words, begun);
    if (found === undefined || named.has(found.index)) return undefined;
    named.add(found.index);
    if (end.test(found.rest)) return named.size > 1 ? named : undefined;
    const gap = between.exec(found.rest)?.[0] ?? "";
    if (gap.trim() === "") return undefined;
    rest = found.rest.slice(gap.length);
  }
  return undefined;
}

/** The longest words of an option that a text begins with; behind a letter, those of its own option. */
function findNext(options: readonly WrittenOption[], words: readonly string[], text: string) {
  const mark = /^([a-j1-9])\s?[.．、:：)）]\s{0,3}/.exec(text);
  const counted = mark === null ? -1 : options.findIndex(({ letter }) => letter.toLowerCase() === mark[1]);
  let longest: { readonly index: number; readonly rest: string } | undefined;
  for (const [index, each] of words.entries()) {
    const from = index === counted ? (mark?.[0].length ?? 0) : 0;
    const isNext = each !== "" && text.startsWith(each, from) && !/^[\p{L}\p{N}]/u.test(text.slice(from + each.length));
    const rest = text.slice(from + each.length);
    if (isNext && (longest === undefined || rest.length < longest.rest.length)) longest = { index, rest };
  }
  return longest;
}

function wordsOf(text: string): string {
  return fold(text).replace(/[.。]$/, "");
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
