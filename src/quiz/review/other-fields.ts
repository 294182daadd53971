import { byCodePoint } from "../../text/code-point-order.js";

/**
 * The fields that this release does not know, of records that are put together: what a later release wrote survives an earlier one.
 * Of a field that several have, the one whose JSON is last by code point stands, so that their order does not matter.
 *
 * @param known - Names of the fields that this release knows.
 */
export function otherFields(known: Readonly<Record<string, true>>, records: readonly object[]): object {
  const found = new Map<string, unknown>();
  for (const record of records) {
    for (const [name, value] of Object.entries(record)) {
      if (Object.hasOwn(known, name)) continue;
      const isLater = !found.has(name) || byCodePoint(JSON.stringify(found.get(name)), JSON.stringify(value)) < 0;
      if (isLater) found.set(name, value);
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => byCodePoint(a, b)));
}
