import { lettersOf } from "../../text/letters-of.js";
/** Two texts, by their places in a list; the first stands before the second. */
export type SimilarPair = readonly [first: number, second: number];

/**
 * Finds the texts of a list that have at least a share of their character pairs in common (Dice coefficient: twice the shared pairs over
 * all pairs). In the order of the first, then of the second.
 *
 * Not by comparing each with each: texts that are alike share one of their rarer pairs, namely of so many as could not all be missing.
 *
 * @param least - From 0, not included, to 1.
 */
export function findSimilar(texts: readonly string[], least: number): SimilarPair[] {
  const sets = texts.map(characterPairs);
  const frequency = new Map<string, number>();
  for (const set of sets) for (const pair of set) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const withPair = new Map<string, number[]>();
  const found: SimilarPair[] = [];
  for (const [second, set] of sets.entries()) {
    const rarest = [...set].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1));
    // Of a set of this size, at least so many are shared with any that is alike, however small the other is.
    const shared = Math.ceil((set.size * least) / (2 - least) - 1e-9);
    const candidates = new Set<number>();
    for (const pair of rarest.slice(0, set.size - shared + 1)) {
      const others = withPair.get(pair);
      if (others === undefined) withPair.set(pair, [second]);
      else {
        for (const other of others) candidates.add(other);
        others.push(second);
      }
    }
    for (const first of candidates) if (similarity(sets[first] ?? new Set(), set) >= least) found.push([first, second]);
  }
  return found.sort(([a, b], [c, d]) => a - c || b - d);
}

function characterPairs(text: string): ReadonlySet<string> {
  const letters = [...lettersOf(text)];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
