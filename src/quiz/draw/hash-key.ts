/** Four unsigned words of 32 bits. */
export type HashWords = readonly [number, number, number, number];

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

/**
 * MurmurHash3 x86 128 (Austin Appleby, public domain) with seed 0, over the text's UTF-16 code units, low byte first.
 * Mixes well enough to start a generator with; it keeps no secret.
 */
export function hashKey(text: string): HashWords {
  const byteLength = text.length * 2;
  let [h1, h2, h3, h4] = [0, 0, 0, 0];
  const whole = text.length - (text.length % 8);
  for (let at = 0; at < whole; at += 8) {
    h1 ^= scramble(wordAt(text, at), C1, 15, C2);
    h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= scramble(wordAt(text, at + 2), C2, 16, C3);
    h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= scramble(wordAt(text, at + 4), C3, 17, C4);
    h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= scramble(wordAt(text, at + 6), C4, 18, C1);
    h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  // Words beyond the end are 0, and 0 scrambles to 0.
  h4 ^= scramble(wordAt(text, whole + 6), C4, 18, C1);
  h3 ^= scramble(wordAt(text, whole + 4), C3, 17, C4);
  h2 ^= scramble(wordAt(text, whole + 2), C2, 16, C3);
  h1 ^= scramble(wordAt(text, whole), C1, 15, C2);

  h1 ^= byteLength;
  h2 ^= byteLength;
  h3 ^= byteLength;
  h4 ^= byteLength;
  h1 = (h1 + h2 + h3 + h4) | 0;
  [h2, h3, h4] = [(h2 + h1) | 0, (h3 + h1) | 0, (h4 + h1) | 0];
  [h1, h2, h3, h4] = [finish(h1), finish(h2), finish(h3), finish(h4)];
  h1 = (h1 + h2 + h3 + h4) | 0;
  return [h1 >>> 0, (h2 + h1) >>> 0, (h3 + h1) >>> 0, (h4 + h1) >>> 0];
}

/** Two code units as one word. Beyond the end there is NaN, which bit operators take for 0. */
function wordAt(text: string, at: number): number {
  return text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
}

function scramble(word: number, before: number, turn: number, after: number): number {
  return Math.imul(rotate(Math.imul(word, before), turn), after);
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function finish(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
