import type { Problem } from "../../model/problem.js";
import type { Reference } from "../../model/reference.js";
import { adviseNearest } from "../../text/nearest.js";
import type { CardDraft } from "../card/draft.js";
import { reportError, reportWarning } from "../report.js";
import type { ReferenceEntry } from "../vocabulary/read-references.js";

/** The references that cards cite, held against the vocabulary. */
export function collectReferences(
  cards: readonly CardDraft[],
  entries: readonly ReferenceEntry[],
  problems: Problem[],
): Reference[] {
  const known = new Set(entries.map(({ id }) => id));
  const used = new Set<string>();
  for (const { frontMatter } of cards) {
    for (const [index, id] of frontMatter?.references.entries() ?? []) {
      used.add(id);
      const place = frontMatter?.places.references.entries[index];
      if (place === undefined || known.has(id)) continue;
      const message = `references.yaml has no reference "${id}".`;
      const suggestion = adviseNearest(id, known, "Add it to references.yaml.");
      reportError(problems, "unknown-reference", place, message, suggestion);
    }
  }
  for (const { id, place } of entries) {
    if (used.has(id)) continue;
    const message = `No card cites the reference "${id}".`;
    reportWarning(problems, "unused-reference", place, message, "Cite it or remove it.");
  }
  return entries.filter(({ id }) => used.has(id)).map(({ place: _, ...reference }) => reference);
}
