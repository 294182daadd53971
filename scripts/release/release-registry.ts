import type { Registry, RegistryEntry } from "../../src/compile/registry/registry-schema.js";
import { compareVersions } from "../../src/text/version.js";

/**
 * Closes what was open: whatever is not released yet, in whichever versions it was entered, is of this version and one revision
 * further; ids that are gone are gone from it on. What was released before stays as it is.
 */
export function releaseRegistry(registry: Registry, version: string): Registry {
  const { released, questions, gone } = registry;
  const close = ({ history, ...rest }: RegistryEntry): RegistryEntry => {
    const fixed = history.filter((entry) => released !== null && compareVersions(entry.version, released) <= 0);
    const last = history.at(-1);
    const isOpen = last !== undefined && fixed.length < history.length;
    return { history: isOpen ? [...fixed, { version, hash: last.hash }] : history, ...rest };
  };
  return {
    ...registry,
    released: version,
    questions: Object.fromEntries(Object.entries(questions).map(([id, entry]) => [id, close(entry)])),
    gone: Object.fromEntries(Object.entries(gone).map(([id, fate]) => [id, { version, ...fate }])),
  };
}
