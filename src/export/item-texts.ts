/** Every string in a piece of data, however deep. */
export function textsOf(data: unknown): string[] {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  return Object.values(data).flatMap(textsOf);
}

/** Half a character: UTF-8 has no bytes for it, and writers put U+FFFD in its place. */
export const loneSurrogate = /\p{Surrogate}/u;
