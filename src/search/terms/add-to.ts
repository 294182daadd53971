/** Adds to one of many sums. */
export function addTo(sums: Float64Array | Uint32Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount;
}
