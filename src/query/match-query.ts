import { show } from "../json/rules.js";
import type { BankIds } from "../model/bank-ids.js";
import { type Query, queryOrders } from "../model/query.js";
import type { Question } from "../model/question.js";
import { compareVersions } from "../text/version.js";

/** What a field of a query holds. */
export type FieldKind = "texts" | "numbers" | "version" | "order";

/** The fields of a query, and what they hold. */
export const queryFields = {
  ids: "texts",
  exclude: "texts",
  sections: "texts",
  tags: "texts",
  anyTags: "texts",
  relatedTo: "texts",
  difficulties: "numbers",
  statuses: "texts",
  origins: "texts",
  changedSince: "version",
  order: "order",
} as const satisfies Record<keyof Query, FieldKind>;

/** What a version in a query may be. */
export const versionPattern = /^\d+\.\d+\.\d+(?:[-+].*)?$/;

/**
 * Makes the test that a query stands for.
 *
 * @throws TypeError if the query is not an object, has a field that a query does not have, or one of the wrong type:
 * a misspelt field would silently match everything. RangeError if its version is none.
 */
export function matchQuery<Ids extends BankIds>(query: Query<Ids>): (question: Question<Ids>) => boolean {
  assertQuery(query);
  const tests: ((question: Question<Ids>) => boolean)[] = [];
  const oneOf = <Value>(allowed: readonly Value[] | undefined, read: (question: Question<Ids>) => Value) => {
    if (allowed === undefined) return;
    const values = new Set(allowed);
    tests.push((question) => values.has(read(question)));
  };
  oneOf(query.ids, ({ id }) => id);
  oneOf(query.sections, ({ section }) => section);
  oneOf(query.difficulties, ({ difficulty }) => difficulty);
  oneOf(query.statuses, ({ status }) => status);
  oneOf(query.origins, ({ origin }) => origin);
  const { tags, anyTags, relatedTo, changedSince } = query;
  const excluded = new Set<string>(query.exclude);
  if (excluded.size > 0) tests.push(({ id }) => !excluded.has(id));
  if (tags !== undefined) tests.push((question) => tags.every((tag) => question.tags.includes(tag)));
  if (anyTags !== undefined) tests.push((question) => anyTags.some((tag) => question.tags.includes(tag)));
  if (relatedTo !== undefined) tests.push(({ related }) => relatedTo.some((id) => related.includes(id)));
  if (changedSince !== undefined) tests.push(({ changed }) => compareVersions(changed, changedSince) > 0);
  return (question) => tests.every((test) => test(question));
}

/** Gives the questions that match, in the order that the query asks for. */
export function findQuestions<Ids extends BankIds>(
  questions: readonly Question<Ids>[],
  query: Query<Ids>,
): Question<Ids>[] {
  const found = questions.filter(matchQuery(query));
  if (query.order !== "ids") return found;
  const places = new Map(query.ids?.map((id, place) => [id, place] as const).reverse());
  return found.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

function assertQuery(query: Query): void {
  if (typeof query !== "object" || query === null || Array.isArray(query))
    throw new TypeError(`A query must be an object, not ${show(query)}.`);
  for (const [field, value] of Object.entries(query)) {
    if (!Object.hasOwn(queryFields, field))
      throw new TypeError(`A query has no field "${field}". It has ${Object.keys(queryFields).join(", ")}.`);
    if (value !== undefined) assertField(field, queryFields[field as keyof Query], value);
  }
  if (query.order === "ids" && query.ids === undefined)
    throw new TypeError('The field "order" of a query may be "ids" only where the query has "ids".');
}

function assertField(field: string, kind: FieldKind, value: unknown): void {
  const what = `The field "${field}" of a query`;
  if (kind === "order") {
    const orders: readonly unknown[] = queryOrders;
    if (!orders.includes(value)) throw new TypeError(`${what} must be "bank" or "ids", not ${show(value)}.`);
  } else if (kind === "version") {
    if (typeof value !== "string" || !versionPattern.test(value))
      throw new RangeError(`${what} must be a version such as "1.2.3", not ${show(value)}.`);
  } else {
    if (!Array.isArray(value)) throw new TypeError(`${what} must be a list, not ${show(value)}.`);
    const type = kind === "numbers" ? "number" : "string";
    const wrong = value.findIndex((entry) => typeof entry !== type);
    if (wrong >= 0) throw new TypeError(`${what} must be a list of ${type}s; ${show(value[wrong])} is none.`);
  }
}
