import { cutAtFillers, englishFillers } from "./filler-words.js";
import { foldText, foldWidth } from "./fold-text.js";
import { stemWord } from "./stem-word.js";

/** A part of a text that can be searched for: a word of letters and digits, or a run of Han characters. */
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

const han = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const letter = String.raw`(?:(?!${han})[\p{L}\p{N}\p{M}])`;
// A slash joins what is as short as A/B and I/O; what is longer are two words.
const tokenPattern = new RegExp(
  `(?<han>${han}+)|${letter}+(?:[-_.'’‐‑]${letter}+)*(?:(?<=(?<!${letter})${letter}{1,2})/${letter}{1,2}(?!${letter}))?`,
  "gu",
);
const maxWordLength = 64;

/** Reads the tokens of a text, fillers included, in order. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const [raw] = match;
    const start = match.index;
    const end = start + raw.length;
    if (match.groups?.["han"] !== undefined) {
      tokens.push({ kind: "han", text: foldText(raw), parts: readPieces(raw, start), start, end });
      continue;
    }
    const parts = splitCompound(raw, start);
    const joined = parts.map((part) => part.text).join("");
    if (joined !== "" && joined.length <= maxWordLength) tokens.push({ kind: "word", text: joined, parts, start, end });
  }
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

/** Splits at hyphens and the like, at a change to capitals, and between letters and digits; never off short pieces of a name. */
function splitCompound(raw: string, start: number): TokenPart[] {
  const parts: TokenPart[] = [];
  for (const { 0: piece, index } of raw.matchAll(/[^-_.'’‐‑/]+/g)) {
    const wide = foldWidth(piece);
    const isAligned = wide.length === piece.length;
    let from = 0;
    for (const bit of splitName(wide)) {
      const [begin, finish] = isAligned ? [from, from + bit.length] : [0, piece.length];
      const text = foldText(bit);
      if (text !== "") parts.push({ text, start: start + index + begin, end: start + index + finish });
      from += bit.length;
    }
  }
  return parts;
}

/** `PagedAttention` and `ZeRO3` are two words each, `LoRA` and `bf16` are one: a part of four letters or more tells. */
function splitName(name: string): string[] {
  if (name.length < 5) return [name];
  const bits = splitIfLong(name, /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u);
  return bits.flatMap((bit) => splitIfLong(bit, /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u));
}

function splitIfLong(name: string, boundary: RegExp): string[] {
  const bits = name.split(boundary);
  return bits.some((bit) => /\p{L}{4}/u.test(bit)) ? bits : [name];
}

/**
 * Gives the terms under which a text is indexed, with repeats: words split and joined and their stems, pairs of Han
 * characters, and characters that stand alone.
 */
export function readTerms(text: string): string[] {
  const terms: string[] = [];
  for (const token of readTokens(text)) {
    if (token.kind === "han") for (const { text: piece } of token.parts) terms.push(...pairsOf(piece));
    else terms.push(...wordTerms(token));
  }
  return terms;
}

/** The pairs of neighbouring characters; of a single character, itself. */
export function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function wordTerms({ text, parts }: Token): string[] {
  const words = parts.length > 1 ? [text, ...parts.map((part) => part.text)] : [text];
  const terms: string[] = [];
  for (const word of words) {
    if (englishFillers.has(word)) continue;
    terms.push(word);
    const stem = stemWord(word);
    if (stem !== word) terms.push(stem);
  }
  return terms;
}
