/** A question that answers to a query. */
export interface Ranked {
  /** Its place in the bank. */
  readonly number: number;
  readonly score: number;
}

/** Best first; equal ones in bank order. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.number - b.number;
}

/** The best hits, so many, without sorting them all: of a large bank there are thousands. */
export function topOf(ranked: readonly Ranked[], count: number): Ranked[] {
  const top: Ranked[] = [];
  for (const hit of ranked) {
    const last = top[count - 1];
    if (last !== undefined && compareRanked(last, hit) <= 0) continue;
    top.push(hit);
    top.sort(compareRanked);
    top.length = Math.min(top.length, count);
  }
  return top;
}
