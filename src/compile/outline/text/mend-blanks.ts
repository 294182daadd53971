import { areOutsideCode } from "../signs/outside-code.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** Signs of a heading and the blanks behind them, one of which is none to CommonMark: U+3000, U+00A0 and their like. */
const wide =
  /^( {0,3}#{2,6})([ \t]?[\u00a0\u2000-\u200a\u202f\u3000][ \t\u00a0\u2000-\u200a\u202f\u3000]{0,9})(?=\S)/gm;

/**
 * Reads `##　Riddles`, with a blank as wide as a letter behind the signs, as the heading that its author sees. Plain blanks stand in their places,
 * because all places are those of the author's file. In code, they stay.
 */
export function mendBlanks(source: string): string {
  if (source.search(wide) === -1) return source;
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  for (const [at, isOutside] of areOutsideCode(lines).entries())
    if (isOutside) parts[at * 2] = (lines[at] ?? "").replace(wide, padSigns);
  return parts.join("");
}

function padSigns(_: string, signs: string, blanks: string): string {
  return signs.padEnd(signs.length + blanks.length);
}
