import type { z } from "zod";
import { show } from "../../json/rules.js";
import { nearest } from "../../text/nearest.js";
import type { RequestFault } from "../http/request-error.js";

/**
 * Checks what was sent by a schema.
 *
 * @param known - Names that what is sent may have, for advice on misspelt ones.
 * @returns The value, or what is wrong with it: at least one fault.
 */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  known: readonly string[],
): { readonly value: z.output<Schema> } | { readonly faults: readonly RequestFault[] } {
  const { data, error } = schema.safeParse(value);
  if (error === undefined) return { value: data };
  return { faults: error.issues.flatMap((issue) => toFaults(issue, value, known)) };
}

type Issue = z.core.$ZodIssue;

function toFaults(issue: Issue, value: unknown, known: readonly string[]): RequestFault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const [near] = nearest(key, known);
      return makeFault(
        [...issue.path, key],
        valueAt(value, [...issue.path, key]),
        `There is no ${pathOf([...issue.path, key])}.`,
        near,
      );
    });
  }
  const found = valueAt(value, issue.path);
  const name = issue.path.length === 0 ? "The body" : `The parameter ${pathOf(issue.path)}`;
  if (found === undefined) return [makeFault(issue.path, found, `${name} is missing.`, undefined)];
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    return [
      makeFault(
        issue.path,
        found,
        `${name} must be ${allowed.join(" or ")}, not ${show(found)}.`,
        nearest(String(found), allowed)[0],
      ),
    ];
  }
  return [makeFault(issue.path, found, `${name} is ${show(found)}: ${issue.message}.`, nearestBound(issue))];
}

/** Of a number beyond a bound, the bound. */
function nearestBound(issue: Issue): string | undefined {
  if (issue.code === "too_big" && issue.origin !== "string") return String(issue.maximum);
  if (issue.code === "too_small" && issue.origin !== "string") return String(issue.minimum);
  return undefined;
}

function makeFault(
  path: readonly PropertyKey[],
  value: unknown,
  message: string,
  near: string | undefined,
): RequestFault {
  const text = typeof value === "string" ? value : value === undefined ? undefined : JSON.stringify(value);
  return {
    parameter: pathOf(path),
    ...(text !== undefined && { value: text.slice(0, 200) }),
    ...(near !== undefined && { nearest: near }),
    message: near === undefined ? message : `${message} Did you mean ${show(near)}?`,
  };
}

/** As in `query.tags[0]`. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? String(key) : `${text}.${String(key)}`),
    "",
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
}
