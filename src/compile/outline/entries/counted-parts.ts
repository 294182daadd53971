import { type Entry, type HeadingEntry, speaks } from "../entries.js";
import { isAsideTitle } from "../signs/aside-title.js";
import { readSectionTitle } from "../signs/title.js";
import { findUsualDepth } from "./usual-depth.js";

/** So many headings that count on are questions, and so many parts that begin anew below several of them are parts. */
const LEAST = 4;
const LEAST_RUNS = 2;
/** So many questions, on the average, have a title above them. */
const LEAST_BELOW = 3;

const counted = /^([（(【[]?)\s?([0-9]{1,3})(?:\s?[-–~]\s?([0-9]{1,3}))?\s?([.．、:：)）】\]]?)(?![.．]?[0-9])/;

/** What a heading shows before its words: how its number is set off, in one width, and what it counts. */
interface Counted {
  readonly at: number;
  readonly heading: HeadingEntry;
  readonly form: "point" | "bracket";
  readonly number: number;
  readonly last: number;
}

/**
 * Reads `#### (1) Requests`, `#### (2) Responses` below `### 2. Messages`, and from (1) again below `### 4. Methods`, as parts of the answers, and the headings
 * that count on around them as the questions, whatever their levels: two ways to number are two levels. Only where the questions ask more than the parts,
 * and many have none: else they are sections, and what stands in brackets is asked.
 */
export function readCountedParts(entries: readonly Entry[]): readonly Entry[] {
  const all = entries.flatMap((entry, at) => (entry.type === "heading" ? (readCounted(entry, at) ?? []) : []));
  const outer = all.filter(({ form }) => form === "point");
  const inner = all.filter(({ form }) => form === "bracket");
  if (inner.length < LEAST || outer.length < LEAST || !countsOn(outer) || !startsAnew(all)) return entries;
  const asking = (some: readonly Counted[]) => some.filter(({ heading }) => heading.asks).length;
  if (asking(outer) < LEAST_RUNS || asking(outer) * inner.length <= asking(inner) * outer.length) return entries;
  const alone = all.filter((own, index) => own.form === "point" && isAlone(own, all[index + 1], entries));
  if (alone.length * 3 < outer.length) return entries;
  const usual = findUsualDepth(outer.map(({ heading }) => heading));
  if (usual === undefined) return entries;
  const { depth } = usual;
  const places = new Map(all.map((each) => [each.heading as Entry, each]));
  let question: HeadingEntry | undefined;
  return entries.map((entry) => {
    if (entry.type !== "heading") return entry;
    const own = places.get(entry);
    if (own?.form === "point") {
      question = entry;
      return { ...entry, depth, hasCountedParts: true };
    }
    if (question !== undefined && own === undefined && (isTitle(entry) || entry.depth < question.depth))
      question = undefined;
    if (question === undefined) return entry;
    if (own === undefined && entry.depth === question.depth && !isNested(entry, question)) return { ...entry, depth };
    return { ...entry, depth: Math.max(entry.depth, depth + 1), number: own === undefined ? entry.number : 0 };
  });
}

function readCounted(heading: HeadingEntry, at: number): Counted | undefined {
  const [whole, open, figure, until, mark] = counted.exec(heading.text) ?? [];
  if (whole === undefined || (open === "" && mark === "")) return undefined;
  const number = Number(figure);
  const last = Number(until ?? figure);
  return { at, heading, form: open === "" ? "point" : "bracket", number, last };
}

/** Each number follows the one before, or begins anew; one in ten may be wrong. */
function countsOn(outer: readonly Counted[]): boolean {
  const wrong = outer.filter(({ number }, index) => number !== 1 && number !== (outer[index - 1]?.last ?? 0) + 1);
  const whole = outer.filter(({ number }) => number === 1).length;
  return wrong.length * 10 <= outer.length && whole * LEAST_BELOW <= outer.length;
}

/** The first in brackets behind each question is one, and the others count on from it. */
function startsAnew(all: readonly Counted[]): boolean {
  let runs = 0;
  let wrong = 0;
  let inner = 0;
  for (const [index, { form, number }] of all.entries()) {
    const before = all[index - 1];
    if (form !== "bracket") continue;
    inner++;
    if (before?.form === "bracket" ? number !== before.last + 1 : number !== 1) wrong++;
    else if (before?.form === "point") runs++;
  }
  return runs >= LEAST_RUNS && wrong * 10 <= inner;
}

/** It has an answer without any part. */
function isAlone({ at }: Counted, next: Counted | undefined, entries: readonly Entry[]): boolean {
  const below = entries[at + 1];
  return below !== undefined && below.type !== "heading" && next?.form !== "bracket";
}

/** As high as the question, it stands below it in the contents. */
function isNested(heading: HeadingEntry, question: HeadingEntry): boolean {
  return heading.isListed === true && question.isListedPart === true && !isAsideTitle(heading.text);
}

/** `### Part 3: Networks` as high as the questions. */
function isTitle(heading: HeadingEntry): boolean {
  return !speaks(heading) && heading.number === 0 && readSectionTitle(heading.text).number !== undefined;
}
