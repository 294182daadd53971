import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { areOutsideCode } from "../signs/outside-code.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** More numbers in a row are left out on purpose, or are another count. */
const MOST_MISSING = 3;

/** `3. Why?`, `### 3 Why?`, `**3、Why?**`, `Q3 Why?`: what stands before the number, the number, and its mark with the blanks around it. */
const counted =
  /^( {0,3}(?:#{1,6}[ \t]{1,3})?(?:\*\*|__)?(?:Q ?|Question )?)([0-9]{1,3})( ?[.、．)）:：。,，](?![0-9])[ \t]?|[ \t])(?=(?:\*\*|__|[`"“«‘¿（(《「【]{1,2})?[\p{L}])/u;
/** Words may begin so behind a number and a blank; `3 years` counts nothing. */
const begins = /^(?:\*\*|__)?[`"“«‘¿（(《「【]{0,2}(?:\p{Lu}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])/u;
const heading = /^ {0,3}#{1,6}[ \t]/;

interface Counted {
  readonly at: number;
  readonly before: string;
  readonly number: number;
  /** The sign that sets the number off; empty where a blank alone does. Of headings, all signs are one. */
  readonly sign: string;
  /** The sign with the blanks around it. */
  readonly mark: string;
  readonly words: string;
}

/** What counts on with one mark at one place: its last line, and the lines with other marks behind that. */
interface Series {
  readonly sign: string;
  own: Counted;
  /** How many lines count on by one. */
  steps: number;
  /** How many lines it has below the last heading. */
  lines: number;
  behind: Counted[];
  /** The signs that counted below the same heading before it began: their lines are not its own. */
  outer: ReadonlySet<string>;
}

/**
 * Writes the mark of a number as the others of its list have it, where it was forgotten or another was written: `3 What is a keel?` and `3.What`
 * between `2、` and `4、`. The number is just the one that is missing there, and nothing counts up to it. Every line keeps its length.
 */
export function mendNumbers(source: string): string {
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const isOutside = areOutsideCode(lines);
  const series = new Map<string, Map<string, Series>>();
  const mended = new Map<Counted, string>();
  for (const [at, line] of lines.entries()) {
    if (isOutside[at] !== true) continue;
    const own = readCounted(line, at);
    if (own !== undefined) follow(series, own, mended);
    // Below a heading, another count may begin.
    if (heading.test(line)) for (const [before, signs] of series) if (!before.includes("#")) endAll(signs, mended);
  }
  for (const signs of series.values()) endAll(signs, mended);
  if (mended.size === 0) return source;
  for (const [own, sign] of mended) parts[own.at * 2] = write(lines[own.at] ?? "", own, sign);
  return parts.join("");
}

function readCounted(line: string, at: number): Counted | undefined {
  const [whole = "", before = "", digits = "", mark = ""] = counted.exec(line) ?? [];
  const words = line.slice(whole.length);
  if (whole === "" || (mark.trim() === "" && !begins.test(words))) return undefined;
  // In either width, it is the same.
  const sign = mark.trim().normalize("NFKC");
  return { at, before, number: Number(digits), sign: sign !== "" && before.includes("#") ? "." : sign, mark, words };
}

function follow(all: Map<string, Map<string, Series>>, own: Counted, mended: Map<Counted, string>): void {
  const signs = all.get(own.before) ?? new Map<string, Series>();
  all.set(own.before, signs);
  for (const series of signs.values()) if (series.sign !== own.sign) series.behind.push(own);
  const series = signs.get(own.sign);
  if (series === undefined) {
    signs.set(own.sign, { sign: own.sign, own, steps: 0, lines: 1, behind: [], outer: countingOf(signs, own.sign) });
    return;
  }
  const missing = own.number - series.own.number - 1;
  const isNext = missing === 0 || (missing > 0 && missing <= MOST_MISSING && fill(series, own.number, mended));
  if (isNext) {
    series.steps++;
    for (const each of [series.own, own]) if (/^ ./.test(each.mark)) mended.set(each, each.sign);
  } else if (own.number <= series.own.number) {
    endSeries(signs, series, mended);
    series.outer = countingOf(signs, own.sign);
  }
  series.own = own;
  series.lines++;
  series.behind = [];
}

function countingOf(signs: ReadonlyMap<string, Series>, own: string): ReadonlySet<string> {
  const counting = [...signs.values()].filter(({ sign, steps, lines }) => sign !== own && steps > 0 && lines > 1);
  return new Set(counting.map(({ sign }) => sign));
}

/** Between `2.` and `4.`, a line that counts as the missing one does. Tells whether there is one for each. */
function fill({ behind, sign, outer, own: { number } }: Series, next: number, mended: Map<Counted, string>): boolean {
  const found = sign === "" ? [] : listAlone(behind, number);
  if (found.length < next - number - 1 || found.some((own) => outer.has(own.sign) || isProse(own))) return false;
  for (const own of found) mended.set(own, sign);
  return true;
}

/** `2 boats were lost`: a plain line that begins with a number, and asks nothing. */
function isProse({ before, mark, words }: Counted): boolean {
  return before.trim() === "" && mark.trim() === "" && !/^(?:\*\*|__)/.test(words) && !looksLikeQuestion(words);
}

/** The lines that count on from a number; none where one of their numbers stands there twice, or is one of points. */
function listAlone(behind: readonly Counted[], last: number): readonly Counted[] {
  const points = new Set<string>();
  const found: Counted[] = [];
  for (const own of behind) {
    const isPoint = own.number <= last || points.has(`${own.number - 1}${own.sign}`);
    if (isPoint) points.add(`${own.number}${own.sign}`);
    else if (own.number === last + found.length + 1) found.push(own);
    else return [];
  }
  return found;
}

function endAll(signs: Map<string, Series>, mended: Map<Counted, string>): void {
  for (const series of signs.values()) endSeries(signs, series, mended);
  for (const series of signs.values()) {
    series.lines = 0;
    series.behind = [];
  }
}

/** Behind the last number, lines that ask go on, where nothing else below the heading has their mark. */
function endSeries(signs: Map<string, Series>, series: Series, mended: Map<Counted, string>): void {
  if (series.sign === "" || series.steps === 0 || series.behind.length === 0) return;
  const found = listAlone(series.behind, series.own.number);
  if (found.length === 0 || found.length < series.behind.length || found.length > series.steps + 1) return;
  const areOthers = found.some(
    ({ sign }) => signs.get(sign)?.lines !== found.filter((own) => own.sign === sign).length,
  );
  const asking = found.filter(({ words }) => looksLikeQuestion(words.replaceAll(/\*\*|__/g, "")));
  if (asking.length * 2 < found.length || areOthers) return;
  for (const own of found) mended.set(own, series.sign);
}

function write(line: string, { before, number, mark }: Counted, sign: string): string {
  const digits = line.slice(before.length).match(/^[0-9]+/)?.[0] ?? String(number);
  const rest = line.slice(before.length + digits.length + mark.length);
  return `${before}${digits}${sign.padEnd(mark.length)}${rest}`;
}
