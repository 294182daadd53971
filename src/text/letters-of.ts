/**
 * Lower-case letters and digits alone: how two writings of the same words are compared, such as contents and what they name, for marks, spaces
 * and emoji are often left out.
 */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
