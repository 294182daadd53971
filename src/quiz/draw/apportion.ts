/**
 * Splits a whole number by weights so that the parts add up (largest remainder, also called Hamilton's method).
 * Of equal remainders, those earlier in the list are rounded up first.
 *
 * @param total - Integer, at least 0.
 * @param weights - Finite, at least 0, not all of them 0.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  // Scaled by the largest, so that neither a sum nor a product overflows.
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const scaled = weights.map((weight) => weight / largest);
  const sum = scaled.reduce((so, weight) => so + weight, 0);
  const quotients = scaled.map((weight) => (total * weight) / sum);
  const parts = quotients.map(Math.floor);
  const left = total - parts.reduce((so, part) => so + part, 0);
  // Sorting keeps the order of equals.
  const byRemainder = [...parts.keys()].sort((a, b) => remainder(b) - remainder(a));
  function remainder(index: number): number {
    // Rounded, so that 1/3 of 1 and 2/6 of 1 are equal.
    return Math.round(((quotients[index] ?? 0) - (parts[index] ?? 0)) * 1e9);
  }
  // What is left is less than there are remainders, so that a weight of 0 gets none of it.
  for (const index of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
