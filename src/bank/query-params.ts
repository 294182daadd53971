import { show } from "../json/rules.js";
import type { Bank } from "../model/bank.js";
import type { BankIds } from "../model/bank-ids.js";
import { type Query, queryOrders } from "../model/query.js";
import { difficulties, origins, statuses } from "../model/question.js";
import { type FieldKind, queryFields, versionPattern } from "../query/match-query.js";
import { nearest } from "../text/nearest.js";
import type { ReadableParams, UrlParams } from "./url-params.js";

/**
 * Writes a query as URL parameters: one per value, in the order of the fields. An empty list becomes an empty value;
 * `parseQuery` reads the same query back.
 *
 * @example
 * ```ts
 * queryToParams({ sections: ["inference"], difficulties: [1, 2] }).toString();
 * // sections=inference&difficulties=1&difficulties=2
 * ```
 */
export function queryToParams<Ids extends BankIds>(query: Query<Ids>): UrlParams {
  const params = new URLSearchParams();
  for (const field of fieldNames) {
    const value: string | readonly (string | number)[] | undefined = query[field];
    if (value === undefined) continue;
    const values = typeof value === "string" ? [value] : value;
    // A list of n empty texts is written as n + 1 of them, so that the empty list is seen, too.
    for (const one of areEmpty(values) ? [...values, ""] : values) params.append(field, String(one));
  }
  return params;
}

/** What URL parameters ask for, and what of them could not be read. */
export interface ParsedQuery<Ids extends BankIds = BankIds> {
  /** For this bank. Values with faults are not in it; a list of which no value is left is empty, and so finds nothing. */
  readonly query: Query<Ids>;
  /** In the order of the parameters. Empty where everything was understood. */
  readonly faults: readonly QueryFault[];
}

/** A parameter that is none, or a value that no question of the bank can have. */
export interface QueryFault {
  readonly parameter: string;
  readonly value: string;
  /** The allowed one that was perhaps meant: a name where the parameter is none, else a value. Absent where none is near. */
  readonly nearest?: string;
  /** A sentence, in English. */
  readonly message: string;
}

/** What is asked of a bank to read a query for it. */
export type QueriedBank<Ids extends BankIds = BankIds> = Pick<Bank<Ids>, "sections" | "tags" | "resolve">;

/**
 * Reads a query for a bank from URL parameters, as `queryToParams` writes them. Ids that moved are followed, so that old links
 * lead where they led.
 *
 * @param options - `ignore`: names of parameters that are the page's own, such as `page`; all others are a query's, or a fault.
 * @example
 * ```ts
 * const { query, faults } = parseQuery(bank, new URL(href).searchParams, { ignore: ["page"] });
 * if (faults.length === 0) console.log(bank.find(query).length);
 * ```
 */
export function parseQuery<Ids extends BankIds>(
  bank: QueriedBank<Ids>,
  params: ReadableParams,
  options: { readonly ignore?: readonly string[] } = {},
): ParsedQuery<Ids> {
  const faults: QueryFault[] = [];
  const query: Record<string, unknown> = {};
  for (const parameter of new Set(params.keys())) {
    if (options.ignore?.includes(parameter)) continue;
    const values = params.getAll(parameter);
    if (!isField(parameter)) {
      for (const value of values) {
        const [near] = nearest(parameter, fieldNames);
        faults.push(makeFault(parameter, value, `There is no parameter ${parameter}.`, near));
      }
      continue;
    }
    const kind: FieldKind = queryFields[parameter];
    const isList = kind === "texts" || kind === "numbers";
    const read = readerOf(parameter, bank);
    const right: unknown[] = [];
    for (const value of isList && areEmpty(values) ? values.slice(1) : values) {
      const found = read(value);
      if (!isList && right.length > 0)
        faults.push(makeFault(parameter, value, `The parameter ${parameter} may be given once.`, undefined));
      else if ("is" in found) right.push(found.is);
      else faults.push(makeFault(parameter, value, `There is no ${found.noun} ${show(value)}.`, found.nearest));
    }
    if (isList) query[parameter] = right;
    else if (right.length > 0) query[parameter] = right[0];
  }
  if (query["order"] === "ids" && query["ids"] === undefined) {
    delete query["order"];
    faults.push(makeFault("order", "ids", "The order of ids needs the parameter ids.", "bank"));
  }
  return { query: query as Query<Ids>, faults };
}

type Found = { readonly is: unknown } | { readonly noun: string; readonly nearest: string | undefined };

/** How a value of a parameter is read. */
function readerOf(field: keyof Query, bank: QueriedBank): (value: string) => Found {
  const among = (noun: string, allowed: readonly string[]) => (value: string) =>
    allowed.includes(value) ? { is: value } : { noun, nearest: nearest(value, allowed)[0] };
  switch (field) {
    case "ids":
    case "relatedTo":
      return (value) => {
        const found = bank.resolve(value);
        if (found.status === "current") return { is: found.question.id };
        if (found.status === "moved") return { is: found.questions[0].id };
        const near =
          found.status === "split"
            ? found.questions[0]?.id
            : found.status === "unknown"
              ? found.suggestions[0]
              : undefined;
        return { noun: "question", nearest: near };
      };
    case "exclude":
      return (value) => ({ is: value });
    case "sections":
      return among(
        "section",
        bank.sections.map(({ id }) => id),
      );
    case "tags":
    case "anyTags":
      return among(
        "tag",
        bank.tags.map(({ id }) => id),
      );
    case "difficulties":
      return (value) => {
        const is = difficulties.find((one) => String(one) === value);
        return is === undefined ? { noun: "difficulty", nearest: nearestNumber(value, difficulties) } : { is };
      };
    case "statuses":
      return among("status", statuses);
    case "origins":
      return among("origin", origins);
    case "changedSince":
      return (value) => (versionPattern.test(value) ? { is: value } : { noun: "version", nearest: undefined });
    case "order":
      return among("order", queryOrders);
    default:
      return field satisfies never;
  }
}

function nearestNumber(value: string, allowed: readonly number[]): string | undefined {
  const wanted = Number(value);
  if (value.trim() === "" || Number.isNaN(wanted)) return undefined;
  const [first] = [...allowed].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return String(first);
}

function makeFault(parameter: string, value: string, message: string, near: string | undefined): QueryFault {
  if (near === undefined) return { parameter, value, message };
  return { parameter, value, nearest: near, message: `${message} Did you mean ${show(near)}?` };
}

const fieldNames = /* @__PURE__ */ Object.keys(queryFields) as readonly (keyof Query)[];

function isField(name: string): name is keyof Query {
  return Object.hasOwn(queryFields, name);
}

function areEmpty(values: readonly (string | number)[]): boolean {
  return values.every((value) => value === "");
}
