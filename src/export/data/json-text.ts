/**
 * Escapes the line ends that JSON allows in strings and other readers take for the end of a line: U+0085, U+2028 and U+2029.
 * What stands for them is JSON for the same character.
 */
export function escapeLineEnds(json: string): string {
  return json.replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
