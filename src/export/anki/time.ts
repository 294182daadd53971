import type { AnkiNote } from "./notes.js";

/**
 * When a note was changed, in seconds: Anki takes an incoming note for newer, and replaces the one that is there, if and only if
 * this is higher. So it grows with the version of the content, which changes with every word, tag and translation, and within a
 * version with the revision of the question, so that an old text in a quiz is not newer than the present one.
 *
 * It starts in 2001: a note that a learner edits is stamped with the present time, hence newer than all of ours, and kept.
 * Version 70 would be the first to reach the present.
 */
export function modifiedTime({ revision }: Pick<AnkiNote, "revision">, version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/).map((part) => Number.parseInt(part, 10) || 0);
  return start + ((major * 100 + minor) * 100 + patch) * revisions + Math.min(revision, revisions - 1);
}

const start = 1_000_000_000;
const revisions = 1000;
