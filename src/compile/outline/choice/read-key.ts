import { lettersOf } from "../../../text/letters-of.js";
import { collapseSpace } from "../../parse/plain-text.js";
import { isDenial } from "./denial.js";
import type { Key } from "./find-key.js";
import { type KeyLetters, readLetters } from "./key-letters.js";
import { letterAt, letterMark, toLetter } from "./letters.js";
import { firstRoman, readRomans } from "./loose-marks.js";
import { readSeveral } from "./read-several.js";
import { indexesOf, type WrittenOption } from "./written-option.js";

const joiningNumbers = "(?:and|und|y|e|et|i|и)\\s+";
/** Each may have its bracket: `1), 2)`. */
const numbersOfOptions = new RegExp(
  `^(?:option |[選选][項项]\\s*|[選选]\\s*|第\\s*)?[（(【["'“]?([1-8１-８](?:[)）】\\]]?\\s*(?:[,，、;；&/+和与]\\s*(?:${joiningNumbers})?|${joiningNumbers})[（(【[]?[1-8１-８])*)(?![0-9])[)）】\\]"'”]?(?:\\s*[.．、:：)）,，。;；–—-]+\\s*|\\s*$)`,
  "i",
);

const counts = /^[（(](?:select|choose|pick|mark|[选選]|elija|escolha|choisi|w[äa]hle|выберите)/iu;

/** `(Select two)` behind letters says how many they are. */
function withoutCount(remark: string): string {
  const end = remark.search(/[)）]/);
  return end !== -1 && end < 30 && counts.test(remark) ? remark.slice(end + 1).trimStart() : remark;
}

function readNumbers(text: string): KeyLetters | undefined {
  const found = numbersOfOptions.exec(text);
  return found === null
    ? undefined
    : { named: new Set((found[1] ?? "").normalize("NFKC").match(/[1-8]/g)), written: found[0] };
}

/** What a text names first, as the first option is counted. */
function readNamed(first: string | undefined, text: string): KeyLetters | undefined {
  if (first === "1") return readNumbers(text);
  return first === firstRoman ? readRomans(text) : readLetters(text);
}

/** Reads letters, numbers, or the words of an option, and what is said behind them; `undefined` where the text names none. Lines may be told. */
export function readKey(options: readonly WrittenOption[], text: string): Pick<Key, "indexes" | "remark"> | undefined {
  const several = readSeveral(options, text);
  if (several !== undefined) return { indexes: several, remark: "" };
  const letters = readNamed(options[0]?.letter, text);
  const isWhole =
    letters !== undefined && /^$|^\s*[.．、:：)）,，。;；–—-]/.test(text.slice(letters.written.trimEnd().length));
  if (
    letters !== undefined &&
    (options[0]?.isPlain !== true || isWhole || /[.．、:：)）,，。;；–—-]\s*$/.test(letters.written))
  ) {
    const { named, written } = letters;
    const indexes = indexesOf(options, ({ letter }) => named.has(letter));
    if (indexes.size > 0 && indexes.size === named.size) {
      const rest = withoutCount(collapseSpace(text.slice(written.length)));
      const isEcho = options.some(
        ({ text: words }, index) => sameWords(words, rest) || (indexes.has(index) && shortens(rest, words)),
      );
      if (isEcho) return { indexes, remark: "" };
      // Lines below the words of the option explain it: `b) A jib`, and `Explanation: ...` below.
      const [echo = "", ...lines] = text.slice(written.length).split("\n");
      if (lines.length > 0 && options.some(({ text: words }, index) => indexes.has(index) && sameWords(words, echo)))
        return { indexes, remark: collapseSpace(lines.join("\n")) };
      const isBegun = options.some(({ text: words }, index) => indexes.has(index) && begins(rest, words));
      if (!isBegun && isDenial(rest, /[^\p{L}\p{N}\s]\s*$/u.test(written))) return undefined;
      if (named.size > 1 || !article.test(text)) return { indexes, remark: rest };
    }
  }
  // Numbers count the options, and a letter names one by its place.
  const lone = options[0]?.letter === "1" ? /^[（(]?([A-H])[)）]?[.。]?$/.exec(text)?.[1] : undefined;
  const place = "ABCDEFGH".indexOf(lone ?? "-");
  if (place !== -1 && place < options.length) return { indexes: new Set([place]), remark: "" };
  const glued = readGlued(options, text);
  if (glued !== undefined) return glued;
  const own = options[0]?.letter === "1" ? withoutLetter(options, text) : text;
  const indexes = indexesOf(options, ({ text: words }) => sameWords(words, own));
  return indexes.size === 1 ? { indexes, remark: "" } : undefined;
}

/** `a) 2 4` of options that numbers count: the letter counts as they do, and its words are those of the same one. */
function withoutLetter(options: readonly WrittenOption[], text: string): string {
  const [mark = "", letter] = letterMark.exec(text) ?? [];
  const words = text.slice(mark.length);
  const named = options.find((_, index) => letterAt(index) === toLetter(letter));
  return named !== undefined && sameWords(named.text, words) ? words : text;
}

const gluedLetters = /^([A-J]{3,10})(?:\s*(?:[.．、:：)）,，。;；–—-]+\s*|$))/;

/** `ACD`: letters of options in their order, and no word. */
function readGlued(options: readonly WrittenOption[], text: string): Pick<Key, "indexes" | "remark"> | undefined {
  const found = gluedLetters.exec(text);
  const letters = [...(found?.[1] ?? "")];
  if (found === null || letters.some((letter, index) => index > 0 && letter <= (letters[index - 1] ?? "")))
    return undefined;
  const indexes = indexesOf(options, ({ letter }) => letters.includes(letter));
  return indexes.size === letters.length ? { indexes, remark: collapseSpace(text.slice(found[0].length)) } : undefined;
}

/** `A linked list.` names no letter. */
const article = /^[Aa] (?!(?:because|since|as|and|is|an?)\b)[a-z]/;

function sameWords(a: string, b: string): boolean {
  return lettersOf(a) !== "" && lettersOf(a) === lettersOf(b);
}

/** `False, since ...` is the option `False`. */
function begins(text: string, words: string): boolean {
  return lettersOf(words) !== "" && lettersOf(text).startsWith(lettersOf(words));
}

/** `... STORED` stands for `ADD COLUMN a INT STORED`: dots for words that are left out, and the others in their order. */
function shortens(text: string, words: string): boolean {
  const parts = text.split(/\.{3}|…/).map(lettersOf);
  if (parts.length < 2 || parts.every((part) => part === "")) return false;
  const whole = lettersOf(words);
  let from = 0;
  return parts.every((part) => {
    const at = whole.indexOf(part, from);
    from = at + part.length;
    return at !== -1;
  });
}
