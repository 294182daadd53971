/**
 * An id as columns have it: as JSON writes it between quotation marks. Ordinary ids stay as they are; what columns cannot hold, such as
 * a NUL or half a surrogate pair, is escaped, so that different ids stay different in every engine.
 */
export function toKey(id: string): string {
  return JSON.stringify(id).slice(1, -1);
}

/** The id of a key. */
export function fromKey(key: string): string {
  return JSON.parse(`"${key}"`) as string;
}
