/** Answers that were given before, by their address. */
export interface AnswerCache<Entry extends { readonly body: string }> {
  find(address: string): Entry | undefined;
  /** Keeps an answer, and forgets what was not asked for the longest where there is no more room. */
  keep(address: string, entry: Entry): void;
}

/** @param size - Characters of addresses and bodies together. 0 keeps nothing. */
export function createAnswerCache<Entry extends { readonly body: string }>(size: number): AnswerCache<Entry> {
  // A map is in the order in which its entries were set.
  const entries = new Map<string, Entry>();
  let used = 0;
  const forget = (address: string) => {
    const entry = entries.get(address);
    if (entry === undefined || !entries.delete(address)) return;
    used -= address.length + entry.body.length;
  };
  return {
    find(address) {
      const entry = entries.get(address);
      if (entry === undefined) return undefined;
      entries.delete(address);
      entries.set(address, entry);
      return entry;
    },
    keep(address, entry) {
      forget(address);
      const own = address.length + entry.body.length;
      if (own > size) return;
      for (const oldest of entries.keys()) {
        if (used + own <= size) break;
        forget(oldest);
      }
      entries.set(address, entry);
      used += own;
    },
  };
}
