import { simplify } from "./traditional-characters.js";

// Character by character, so that it does not matter which text stands around.
const plain = /^[\x20-\x7e]*$/;
/** Han characters without compatibility forms: nothing to fold but traditional ones. */
const plainHan = /^[\u4e00-\u9fff]*$/;

/** Folds full-width and other compatibility forms, and keeps case: what compounds are told by. */
export function foldWidth(text: string): string {
  return plain.test(text) ? text : text.normalize("NFKC");
}

/** Folds width, case, accents and traditional characters. The same on every platform, whatever its language. */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  if (plainHan.test(text)) return simplify(text);
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  // Some letters of Arabic fold to several words; a term is one.
  return simplify(folded.normalize("NFC").replace(/\s/gu, ""));
}
