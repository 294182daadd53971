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
    const number = Number(bareNumber.exec(entry.text)?.[1] ?? 0);
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
  if (numbered.size === 0) return entries;
  return entries.map((entry) => {
    const number = entry.type === "heading" ? numbered.get(entry) : undefined;
    return number === undefined ? entry : { ...entry, number, isBareNumber: true };
  });
}

/** Takes such a number off the words of a heading. */
export function dropBareNumber(text: string): string {
  return text.replace(bareNumber, "");
}
