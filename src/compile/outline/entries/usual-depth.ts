import type { HeadingEntry } from "../entries.js";

/** The depth that most headings have, with how many do; of two that as many have, the one that comes first. */
export function findUsualDepth(
  headings: readonly HeadingEntry[],
): { readonly depth: number; readonly count: number } | undefined {
  const counts = new Map<number, number>();
  for (const { depth } of headings) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual === undefined ? undefined : { depth: usual[0], count: usual[1] };
}
