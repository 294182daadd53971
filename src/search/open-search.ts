import type { BankIds } from "../model/bank-ids.js";
import type { Query } from "../model/query.js";
import type { Question } from "../model/question.js";
import { type FindRanges, findRangesKept, type TextRange } from "./rank/highlight.js";
import { boostsOf, findFields, type RankQuestions, rankQuestionsOf } from "./rank/rank-questions.js";
import { readQuery } from "./rank/read-query.js";
import type { IndexField } from "./terms/document-fields.js";
import type { SearchableBank } from "./terms/indexed-documents.js";
import { collectPhrases, type PhraseBook } from "./terms/phrase-book.js";
import type { TermIndex } from "./terms/term-index.js";
import { createVocabulary } from "./terms/vocabulary.js";

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
  const vocabulary = createVocabulary(index);
  // A search that is made and not used, as on a page that is left, costs little.
  let made: { readonly phrases: PhraseBook; readonly rankQuestions: RankQuestions } | undefined;
  const make = () => ({ phrases: collectPhrases(bank.tags), rankQuestions: rankQuestionsOf(index, vocabulary) });
  const findRanges = findRangesKept();
  const titles = new Map<string, string>(bank.sections.map(({ id, title }) => [id, title]));

  return (text, options = {}) => {
    if (typeof text !== "string") throw new TypeError(`What to search for must be a string, not ${typeof text}.`);
    if (typeof options !== "object" || options === null)
      throw new TypeError("The options of a search must be an object, such as `{ limit: 5 }`.");
    const { limit = 20, within, prefix = true } = options;
    if (!Number.isInteger(limit) || limit < 1)
      throw new RangeError(
        `limit must be an integer from 1, not ${typeof limit === "string" ? JSON.stringify(limit) : limit}.`,
      );
    const allowed = within && new Set<string>(bank.find(within).map(({ id }) => id));

    made ??= make();
    const { phrases, rankQuestions } = made;
    const parts = readQuery(text, { vocabulary, phrases, prefix });
    const terms = [...boostsOf(parts).keys()];
    const hits: SearchHit<Ids>[] = [];
    for (const { number, score } of rankQuestions(parts)) {
      const question = bank.questions[number];
      if (question === undefined || allowed?.has(question.id) === false) continue;
      const fields = findFields(index, terms, number);
      hits.push({
        id: question.id,
        score,
        question,
        matches: readMatches(question, titles.get(question.section), fields, findRanges),
      });
      if (hits.length === limit) break;
    }
    return hits;
  };
}

const publicFields = {
  prompt: "prompt",
  alsoAsked: "alsoAsked",
  topic: "tags",
  tags: "tags",
  brief: "brief",
  original: "original",
  section: "section",
  translation: "translation",
  points: "article",
  article: "article",
} as const satisfies Record<IndexField, SearchField>;

function readMatches(
  question: Question,
  title: string | undefined,
  fields: ReadonlyMap<string, readonly IndexField[]>,
  findRanges: FindRanges,
): SearchHit["matches"] {
  const terms = new Set(fields.keys());
  const texts: Partial<Record<SearchField, string>> = { prompt: question.prompt, section: title ?? "" };
  if (question.status === "answered") texts.brief = question.brief;
  const matches: Partial<Record<SearchField, readonly TextRange[]>> = {};
  for (const field of new Set([...fields.values()].flat())) {
    const name = publicFields[field];
    const text = texts[name];
    matches[name] ??= text === undefined ? [] : findRanges(text, terms);
  }
  return matches;
}
