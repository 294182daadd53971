import { brokenIndex } from "./search-index-error.js";

/** Printable ASCII that JSON writes as it is: the numbers from 0 on. */
const frequent = Array.from({ length: 0x7f - 0x21 }, (_, index) => 0x21 + index).filter(
  (code) => code !== 0x22 && code !== 0x5c,
);
const firstRare = 0xa1;
/** What a unit can say at most; it ends before the surrogates. */
const unitCount = frequent.length + 0xd800 - firstRare;
/** Numbers from `unitCount` on: how many times they have it, before the unit that says the rest. */
const firstHigh = 0xe000;
const lastHigh = 0xf8ff;

const ofUnit = new Uint8Array(128).fill(255);
for (const [number, unit] of frequent.entries()) ofUnit[unit] = number;

/** Writes small numbers as text, one UTF-16 code unit each: shorter in JSON than figures, and faster to read. */
export function writeNumbers(numbers: ArrayLike<number>): string {
  const pieces: string[] = [];
  let units: number[] = [];
  const writeUnit = (value: number) => units.push(frequent[value] ?? value - frequent.length + firstRare);
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index] ?? 0;
    if (number >= unitCount) units.push(firstHigh + Math.floor(number / unitCount));
    writeUnit(number % unitCount);
    if (units.length < 4_096 && index < numbers.length - 1) continue;
    pieces.push(String.fromCharCode(...units));
    units = [];
  }
  return pieces.join("");
}

/**
 * Reads what `writeNumbers` wrote.
 *
 * @throws SearchIndexError if the text has other characters than it writes.
 */
export function readNumbers(text: string): Uint32Array {
  const numbers = new Uint32Array(text.length);
  let length = 0;
  let high = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let number: number;
    if (unit < 128) {
      number = ofUnit[unit] ?? 255;
      if (number === 255) throw brokenIndex("It has characters that stand for no number.");
    } else if (unit >= firstHigh && unit <= lastHigh) {
      high = (unit - firstHigh) * unitCount;
      continue;
    } else {
      number = unit - firstRare + frequent.length;
      if (number < frequent.length || number >= unitCount)
        throw brokenIndex("It has characters that stand for no number.");
    }
    numbers[length++] = number + high;
    high = 0;
  }
  return numbers.subarray(0, length);
}
