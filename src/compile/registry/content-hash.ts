import { sha256 } from "./sha256.js";

/** First 16 hex digits of the SHA-256 of a value's JSON. Give it values whose keys come in a fixed order. */
export function contentHash(value: unknown): string {
  return sha256(JSON.stringify(value)).slice(0, 16);
}
