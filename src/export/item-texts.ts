/** Every string in a piece of data, however deep. */
export function textsOf(data: unknown): string[] {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  return Object.values(data).flatMap(textsOf);
}

/** Half a character: UTF-8 has no bytes for it, and writers put U+FFFD in its place. */
export const loneSurrogate = /\p{Surrogate}/u;

/** Why formats refuse it. */
export const halfCharacter = "A text of it has half a character (a lone surrogate), which UTF-8 cannot hold.";

/** Names a character as Unicode does: `U+001F`. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** What XML 1.0 has no way to write, as a reference or not: section 2.2 of https://www.w3.org/TR/xml/. */
export const forbiddenInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
