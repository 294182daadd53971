import { areOutsideCode } from "../signs/outside-code.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** Fewer may be options, or references. */
const LEAST = 3;

/** `（ B ）1. `, `( )2、`, `__T__ 3) `. */
const keyed =
  /^( {0,3})([（(【[]|_{1,3})([ \t\u3000]{0,3})([A-HＡ-ＨT]{1,8}|[√✓✔×✗✘对错對錯])?([ \t\u3000]{0,3})([）)】\]]|_{1,3})([ \t\u3000]{0,2})([0-9]{1,3}[.．、)）])(?![0-9])([ \t]?)(?=\S)/u;

interface Found {
  readonly at: number;
  readonly number: number;
  readonly key: string;
  readonly mended: string;
}

/**
 * Writes the gap for the letters of a question behind its number, `（ B ）1. Which?` as `1. （ B ）Which?`, where lines have it before numbers that
 * count on. As many characters as before, so that all places stay.
 */
export function mendKeyFronts(source: string): string {
  if (!/^ {0,3}(?:[（(【[][^\n]{0,14}[）)】\]]|_[^\n]{0,14}_)[ \t\u3000]{0,2}[0-9]/m.test(source)) return source;
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const isOutside = areOutsideCode(lines);
  const found = lines.flatMap((line, at) => (isOutside[at] === true ? (mend(line, at) ?? []) : []));
  if (!areQuestions(found)) return source;
  for (const { at, mended } of found) parts[at * 2] = mended;
  return parts.join("");
}

function mend(line: string, at: number): Found | undefined {
  const [
    whole,
    indent = "",
    open = "",
    before = "",
    key = "",
    behind = "",
    close = "",
    between = "",
    number = "",
    space = "",
  ] = keyed.exec(line) ?? [];
  if (whole === undefined || open.startsWith("_") !== close.startsWith("_")) return undefined;
  const isRuled = open.startsWith("_");
  const inside = isRuled ? key.padEnd(open.length + key.length + close.length - 2) : key;
  const [from, to] = isRuled ? ["(", ")"] : [open, close];
  const gap = `${from}${before}${inside}${behind}${to}`;
  // A gap without a key says nothing.
  const front = key === "" ? hide(gap.length + between.length + space.length) : `${space}${gap}${between}`;
  return {
    at,
    number: Number.parseInt(number, 10),
    key,
    mended: `${indent}${number}${front}${line.slice(whole.length)}`,
  };
}

/** Blanks; where that many would make code of what follows, an empty box, which is dropped. */
function hide(length: number): string {
  return length < 5 ? " ".repeat(length) : ` (${" ".repeat(Math.min(length - 3, 6))})`.padEnd(length);
}

/** Their numbers count on, and their letters do not: `(A) 1. red`, `(B) 2. green` are options. */
function areQuestions(found: readonly Found[]): boolean {
  const goOn = found.filter(({ number }, index) => number === 1 || number === (found[index - 1]?.number ?? 0) + 1);
  const inStep = found.filter(({ number, key }) => key.normalize("NFKC") === String.fromCharCode(64 + number));
  return found.length >= LEAST && goOn.length * 10 >= found.length * 9 && inStep.length < found.length;
}
