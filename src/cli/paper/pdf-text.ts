import { inflateSync } from "node:zlib";

/**
 * The characters that a PDF of Chromium has glyphs for: those that its fonts map back to text (`ToUnicode`).
 * Characters that no font had are printed as boxes, and are not there.
 */
export function findPrintedCharacters(pdf: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>();
  for (const map of findCharacterMaps(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)))
    for (const character of readCharacterMap(map))
      for (const form of [character, character.normalize("NFKC")]) found.add(form);
  return found;
}

function findCharacterMaps(pdf: Buffer): string[] {
  const maps: string[] = [];
  for (let at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1)) {
    const end = pdf.indexOf("\nendstream", at);
    const text = end < 0 ? "" : inflate(pdf.subarray(at + "stream\n".length, end));
    if (text.includes("begincmap")) maps.push(text);
  }
  return maps;
}

/** `""` for what is not compressed: Chromium compresses its maps. */
function inflate(bytes: Buffer): string {
  if (bytes[0] !== 0x78) return "";
  try {
    return inflateSync(bytes).toString("latin1");
  } catch {
    return "";
  }
}

/** Adobe Technical Note 5411: `<glyph> <text>` in `bfchar`, `<first> <last> <text of the first>` in `bfrange`. */
function* readCharacterMap(map: string): Generator<string> {
  for (const lines of linesOf(map, "bfchar"))
    for (const [, text = ""] of lines.matchAll(/<[0-9A-F]+> <([0-9A-F]+)>/gi)) yield* toText(text);
  for (const lines of linesOf(map, "bfrange"))
    for (const [, first = "", last = "", text = ""] of lines.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/gi)) {
      const start = toText(text).codePointAt(0) ?? 0;
      const length = Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1;
      for (let step = 0; step < length; step++) yield String.fromCodePoint(start + step);
    }
}

/** What stands between `begin…` and `end…`. */
function linesOf(map: string, name: string): string[] {
  const parts = map.split(`end${name}`).slice(0, -1);
  return parts.flatMap((part) => part.split(`begin${name}\n`).slice(1, 2));
}

/** UTF-16, big end first. */
function toText(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
}
