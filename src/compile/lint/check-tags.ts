import type { Problem } from "../../model/problem.js";
import { adviseNearest } from "../../text/nearest.js";
import type { BuiltQuestion } from "../assemble/build-questions.js";
import type { TagEntry } from "../vocabulary/vocabulary.js";

/** Holds the tags in use to the vocabulary, and the vocabulary to the tags in use. */
export function checkTags(built: readonly BuiltQuestion[], entries: readonly TagEntry[], problems: Problem[]): void {
  const used = new Set<string>();
  const known = new Set(entries.map(({ id }) => id));
  for (const { question, tagPlaces } of built) {
    for (const [index, tag] of question.tags.entries()) {
      used.add(tag);
      const place = tagPlaces[index];
      if (place === undefined || known.has(tag)) continue;
      const message = `tags.yaml has no tag "${tag}".`;
      const suggestion = adviseNearest(tag, known, "Add it to tags.yaml.");
      problems.push({ code: "unknown-tag", level: "error", ...place, message, suggestion });
    }
  }
  for (const { id, place } of entries) {
    if (used.has(id)) continue;
    const message = `No question carries the tag "${id}".`;
    problems.push({ code: "unused-tag", level: "warning", ...place, message, suggestion: "Use it or remove it." });
  }
}
