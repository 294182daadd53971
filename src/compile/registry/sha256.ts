import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The SHA-256 of a text in UTF-8, as 64 hex digits. At once, which the platforms' own can only be on Node. */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)));
}
