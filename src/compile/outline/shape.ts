import type { Entry, HeadingEntry, ItemEntry } from "./entries.js";

/** How an outline writes its questions: as items of numbered lists, as headings, or as plain bullets. */
export type Shape = "numbered" | "headings" | "bullets";

/** The shape of one file, and which of its entries are the questions. */
export type OutlineShape =
  /** Lists with one of these markers are the questions; the first is the usual one. */
  | { readonly shape: "numbered"; readonly markers: readonly string[] }
  /** Headings of this depth are the questions; 1 is `#`, 7 a bold line or one that begins with `Q:`. */
  | { readonly shape: "headings"; readonly depth: number }
  | { readonly shape: "bullets" };

interface Candidate {
  readonly shape: OutlineShape;
  /** Entries that would be questions. */
  readonly units: number;
  /** Of these, how many look like questions. */
  readonly asking: number;
}

/**
 * Recognises the shape of a file, or with `fixed` the variant of that shape. `undefined` if nothing can be a question.
 *
 * Headings win when half of those of one level ask something, or no list does, unless lists ask five times as much: then
 * the headings are the sections. Numbers win over bullets by the same measure, because answers are bullets, and may ask.
 * Where nothing asks, the most frequent of numbers, headings and bullets wins.
 */
export function recognizeShape(entries: readonly Entry[], fixed?: Shape): OutlineShape | undefined {
  const items = entries.filter((entry): entry is ItemEntry => entry.type === "numbered");
  const numberings = tally(
    items,
    (item) => item.marker,
    (marker) => ({ shape: "numbered", markers: [marker] }),
  );
  const numbered = joinNumberings(numberings);
  const bullets = best(
    tally(
      entries.filter((entry) => entry.type === "bullet"),
      () => "",
      () => ({ shape: "bullets" }),
    ),
  );
  const headings = tally(
    entries.filter((entry) => entry.type === "heading"),
    (heading) => heading.depth,
    (depth) => ({ shape: "headings", depth }),
  );
  if (fixed === "numbered") return numbered?.shape;
  if (fixed === "bullets") return bullets?.shape;
  if (fixed === "headings") return best(headings)?.shape;

  const listsAsk = Math.max(numbered?.asking ?? 0, bullets?.asking ?? 0);
  const heading = best(
    headings.filter(({ units, asking }) => (asking * 2 >= units || listsAsk === 0) && asking * 5 >= listsAsk),
  );
  if (heading !== undefined && heading.asking > 0 && heading.asking * 5 >= listsAsk) {
    if (heading.units > 1 || listsAsk === 0) return heading.shape;
  }
  if (numbered !== undefined && numbered.asking > 0 && numbered.asking * 5 >= (bullets?.asking ?? 0))
    return numbered.shape;
  if (bullets !== undefined && bullets.asking > 0) return bullets.shape;
  // A single heading is the title of the file.
  const withBody = best(headings.filter(({ units }) => units > 1));
  return [numbered, withBody, bullets]
    .filter((candidate) => candidate !== undefined)
    .reduce<Candidate | undefined>(
      (most, next) => (most === undefined || next.units > most.units ? next : most),
      undefined,
    )?.shape;
}

/** Tells whether an entry is a question in a file of this shape, by its form alone. */
export function isQuestionOf(shape: OutlineShape, entry: Entry): entry is HeadingEntry | ItemEntry {
  switch (shape.shape) {
    case "numbered":
      return entry.type === "numbered" && shape.markers.includes(entry.marker);
    case "headings":
      return entry.type === "heading" && entry.depth === shape.depth;
    case "bullets":
      return entry.type === "bullet";
    default:
      return shape satisfies never;
  }
}

/** The usual marker of numbers; then those of other lists that mostly ask: sections may be numbered in different ways. */
function joinNumberings(numberings: readonly Candidate[]): Candidate | undefined {
  const usual = best(numberings);
  if (usual === undefined) return undefined;
  const all = [usual, ...numberings.filter((other) => other !== usual && other.asking * 2 > other.units)];
  return {
    shape: {
      shape: "numbered",
      markers: all.flatMap(({ shape }) => (shape.shape === "numbered" ? shape.markers : [])),
    },
    units: all.reduce((sum, { units }) => sum + units, 0),
    asking: all.reduce((sum, { asking }) => sum + asking, 0),
  };
}

/** Counts the entries that belong together, in the order in which each kind first appears. */
function tally<Kind extends Entry, Key>(
  entries: readonly Kind[],
  keyOf: (entry: Kind) => Key,
  shapeOf: (key: Key) => OutlineShape,
): Candidate[] {
  const found = new Map<Key, { units: number; asking: number }>();
  for (const entry of entries) {
    const counts = found.get(keyOf(entry)) ?? { units: 0, asking: 0 };
    counts.units++;
    if (entry.type !== "block" && entry.asks) counts.asking++;
    found.set(keyOf(entry), counts);
  }
  return [...found].map(([key, counts]) => ({ shape: shapeOf(key), ...counts }));
}

/** The one that asks most; of equals the one with more entries, then the later one, which for headings is often deeper. */
function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (most, next) =>
      most === undefined || next.asking > most.asking || (next.asking === most.asking && next.units >= most.units)
        ? next
        : most,
    undefined,
  );
}
