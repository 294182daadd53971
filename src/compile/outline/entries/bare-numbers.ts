import type { Entry, HeadingEntry } from "../entries.js";

const bareNumber = /^([0-9]{1,3})\s+(?=\S)/;

/** So many headings that count on make numbers of figures: `3 things about locks` alone begins with one. */
const LEAST = 3;

/** Reads `## 1 Locks`, `## 2 Queues`, `## 3 Pools`: numbers without a mark, where headings of one level count with them. */
export function readBareNumbers(entries: readonly Entry[]): readonly Entry[] {
  const numbered = new Map<HeadingEntry, number>();
  const open = new Map<number, HeadingEntry[]>();
  const close = (run: readonly HeadingEntry[] = []) => {
    if (run.length >= LEAST) for (const [index, heading] of run.entries()) numbered.set(heading, index + 1);
  };
  for (const entry of entries) {
    if (entry.type !== "heading" || entry.number > 0) continue;
    const number = bareNumberOf(entry);
    const run = open.get(entry.depth) ?? [];
    if (number === run.length + 1) run.push(entry);
    else if (number === 1) {
      close(run);
      open.set(entry.depth, [entry]);
      continue;
    }
    open.set(entry.depth, run);
  }
  for (const run of open.values()) close(run);
  for (const [heading, number] of findForgotten(entries)) numbered.set(heading, number);
  if (numbered.size === 0) return entries;
  return entries.map((entry) => {
    const number = entry.type === "heading" ? numbered.get(entry) : undefined;
    return number === undefined ? entry : { ...entry, number, isBareNumber: true };
  });
}

/** `#### 30 Masts` between `#### 29. Hulls` and `#### 31. Keels`: the number that is missing there, without its mark. */
function findForgotten(entries: readonly Entry[]): ReadonlyMap<HeadingEntry, number> {
  const levels = new Map<number, HeadingEntry[]>();
  for (const entry of entries)
    if (entry.type === "heading") {
      const level = levels.get(entry.depth);
      if (level === undefined) levels.set(entry.depth, [entry]);
      else level.push(entry);
    }
  const found = new Map<HeadingEntry, number>();
  for (const headings of levels.values()) {
    if (headings.filter(({ number }) => number > 0).length < LEAST) continue;
    for (const [at, heading] of headings.entries()) {
      const number = bareNumberOf(heading);
      const [above, below] = [headings[at - 1], headings[at + 1]];
      if (heading.number > 0 || number === 0 || above === undefined || below === undefined) continue;
      const isNext = (found.get(above) ?? above.number) === number - 1;
      if (isNext && [below.number, bareNumberOf(below)].includes(number + 1)) found.set(heading, number);
    }
  }
  return found;
}

function bareNumberOf({ text }: HeadingEntry): number {
  return Number(bareNumber.exec(text)?.[1] ?? 0);
}

/** Takes such a number off the words of a heading. */
export function dropBareNumber(text: string): string {
  return text.replace(bareNumber, "");
}
