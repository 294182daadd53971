import { sha1 } from "@noble/hashes/legacy.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { withoutTags } from "../../text/stretches.js";

/** The first bytes of a text's SHA-1 as a number, the highest first. At most 6 bytes, so that the number is exact. */
export function numberFromHash(text: string, bytes: number): number {
  const digest = sha1(utf8ToBytes(text));
  return digest.slice(0, bytes).reduce((number, byte) => number * 256 + byte, 0);
}

/** The text of a field as Anki sorts and compares it: names of pictures, no other tags, character references read, no-break spaces as spaces. */
export function stripHtml(html: string): string {
  return withoutTags(html.replaceAll(/<img src="([^"]*)"/g, " $1 $&"))
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("\u00a0", " ");
}
