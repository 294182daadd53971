import type { BankIds } from "../model/bank-ids.js";
import type { Query } from "../model/query.js";
import { queryFields } from "../query/match-query.js";
import type { ReadableParams, UrlParams } from "./url-params.js";

/**
 * Writes a query as URL parameters: one per value, in the order of the fields. An empty list becomes an empty value;
 * `queryFromParams` reads the same query back.
 *
 * @example
 * ```ts
 * queryToParams({ sections: ["inference"], difficulties: [1, 2] }).toString();
 * // sections=inference&difficulties=1&difficulties=2
 * ```
 */
export function queryToParams<Ids extends BankIds>(query: Query<Ids>): UrlParams {
  const params = new URLSearchParams();
  for (const field of Object.keys(queryFields) as (keyof Query)[]) {
    const values: readonly (string | number)[] | undefined = query[field];
    if (values === undefined) continue;
    // A list of n empty texts is written as n + 1 of them, so that the empty list is seen, too.
    for (const value of areEmpty(values) ? [...values, ""] : values) params.append(field, String(value));
  }
  return params;
}

/**
 * Reads a query from URL parameters. Parameters that a query does not have are left to the rest of the page.
 * Ids are not looked up: a bank that does not have one finds nothing.
 *
 * @throws RangeError if a value is one that no question can have, such as `difficulties=4`.
 * @example
 * ```ts
 * const questions = bank.find(queryFromParams(new URL(href).searchParams));
 * ```
 */
export function queryFromParams<Ids extends BankIds = BankIds>(params: ReadableParams): Query<Ids> {
  const query: Record<string, unknown[]> = {};
  for (const [field, kind] of Object.entries(queryFields)) {
    const values = params.getAll(field);
    if (values.length === 0) continue;
    query[field] = (areEmpty(values) ? values.slice(1) : values).map((text) => {
      const value = kind === "number" ? Number(text) : text;
      if (allowed[field]?.includes(value) === false)
        throw new RangeError(`The parameter ${field}=${text} must be one of ${allowed[field].join(", ")}.`);
      return value;
    });
  }
  return query as Query<Ids>;
}

function areEmpty(values: readonly (string | number)[]): boolean {
  return values.every((value) => value === "");
}

const allowed: Readonly<Record<string, readonly unknown[]>> = {
  difficulties: [1, 2, 3],
  statuses: ["answered", "open"],
  origins: ["seed", "added"],
};
