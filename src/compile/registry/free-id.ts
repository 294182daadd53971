/** Where to go on counting, by what was wanted: the same title a thousand times must not be counted from 2 each time. */
const lastCounts = new WeakMap<Set<string>, Map<string, number>>();

/** Takes an id, or the first of `id-2`, `id-3`, ... that nobody has taken. Adds it to `taken`, which may only grow. */
export function takeFreeId(wanted: string, taken: Set<string>): string {
  const counts = lastCounts.get(taken) ?? new Map<string, number>();
  lastCounts.set(taken, counts);
  let id = wanted;
  let count = counts.get(wanted) ?? 1;
  while (taken.has(id)) id = `${wanted}-${++count}`;
  counts.set(wanted, count);
  taken.add(id);
  return id;
}
