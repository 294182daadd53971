import { endsInPlainScript } from "./formula-scripts.js";

/**
 * What a part of a formula does in its line. `name`: a letter or a number, or what stands for one; `word`: a name of several
 * letters; `fraction`: a name with a bare slash in it; `sign`: stands between two (`+`, `=`), with spaces; `tight`: stands
 * between two without; `open` and `close` embrace; `big`: a sum or the like.
 */
export type PieceKind = "name" | "word" | "fraction" | "sign" | "tight" | "comma" | "open" | "close" | "big" | "space";

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

/** What stands between two things, with the spaces of print. All other symbols of mathematics relate two things, too. */
const relations = /^(?:[\p{Sm}:∣∥⟂⊥]|:=)$/u;
const tightSymbols = /^[/⋅·∂∇∀∃¬∞!%∘√′″‴|‖∠△]$/u;
const bigSymbols = /^[∑∏∐∫∬∭∮⋃⋂⨁⨂⨀⋀⋁]$/u;
const openers = /^[([{⟨⌈⌊⟦]$/u;
const closers = /^[)\]}⟩⌉⌋⟧]$/u;

/** Says what an operator of MathML does. `isFirst`: nothing stands before it that it could join to what follows. */
export function classifyOperator(
  text: string,
  { form, fence, lspace }: Readonly<Record<string, string>>,
  isFirst: boolean,
): PieceKind {
  if (openers.test(text)) return "open";
  if (closers.test(text)) return "close";
  if (fence === "true" && form === "prefix") return "open";
  if (fence === "true" && form === "postfix") return "close";
  if (text === "," || text === ";") return "comma";
  if (bigSymbols.test(text)) return "big";
  // `\mid` is a bar with spaces.
  if (text === "|" && lspace !== undefined && lspace !== "0em") return "sign";
  if (tightSymbols.test(text)) return "tight";
  if (form === "prefix" || isFirst) return relations.test(text) && !/[−+±∓¬]/.test(text) ? "sign" : "tight";
  return relations.test(text) || text === "*" || text === "†" ? "sign" : "tight";
}

/** Tells whether a sign behind this piece is one of its own, as in `(−1)` and `= −1`. */
export function isBoundary(piece: Piece | undefined): boolean {
  return (
    piece === undefined ||
    piece.kind === "sign" ||
    piece.kind === "open" ||
    piece.kind === "comma" ||
    (piece.kind === "tight" && /^[/⋅·−+±∓]$/.test(piece.text))
  );
}

/** Puts pieces in a line. In scripts (`isTight`) nothing has spaces but what would run together. */
export function joinPieces(pieces: readonly Piece[], isTight: boolean): string {
  let line = "";
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "space" && (isTight || line.endsWith(piece.text))) continue;
    const before = pieces[index - 1];
    const text = piece.kind === "fraction" && isBesideNames(pieces, index) ? `(${piece.text})` : piece.text;
    if (before !== undefined && !line.endsWith(" ") && needsSpace(before, piece, line, text, isTight)) line += " ";
    line += text;
  }
  return line.trim();
}

/** `a/b` beside a name would seem to have it above or below its bar. */
function isBesideNames(pieces: readonly Piece[], index: number): boolean {
  const [before, after] = [nextPiece(pieces, index, -1), nextPiece(pieces, index, 1)];
  const isFactor = (piece: Piece | undefined) => piece !== undefined && /^(?:name|word|fraction|big)$/.test(piece.kind);
  return (
    isFactor(before) || before?.kind === "close" || isFactor(after) || after?.kind === "open" || after?.text === "/"
  );
}

function nextPiece(pieces: readonly Piece[], index: number, step: 1 | -1): Piece | undefined {
  let at = index + step;
  let piece = pieces[at];
  while (piece?.kind === "space" && piece.text.length < 2) {
    at += step;
    piece = pieces[at];
  }
  return piece;
}

function needsSpace(before: Piece, piece: Piece, line: string, text: string, isTight: boolean): boolean {
  if (piece.kind === "close" || piece.kind === "comma" || piece.kind === "space") return false;
  if (runsOn(before, piece, line, text, isTight)) return true;
  if (isTight || before.kind === "open" || line === "") return false;
  if (piece.kind === "sign" || before.kind === "sign" || before.kind === "comma" || before.kind === "big") return true;
  return piece.kind === "big" && before.kind !== "tight";
}

/** Tells whether two names, or a letter and a number behind it, would read as one. */
function runsOn(before: Piece, piece: Piece, line: string, text: string, isTight: boolean): boolean {
  if (!/^[\p{L}\p{N}√∑∏∂∇]/u.test(text)) return false;
  if (endsInPlainScript(line) || (!isTight && /[\p{L}\p{N}]$/u.test(line) && /^\p{Nd}/u.test(text))) return true;
  const isWord = before.kind === "word" || piece.kind === "word";
  return isWord && /[\p{L}\p{M}\p{No}]$/u.test(line) && !/\p{sc=Han}$/u.test(line) && !/^\p{sc=Han}/u.test(text);
}
