import type { BankIds } from "../model/bank-ids.js";
import type { Query } from "../model/query.js";
import type { Question } from "../model/question.js";
import { openRanking } from "./open-ranking.js";
import type { TextRange } from "./rank/highlight.js";
import { linksOf } from "./rank/lift-linked.js";
import type { SearchableBank } from "./terms/indexed-documents.js";
import type { TermIndex } from "./terms/term-index.js";

/** How to search. */
export interface SearchOptions<Ids extends BankIds = BankIds> {
  /** How many hits to give at most. Integer, at least 1. Default: 20. */
  readonly limit?: number;
  /** Only questions that match this query are hits. Default: all. */
  readonly within?: Query<Ids>;
  /** Whether the last word may be the beginning of one, as while it is being typed. Default: true. */
  readonly prefix?: boolean;
}

/** Where a question has what was searched for. `article` and `translation` only if they were indexed. */
export type SearchField =
  | "prompt"
  | "brief"
  | "section"
  | "tags"
  | "original"
  | "alsoAsked"
  | "article"
  | "translation";

/** A question that was found. */
export interface SearchHit<Ids extends BankIds = BankIds> {
  readonly id: Ids["question"];
  /** Above 0. Orders the hits of one search; means nothing across searches. */
  readonly score: number;
  readonly question: Question<Ids>;
  /**
   * The fields that match. For `prompt`, `brief` and `section`, which stands for the section's title, with what to
   * highlight in the bank's own text, in order; empty for the others.
   */
  readonly matches: Readonly<Partial<Record<SearchField, readonly TextRange[]>>>;
}

/**
 * Gives the questions that a text asks for, best first, and of equal ones those that the bank has first. None if it is
 * about something else. Any text will do: there are no operators. The first 256 characters are read.
 *
 * @throws TypeError if the text is not a string, or `within` is not a query.
 * @throws RangeError if `limit` is not an integer from 1.
 */
export type Search<Ids extends BankIds = BankIds> = (text: string, options?: SearchOptions<Ids>) => SearchHit<Ids>[];

/** Makes the search over a bank and its index. */
export function openSearch<Ids extends BankIds>(bank: SearchableBank<Ids>, index: TermIndex): Search<Ids> {
  const ranking = openRanking(bank, index, () => linksOf(bank.questions));

  return (text, options = {}) => {
    const { limit, within, prefix } = readSearchOptions(text, options);
    const allowed = within && new Set<string>(bank.find(within).map(({ id }) => id));
    const query = ranking.read(text, prefix);
    const hits: SearchHit<Ids>[] = [];
    for (const { number, score } of ranking.rank(query)) {
      const question = bank.questions[number];
      if (question === undefined || allowed?.has(question.id) === false) continue;
      hits.push({ id: question.id, score, question, matches: ranking.match(query, question, number) });
      if (hits.length === limit) break;
    }
    return hits;
  };
}

/**
 * Checks what a search is asked, and gives the options with their defaults.
 *
 * @throws TypeError or RangeError as a search does.
 */
export function readSearchOptions<Ids extends BankIds>(text: string, options: SearchOptions<Ids>) {
  if (typeof text !== "string") throw new TypeError(`What to search for must be a string, not ${typeof text}.`);
  if (typeof options !== "object" || options === null)
    throw new TypeError("The options of a search must be an object, such as `{ limit: 5 }`.");
  const { limit = 20, within, prefix = true } = options;
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(
      `limit must be an integer from 1, not ${typeof limit === "string" ? JSON.stringify(limit) : limit}.`,
    );
  return { limit, within, prefix };
}
