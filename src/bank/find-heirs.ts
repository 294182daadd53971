import type { RetiredId } from "../model/bank-data.js";

/** Follows successors to the ids that have none, in their order and each once. An id that leads back to itself leads nowhere. */
export function findHeirs(start: RetiredId, fates: ReadonlyMap<string, RetiredId>): string[] {
  const seen = new Set([start.id]);
  const heirs: string[] = [];
  const waiting = [...start.successors].reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const fate = fates.get(id);
    if (fate === undefined) heirs.push(id);
    else for (const successor of [...fate.successors].reverse()) waiting.push(successor);
  }
  return heirs;
}
