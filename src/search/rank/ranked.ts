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
