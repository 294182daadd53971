/** Signs of a heading and the blanks behind them, one of which is none to CommonMark: U+3000, U+00A0 and their like. */
const wide =
  /^( {0,3}#{2,6})([ \t]?[\u00a0\u2000-\u200a\u202f\u3000][ \t\u00a0\u2000-\u200a\u202f\u3000]{0,9})(?=\S)/gm;

/**
 * Reads `##　Riddles`, with a blank as wide as a letter behind the signs, as the heading that its author sees. Plain blanks stand in their places,
 * because all places are those of the author's file. In code, one sign begins a remark; two with such a blank are none of a program.
 */
export function mendBlanks(source: string): string {
  return source.replace(wide, (_, signs: string, blanks: string) => signs.padEnd(signs.length + blanks.length));
}
