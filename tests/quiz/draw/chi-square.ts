/**
 * Pearson's statistic of counts that should all be alike. Under uniform chances and with `k` counts it stays below the value for
 * one in a million: 30.7 for 4 counts, 56.5 for 16, 70.5 for 24.
 */
export function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((so, count) => so + count, 0) / counts.length;
  return counts.reduce((so, count) => so + (count - expected) ** 2 / expected, 0);
}
