import { fieldPath } from "./rules.js";

/** How many lists and objects may stand in each other. What we write has a dozen; what reads deeper would meet the end of the stack. */
export const greatestDepth = 64;

/** A copy of JSON, or what keeps it from being JSON. */
export type JsonCopy =
  | { readonly copy: unknown; readonly faults: readonly [] }
  | { readonly copy?: never; readonly faults: readonly string[] };

/**
 * Copies JSON that comes from elsewhere: lists, objects, strings, finite numbers, booleans and null, at most `greatestDepth` deep.
 * Fields that are `undefined` are left out, as JSON has it. Not `structuredClone`, which refuses the proxies that reactive stores
 * hand out. A value that occurs at several places is copied once, so that a small value cannot grow without bound.
 *
 * @param path - What the value is called in faults, such as `bank`.
 */
export function copyJson(value: unknown, path: string): JsonCopy {
  const faults: string[] = [];
  const copies = new Map<object, unknown>();
  const copy = (one: unknown, at: string, depth: number): unknown => {
    switch (typeof one) {
      case "string":
      case "boolean":
        return one;
      case "number":
        if (!Number.isFinite(one)) faults.push(`${at} must be a finite number, not ${one}`);
        // Minus zero becomes zero, as it does where JSON is written.
        return one + 0;
      case "object":
        return one === null ? null : copyParts(one, at, depth);
      default:
        faults.push(`${at} must be JSON, not ${typeof one === "undefined" ? "undefined" : `a ${typeof one}`}`);
        return undefined;
    }
  };
  const copyParts = (one: object, at: string, depth: number): unknown => {
    if (depth === greatestDepth) {
      // A path so deep is longer than what is shown of it.
      faults.push(
        `${at.slice(0, 80)}... is nested too deep: at most ${greatestDepth} lists and objects may stand in each other`,
      );
      return undefined;
    }
    const known = copies.get(one);
    if (known !== undefined) return known;
    const copied = Array.isArray(one)
      ? Array.from(one, (entry: unknown, index) => copy(entry, `${at}[${index}]`, depth + 1))
      : // Own fields whatever their names, `__proto__` included.
        Object.fromEntries(
          Object.entries(one)
            .filter(([, field]) => field !== undefined)
            .map(([name, field]) => [name, copy(field, fieldPath(at, name), depth + 1)]),
        );
    copies.set(one, copied);
    return copied;
  };
  const copied = copy(value, path, 0);
  return faults.length > 0 ? { faults } : { copy: copied, faults: [] };
}

/**
 * Parses JSON that comes from a file; a byte order mark before it is none of it.
 *
 * @throws SyntaxError if it is not JSON.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
}
