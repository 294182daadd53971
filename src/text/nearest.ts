import { byCodePoint } from "./code-point-order.js";
import type { Bilingual } from "./language.js";

/**
 * Gives the candidates that a misspelt word may have meant, nearest first, equal ones by code point.
 * A candidate is near when at most a third of the longer word's letters differ (insert, delete, replace, swap neighbours),
 * or when one is a part of the other that is at least four letters long.
 *
 * @param limit - How many to give at most.
 */
export function nearest<Word extends string>(word: string, candidates: Iterable<Word>, limit = 1): Word[] {
  const wanted = word.toLowerCase();
  const near: { candidate: Word; distance: number }[] = [];
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const bound = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    const distance = editDistance(wanted, other, bound);
    if (distance <= bound) near.push({ candidate, distance });
    else if (isPart(wanted, other) || isPart(other, wanted)) near.push({ candidate, distance: bound + 1 });
  }
  return near
    .sort((a, b) => a.distance - b.distance || byCodePoint(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Asks whether the nearest candidate was meant; gives other advice where none is near. */
export function adviseNearest(word: string, candidates: Iterable<string>, otherwise: string): string {
  const [near] = nearest(word, candidates);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}

/** As `adviseNearest`, in both languages. */
export function adviseInBoth(word: string, candidates: Iterable<string>, otherwise: Bilingual): Bilingual {
  const [near] = nearest(word, candidates);
  return near === undefined ? otherwise : { zh: `是不是“${near}”？`, en: `Did you mean "${near}"?` };
}

function isPart(part: string, whole: string): boolean {
  return part.length >= 4 && whole.includes(part);
}

/** Optimal string alignment distance; any value above `bound` only means "more than bound". */
export function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column++) {
      const replace = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replace);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > bound) return bound + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
