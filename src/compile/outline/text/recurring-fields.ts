import type { FieldEntry, FieldLine } from "./field-lines.js";

/** The entries of one level with the fields that recur in nearly all of them. */
export interface Group {
  readonly entries: readonly FieldEntry[];
  /** How many entries have each. */
  readonly counts: ReadonlyMap<string, number>;
}

/** So many entries show what recurs in them. */
const LEAST = 2;

/** Fields of one level and name are the same in all entries. */
export function idOf({ depth, key }: FieldLine): string {
  return `${depth} ${key}`;
}

/** `undefined` where nothing recurs. */
export function readGroup(all: readonly FieldEntry[]): Group | undefined {
  const counts = new Map<string, number>();
  const often = new Set<string>();
  for (const { fields } of all) {
    const own = new Map<string, number>();
    for (const id of fields.map(idOf)) own.set(id, (own.get(id) ?? 0) + 1);
    for (const [id, count] of own) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      // What stands in one entry again and again is something else.
      if (count > 2) often.add(id);
    }
  }
  const recurs = (field: FieldLine) => field.key !== "" && (counts.get(idOf(field)) ?? 0) >= LEAST;
  const entries = all.filter(({ fields }) => fields.some(recurs));
  if (entries.length < LEAST) return undefined;
  const usual = new Map(
    [...counts].filter(([id, count]) => count >= LEAST && count * 3 >= entries.length * 2 && !often.has(id)),
  );
  const isField = (field: FieldLine) => field.isKnown || (field.key !== "" && usual.has(idOf(field)));
  const own = entries.map((entry) => ({ ...entry, fields: entry.fields.filter(isField) }));
  return { entries: own, counts: usual };
}
