import { cutAtFillers } from "./filler-words.js";
import { foldText, foldWidth } from "./fold-text.js";
import { scanText } from "./scan-text.js";

/** A part of a text that can be searched for: a word of letters and digits, or a run of characters that are read in pairs. */
export interface Token {
  readonly kind: "word" | "han";
  /** Folded. Of a compound, its parts without what joined them. */
  readonly text: string;
  /** Folded parts of a compound such as `Flash-Attn` or `PagedAttention`, with their places. One part, if it is none. */
  readonly parts: readonly TokenPart[];
  /** Place in the text, in UTF-16 code units. */
  readonly start: number;
  /** Behind its last code unit. */
  readonly end: number;
}

/** A part of a compound, or a piece of a run between its fillers. */
export interface TokenPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is longer is no word. */
export const maxWordLength = 64;

/** Reads the tokens of a text, fillers included, in order. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  scanText(text, (isRun, start, end) => {
    const raw = text.slice(start, end);
    if (isRun) {
      tokens.push({ kind: "han", text: foldText(raw), parts: readPieces(raw, start), start, end });
      return;
    }
    const parts = splitCompound(raw, start);
    const joined = parts.map((part) => part.text).join("");
    if (joined !== "" && joined.length <= maxWordLength) tokens.push({ kind: "word", text: joined, parts, start, end });
  });
  return tokens;
}

function readPieces(raw: string, start: number): TokenPart[] {
  const text = foldText(raw);
  const pieces = cutAtFillers(text);
  // Rare forms fold to more or fewer code units than they had; then every piece stands for the whole run.
  const isAligned = text.length === raw.length;
  return pieces.map((piece) => ({
    text: piece.text,
    start: isAligned ? start + piece.start : start,
    end: isAligned ? start + piece.start + piece.text.length : start + raw.length,
  }));
}

const plainWord = /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+|[A-Za-z0-9]{1,4})$/;
const joiner = /[-_.'’‐‑/]/;

/** Splits at hyphens and the like, at a change to capitals, and between letters and digits; never off short pieces of a name. */
export function splitCompound(raw: string, start = 0): TokenPart[] {
  if (plainWord.test(raw)) return [{ text: raw.toLowerCase(), start, end: start + raw.length }];
  const parts: TokenPart[] = [];
  let at = start;
  for (const piece of raw.split(joiner)) {
    const wide = foldWidth(piece);
    const isAligned = wide.length === piece.length;
    let from = 0;
    for (const bit of splitName(wide)) {
      const [begin, finish] = isAligned ? [from, from + bit.length] : [0, piece.length];
      const text = foldText(bit);
      if (text !== "") parts.push({ text, start: at + begin, end: at + finish });
      from += bit.length;
    }
    at += piece.length + 1;
  }
  return parts;
}

/** `PagedAttention` and `ZeRO3` are two words each, `LoRA` and `bf16` are one: a part of four letters or more tells. */
function splitName(name: string): string[] {
  if (name.length < 5) return [name];
  const bits = splitIfLong(name, (before, after) => isDigit(before) !== isDigit(after));
  return bits.flatMap((bit) =>
    splitIfLong(
      bit,
      (before, after, next) =>
        (isLower(before) && isUpper(after)) || (isUpper(before) && isUpper(after) && isLower(next)),
    ),
  );
}

/** Cuts where `isBoundary` says so of a character, the one behind it and the one behind that. */
function splitIfLong(
  name: string,
  isBoundary: (before: string, after: string, next: string) => boolean,
): readonly string[] {
  const bits: string[] = [];
  let start = 0;
  for (let at = 1; at < name.length; at++) {
    if (!isBoundary(name.charAt(at - 1), name.charAt(at), name.charAt(at + 1))) continue;
    bits.push(name.slice(start, at));
    start = at;
  }
  bits.push(name.slice(start));
  return bits.length > 1 && bits.some((bit) => bit.length >= 4 && !isDigit(bit.charAt(0))) ? bits : [name];
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

/** The pairs of neighbouring characters; of a single character, itself. */
export function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
