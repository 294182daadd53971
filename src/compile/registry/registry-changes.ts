import { byCodePoint } from "../../text/code-point-order.js";
import { type ChangeLevel, compareVersions } from "../../text/version.js";
import type { Registry } from "./registry-schema.js";

/** What happened to questions since the last release, by id, sorted by code point. */
export interface RegistryChanges {
  readonly added: readonly string[];
  /** Published before, with other content. */
  readonly changed: readonly string[];
  /** Published before, and no longer there. */
  readonly gone: readonly string[];
}

/**
 * Compares what was released with what would be.
 *
 * @param before - The registry as it stands in its file.
 * @param questions - Its questions as they are to be. The same as in the file where `check` finds nothing.
 * @param present - Ids that are in use.
 */
export function listChanges(
  before: Registry,
  questions: Registry["questions"],
  present: ReadonlySet<string>,
): RegistryChanges {
  const { released } = before;
  const isNew = (version: string | undefined) =>
    version !== undefined && (released === null || compareVersions(version, released) > 0);
  const wasPublished = (id: string) => before.questions[id] !== undefined && !isNew(firstVersion(before, id));
  const entries = Object.entries(questions).filter(([id]) => present.has(id));
  const isChanged = ([id, { history }]: (typeof entries)[number]) => {
    const last = before.questions[id]?.history.at(-1);
    return history.at(-1)?.hash !== last?.hash || isNew(last?.version);
  };
  const goneBefore = (id: string) => {
    const version = before.gone[id]?.version;
    return version !== undefined && !isNew(version);
  };
  return {
    added: idsOf(entries.filter(([id]) => !wasPublished(id))),
    changed: idsOf(entries.filter(([id]) => wasPublished(id)).filter(isChanged)),
    gone: Object.keys(before.questions)
      .filter((id) => !present.has(id) && wasPublished(id) && !goneBefore(id))
      .sort(byCodePoint),
  };
}

/** New ids ask for a minor version, ids that are gone for a major one, changed content for a patch. */
export function levelOf({ added, changed, gone }: RegistryChanges): ChangeLevel {
  if (gone.length > 0) return "major";
  if (added.length > 0) return "minor";
  return changed.length > 0 ? "patch" : "none";
}

function firstVersion(registry: Registry, id: string): string | undefined {
  return registry.questions[id]?.history[0]?.version;
}

function idsOf(entries: readonly (readonly [id: string, unknown])[]): string[] {
  return entries.map(([id]) => id).sort(byCodePoint);
}
