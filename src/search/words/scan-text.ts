/**
 * Scripts without spaces between words, or with endings glued to them: their characters are read in pairs. The long-vowel mark
 * and the iteration mark of Japanese belong to no script, but to words.
 */
const paired =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々ｰ]/u;
const spaced = /[\p{L}\p{N}\p{M}]/u;
const joiners = "-_.'’‐‑";

const other = 0;
const letter = 1;
const run = 2;
const joiner = 3;

const ascii = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const isLetter = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  ascii[code] = isLetter ? letter : joiners.includes(String.fromCharCode(code)) ? joiner : other;
}
/** Classes of what was seen beyond; a text has few different characters. Asking Unicode's tables costs more than all else. */
const seen = new Map<number, number>();

function classOf(code: number): number {
  if (code < 128) return ascii[code] ?? other;
  // Han without its rare forms, and the most common punctuation of Chinese and English: nearly all of most texts.
  if (code >= 0x4e00 && code <= 0x9fff) return run;
  if (code === 0xff0c || code === 0x3002 || code === 0x3001 || code === 0xff1f || code === 0xff1a || code === 0xff1b)
    return other;
  let found = seen.get(code);
  if (found === undefined) {
    found = classByTables(code);
    seen.set(code, found);
  }
  return found;
}

function classByTables(code: number): number {
  const character = String.fromCodePoint(code);
  if (joiners.includes(character)) return joiner;
  // General punctuation, brackets, and what full-width signs there are beside letters and digits.
  if ((code >= 0x2010 && code <= 0x2064) || (code >= 0x3008 && code <= 0x3020)) return other;
  if (code >= 0xff01 && code <= 0xff0f) return other;
  if (!spaced.test(character)) return other;
  return code >= 0xe00 && paired.test(character) ? run : letter;
}

/** Whether a text begins with a character of a script that is read in pairs. */
export function isPaired(text: string): boolean {
  return classAt(text, 0) === run;
}

/** What a scan meets: a word of letters and digits, or a run of characters that are read in pairs. From `start` to before `end`. */
export type VisitToken = (isRun: boolean, start: number, end: number) => void;

/**
 * Finds the words and runs of a text, in order. Hyphens, dots, underscores and apostrophes join what stands at both sides; a slash
 * joins what is as short as A/B and I/O.
 */
export function scanText(text: string, visit: VisitToken): void {
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = codeAt(text, at);
    const kind = classOf(code);
    const start = at;
    if (kind === run) {
      at = endOfSame(text, at, run);
      visit(true, start, at);
    } else if (kind === letter) {
      let piece = at;
      at = endOfSame(text, at, letter);
      while (at + 1 < length && classOf(text.charCodeAt(at)) === joiner && classAt(text, at + 1) === letter) {
        piece = at + 1;
        at = endOfSame(text, piece, letter);
      }
      if (text[at] === "/" && isShort(text, piece, at)) {
        const end = endOfSame(text, at + 1, letter);
        if (isShort(text, at + 1, end)) at = end;
      }
      visit(false, start, at);
    } else at += code > 0xffff ? 2 : 1;
  }
}

function endOfSame(text: string, start: number, kind: number): number {
  let at = start;
  while (at < text.length) {
    const code = codeAt(text, at);
    if (classOf(code) !== kind) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

function codeAt(text: string, at: number): number {
  return text.codePointAt(at) ?? 0;
}

function classAt(text: string, at: number): number {
  return classOf(codeAt(text, at));
}

function isShort(text: string, start: number, end: number): boolean {
  return end > start && end - start <= 4 && Array.from(text.slice(start, end)).length <= 2;
}
