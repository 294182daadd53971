import { type Entry, type HeadingEntry, speaks } from "../entries.js";
import { readPairedNumber } from "../signs/paired-number.js";
import { findUsualDepth } from "./usual-depth.js";

/** So many questions that count on show at which level they stand. */
const LEAST = 3;

/**
 * Reads `# 2. What is a tuple?` between `## 1. What is a list?` and `## 3. What is a set?` as one of them: somebody forgot a sign,
 * and no part of the list begins there.
 */
export function mendLevels(entries: readonly Entry[]): readonly Entry[] {
  const mended = new Map<Entry, number>();
  let run: { readonly heading: HeadingEntry; readonly hasText: boolean }[] = [];
  let depths = new Set<number>();
  const close = () => {
    const depth = depthOfRun(run.map(({ heading }) => heading));
    for (const [index, { heading, hasText }] of run.entries())
      if (depth !== undefined && speaks(heading) && heading.depth < depth && (index > 0 || hasText))
        mended.set(heading, depth);
  };
  for (const [at, entry] of entries.entries()) {
    if (entry.type !== "heading" || entry.number === 0) continue;
    const last = run.at(-1)?.heading;
    // `## 3.` does not go on with `### 2-2.`
    const goesOn =
      entry.number === (last?.number ?? 0) + 1 && (last === undefined || isPaired(last) === isPaired(entry));
    // One that does not ask may be a question, too, where others of its level are.
    if (!speaks(entry) && !(goesOn && depths.has(entry.depth))) continue;
    const next = entries[at + 1];
    if (!goesOn) {
      close();
      run = [];
      depths = new Set();
    }
    depths.add(entry.depth);
    run.push({ heading: entry, hasText: next !== undefined && next.type !== "heading" });
  }
  close();
  if (mended.size === 0) return entries;
  return entries.map((entry) => {
    const depth = mended.get(entry);
    return entry.type !== "heading" || depth === undefined ? entry : { ...entry, depth };
  });
}

function isPaired({ text }: HeadingEntry): boolean {
  return readPairedNumber(text) !== undefined;
}

/** The depth of most of them; `undefined` where they are few, or of different ones. */
function depthOfRun(headings: readonly HeadingEntry[]): number | undefined {
  if (headings.length < LEAST || headings.filter(speaks).length * 3 < headings.length * 2) return undefined;
  const usual = findUsualDepth(headings);
  return usual !== undefined && usual.count * 2 > headings.length ? usual.depth : undefined;
}
