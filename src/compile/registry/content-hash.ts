import { createHash } from "node:crypto";

/** First 16 hex digits of the SHA-256 of a value's JSON. Give it values whose keys come in a fixed order. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}
