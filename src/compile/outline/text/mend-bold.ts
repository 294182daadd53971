import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { areOutsideCode } from "../signs/outside-code.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** A line that is bold as a whole, but for blanks inside its marks. */
const loose =
  /^( {0,3}(?:(?:[-*+]|[0-9]{1,3}[.)])[ \t]{1,3})?)\*\*([ \t]{0,3})(?=[^\s*])([^*\n]*[^\s*])([ \t]{0,3})\*\*[ \t]*$/u;
const number = /^(?:Q ?)?[0-9]{1,3}\s?[.．、:：)）]/i;

/** A text in which bold begins and ends at words. */
interface MendedBold {
  readonly text: string;
  /** The lines whose marks stand elsewhere: an id would be written inside them. The first is 1. */
  readonly moved: ReadonlySet<number>;
}

/**
 * Closes `**3. What is a keel? **` and opens `** Why? **`, whose marks are none to CommonMark, beside blanks: the blanks go behind the
 * marks, so that every line keeps its length.
 */
export function mendBold(source: string): MendedBold {
  const moved = new Set<number>();
  if (!/[ \t]\*\*[ \t]*$|^ {0,3}(?:(?:[-*+]|[0-9]{1,3}[.)])[ \t]{1,3})?\*\*[ \t]/m.test(source))
    return { text: source, moved };
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const isOutside = areOutsideCode(lines);
  for (const [at, line] of lines.entries()) {
    const mended = isOutside[at] === true ? mend(line) : line;
    if (mended === line) continue;
    parts[at * 2] = mended;
    moved.add(at + 1);
  }
  return { text: parts.join(""), moved };
}

function mend(line: string): string {
  const [whole, before = "", open = "", words = "", close = ""] = loose.exec(line) ?? [];
  if (whole === undefined || open + close === "" || !(number.test(words) || looksLikeQuestion(words))) return line;
  return `${before}**${words}**${open}${close}`.padEnd(line.length);
}
