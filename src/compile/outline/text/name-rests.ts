import { areOutsideCode } from "../signs/outside-code.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** So many items in one manner, and most of those that ask. */
const LEAST = 3;

const item = /^ {0,3}(?:[-*+]|[0-9]{1,3}[.)、])[ \t]{1,3}(?=\S)/;
/** `Why? → So.`, `Why? - So.`, `Why? *(So.)*` */
const setOff =
  /^([^?？\n]{1,300}[?？][ \t]{0,3}(?:\{#[^{}\s]{1,80}\}[ \t]{0,3})?)(→[ \t]|[-=]>[ \t]|[-–—][ \t]|——[ \t]?|\*\()(?=[\p{L}\p{N}])([^\n]+)$/u;
/** Behind a dash, a question goes on so, or a note says who asks it and what is looked for. One shows what the others are. */
const goesOn =
  /^(?:(?:and|or|but|why|when|how|which|what|where|und|oder|aber|warum|wie|y|o|pero|e|ou|mas|mais|et|и|или|почему|как|когда)(?=\s)|(?:[Oo]ften |[Uu]sually )?(?:[Aa]sked|[Ss]een|[Hh]eard)(?=\s)|(?:[Ll]ooks?|[Ll]ooking|[Ww]atch|[Ll]isten|[Ll]istening) for(?=\s)|(?:[Ss]hould|[Tt]ests|[Pp]robes|[Cc]hecks)(?=\s)|(?:以及|并且|为什么|怎么|考察|考查|问过))/u;
/** Below its line, it goes on. */
const below = /^[ \t]+\S/;

interface SetOff {
  readonly at: number;
  /** Up to the sign. */
  readonly start: string;
  readonly sign: string;
  readonly rest: string;
}

/**
 * Calls `A:` what sets the answer off in `1. What is a keel? → A fin.`, where most items of a file that ask have the same sign and go on in no other
 * line. What stands behind it tells something: names and grades repeat, or are a word or two. Every line keeps its length.
 */
export function nameRests(source: string): string {
  if (!/[?？][ \t]{0,3}(?:\{#[^{}\s]{1,80}\}[ \t]{0,3})?(?:→|[-=]>|[-–—]|\*\()/.test(source)) return source;
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const isOutside = areOutsideCode(lines);
  let asking = 0;
  const found: SetOff[] = [];
  for (const [at, line] of lines.entries()) {
    const mark = isOutside[at] === true ? item.exec(line)?.[0] : undefined;
    if (mark === undefined || !/[?？]/.test(line)) continue;
    asking++;
    const own = below.test(lines[at + 1] ?? "") ? undefined : readSetOff(line, mark, at);
    if (own !== undefined) found.push(own);
  }
  const sign = found[0]?.sign;
  const own = found.filter((each) => each.sign === sign);
  if (own.length < LEAST || own.length * 3 < asking * 2 || !tell(own.map(({ rest }) => rest))) return source;
  if (/^[-–—]/.test(sign ?? "") && !/>$/.test(sign ?? "") && own.some(({ rest }) => goesOn.test(rest))) return source;
  for (const { at, start, rest } of own) parts[at * 2] = `${start}A:${rest}`.padEnd((lines[at] ?? "").length);
  return parts.join("");
}

function readSetOff(line: string, mark: string, at: number): SetOff | undefined {
  const [, asked = "", sign = "", written = ""] = setOff.exec(line.slice(mark.length)) ?? [];
  const isBracketed = sign === "*(";
  const rest = (isBracketed ? /^([^()]+)\)\*$/.exec(written.trimEnd())?.[1] : written) ?? "";
  if (sign === "" || rest === "" || /[?？]["”)]?\s*$/.test(rest)) return undefined;
  // As long as the sign, so that the answer stays where it is.
  const gap = " ".repeat(Math.max(sign.length - 2, 0));
  return { at, start: `${mark}${asked}${gap}`, sign: sign.trim(), rest };
}

/** Each says something else, and most in more than names: with a word in small letters behind the first, or in several Han characters. */
function tell(rests: readonly string[]): boolean {
  const telling = rests.filter((rest) => {
    const [, ...others] = rest.split(/\s+/);
    return others.some((word) => /^\p{Ll}/u.test(word)) || /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}/.test(rest);
  });
  return new Set(rests).size === rests.length && telling.length * 3 >= rests.length * 2;
}
