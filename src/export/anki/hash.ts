/** The first bytes of a text's SHA-1 as a number, the highest first. At most 6 bytes, so that the number is exact. */
export async function numberFromHash(text: string, bytes: number): Promise<number> {
  const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(text));
  return new Uint8Array(digest.slice(0, bytes)).reduce((number, byte) => number * 256 + byte, 0);
}

/** The text of a field as Anki sorts and compares it: without tags, character references read, no-break spaces as spaces. */
export function stripHtml(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("\u00a0", " ");
}
