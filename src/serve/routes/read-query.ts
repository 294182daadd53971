import { parseQuery, type QueryFault, queryToParams } from "../../bank/query-params.js";
import type { ReadableParams } from "../../bank/url-params.js";
import type { Resolution } from "../../model/bank.js";
import type { Query } from "../../model/query.js";
import { queryFields } from "../../query/match-query.js";
import { refuseFaults } from "../http/request-error.js";
import type { BankOutline, BankSource } from "../source/bank-source.js";

/** Names of the parameters that a query is made of. */
export const queryNames: readonly string[] = Object.keys(queryFields);

/** Reads the query of the parameters of a request, and what is wrong with it. Ids that moved are followed. */
export async function readQuery(
  params: ReadableParams,
  { sections, tags }: BankOutline,
  source: BankSource,
): Promise<{ readonly query: Query; readonly faults: readonly QueryFault[] }> {
  // Only a source can tell what became of an id, and it takes its time.
  const ids = new Set(["ids", "relatedTo"].flatMap((name) => params.getAll(name)));
  const found = new Map<string, Resolution>();
  await Promise.all([...ids].map(async (id) => found.set(id, await source.resolve(id))));
  const resolve = (id: string): Resolution => found.get(id) ?? { status: "unknown", suggestions: [] };
  return parseQuery({ sections, tags, resolve }, params);
}

/**
 * Looks up what a query in a body names.
 *
 * @param path - Of the query in the body, for messages.
 * @throws RequestError 400 with every fault.
 */
export async function checkQuery(query: Query, path: string, outline: BankOutline, source: BankSource): Promise<Query> {
  const { query: checked, faults } = await readQuery(queryToParams(query), outline, source);
  if (faults.length === 0) return checked;
  throw refuseFaults(faults.map((fault) => ({ ...fault, parameter: `${path}.${fault.parameter}` })));
}
