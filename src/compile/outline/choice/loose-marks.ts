import { letterAt, toLetter } from "./letters.js";

/** How a question counts its options where a line alone would not tell: a word or a point of an answer may begin so, too. */
export interface LooseMark {
  /** What counts an option, with the space behind it. */
  readonly mark: RegExp;
  /** What counts the option at a place, as `readKey` names it. */
  readonly nameAt: (index: number) => string;
  readonly nameOf: (written: string) => string;
  /** Where a line goes on with the next option. */
  readonly between: RegExp;
}

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
/** The Roman number of a first option: no alphabet names one so. */
export const firstRoman = "I";

const looseMarks: readonly LooseMark[] = [
  // `A one`, `ア　一つ`
  {
    mark: /^([A-JＡ-ＪАБВГДЕЖЗアイウエオカキク甲乙丙丁戊己])[ \u3000\t]+(?=\S)/u,
    nameAt: letterAt,
    nameOf: toLetter,
    between: /\s(?=[B-JＢ-ＪБВГДЕЖЗイウエオカキク乙丙丁戊己]\s)/u,
  },
  // `(i) one`, `II. two`
  {
    mark: /^[（(]?([ivx]{1,4}|[IVX]{1,4})(?:[)）]\s*|[.．、](?![0-9])\s*|[:：]\s+)(?=\S)/u,
    nameAt: (index) => romans[index] ?? "",
    nameOf: (written) => written.toUpperCase(),
    between: /\s(?=[（(](?:[ivx]{1,4}|[IVX]{1,4})[)）])/u,
  },
];

/** How a text is counted as the first. */
export function findLooseMark(text: string): LooseMark | undefined {
  return looseMarks.find((loose) => isCounted(text, 0, loose));
}

/** Tells whether a text begins with what counts the option at a place. */
export function isCounted(text: string, index: number, { mark, nameAt, nameOf }: LooseMark): boolean {
  const written = mark.exec(text)?.[1];
  return written !== undefined && nameOf(written) === nameAt(index);
}

const romanKey = /^(?:option )?[（(]?([ivx]{1,4})(?!\p{L})[)）]?/iu;
const furtherRoman = /(?: ?[,，、;；&/+和与] ?(?:and )?| (?:and|und|y|e|et|i|и) )[（(]?([ivx]{1,4})(?!\p{L})[)）]?/iuy;
const behindKey = /\s{0,3}(?:[.．:：,，。;；–—-]\s{0,3}|$)/uy;

/** Reads Roman numbers that a text begins with, as letters are read. */
export function readRomans(
  text: string,
): { readonly named: ReadonlySet<string>; readonly written: string } | undefined {
  const first = romanKey.exec(text);
  if (first === null) return undefined;
  const named = [first[1] ?? ""];
  let at = first[0].length;
  const take = (expression: RegExp) => {
    expression.lastIndex = at;
    const found = expression.exec(text);
    if (found !== null) at = expression.lastIndex;
    return found;
  };
  for (let more = take(furtherRoman); more !== null; more = take(furtherRoman)) named.push(more[1] ?? "");
  if (take(behindKey) === null) return undefined;
  return { named: new Set(named.map((written) => written.toUpperCase())), written: text.slice(0, at) };
}
