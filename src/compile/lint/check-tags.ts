import type { Problem } from "../../model/problem.js";
import { adviseNearest } from "../../text/nearest.js";
import type { BuiltQuestion } from "../assemble/build-questions.js";
import { reportError, reportWarning } from "../report.js";
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
      reportError(problems, "unknown-tag", place, message, suggestion);
    }
  }
  for (const { id, place } of entries) {
    if (used.has(id)) continue;
    reportWarning(problems, "unused-tag", place, `No question carries the tag "${id}".`, "Use it or remove it.");
  }
}
