import { readFileSync } from "node:fs";
import type { Article } from "../src/model/article.js";
import type { Bank } from "../src/model/bank.js";
import { createSearch } from "../src/search/create-search.js";
import { loadSearch } from "../src/search/load-search.js";
import type { Search } from "../src/search/open-search.js";
import { buildSearchIndex } from "../src/search/terms/search-index.js";

/** A query with what it should find. */
export interface LabelledQuery {
  readonly q: string;
  readonly kind: string;
  /**
   * Grades: 2 exactly it, 1 related. Keys are ids, or section.number of the original list; labels of the latter kind know
   * its 106 questions alone, so that added questions are dropped from the hits.
   */
  readonly rel: Readonly<Record<string, number>>;
  /** What finding it takes beside its words. */
  readonly needs?: string;
}

/** Sets of queries beside tests/search/queries/. `public`: given with the task; others are our own, labelled before tuning. */
export const querySets = [
  { locale: "zh", name: "zh", title: "Chinese bank, public" },
  { locale: "zh", name: "zh-second", title: "Chinese bank, second" },
  { locale: "zh", name: "zh-third", title: "Chinese bank, third" },
  { locale: "en", name: "en", title: "English bank, public" },
  { locale: "en", name: "en-second", title: "English bank, second" },
] as const;

export function readQueries(name: string): LabelledQuery[] {
  return JSON.parse(readFileSync(new URL(`../tests/search/queries/${name}.json`, import.meta.url), "utf8"));
}

/** The two ways to search a bank: over what is at hand at once, and with the index that is built ahead. */
export async function openSearches(bank: Bank, translation: Bank): Promise<{ plain: Search; compiled: Search }> {
  const articles = await readArticles(bank);
  const index: unknown = JSON.parse(JSON.stringify(buildSearchIndex(bank, { articles, translation })));
  return { plain: createSearch(bank), compiled: loadSearch(bank, index) };
}

async function readArticles(bank: Bank): Promise<Article[]> {
  const articles = await Promise.all(bank.questions.map(({ id }) => bank.article(id)));
  return articles.filter((article) => article !== undefined);
}

/** How a search did on queries of one kind, or on all. */
export interface Scores {
  readonly queries: number;
  /** nDCG@10, gain 2^grade - 1, against the ideal order. */
  readonly ndcg: number;
  /** Labelled questions in the top 5 / min(5, labelled). */
  readonly recall: number;
  /** Reciprocal rank of the first grade 2 in the top 10. */
  readonly mrr: number;
}

/** How a search did on a set of queries. */
export interface Evaluation {
  readonly all: Scores;
  readonly kinds: ReadonlyMap<string, Scores>;
  /** Queries about something else that found something. */
  readonly falseHits: readonly string[];
  /** Every other query, worst first. */
  readonly rows: readonly (LabelledQuery & Omit<Scores, "queries"> & { readonly found: readonly string[] })[];
}

/** Runs queries, and scores what they find. */
export function evaluateSearch(search: Search, bank: Bank, queries: readonly LabelledQuery[]): Evaluation {
  const numbers = new Map<string, number>(bank.sections.map(({ id, number }) => [id, number]));
  const bySeed = queries.some(({ rel }) => Object.keys(rel).some((key) => /^\d+\.\d+$/.test(key)));
  const find = (q: string) => {
    const hits = search(q, { limit: bank.questions.length });
    if (!bySeed) return hits.map(({ id }) => id);
    const seeds = hits.filter(({ question }) => question.origin === "seed");
    return seeds.map(({ question }) => `${numbers.get(question.section)}.${question.number}`);
  };
  const answerable = queries.filter(({ kind }) => kind !== "empty");
  const rows = answerable.map((query) => {
    const found = find(query.q);
    const { rel } = query;
    return { ...query, found, ndcg: ndcgOf(found, rel), recall: recallOf(found, rel), mrr: mrrOf(found, rel) };
  });
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return {
    all: meanOf(rows),
    kinds: new Map(kinds.map((kind) => [kind, meanOf(rows.filter((row) => row.kind === kind))])),
    falseHits: queries.filter(({ kind, q }) => kind === "empty" && search(q).length > 0).map(({ q }) => q),
    rows: rows.sort((a, b) => a.ndcg - b.ndcg),
  };
}

function meanOf(rows: readonly Omit<Scores, "queries">[]): Scores {
  const mean = (name: "ndcg" | "recall" | "mrr") => rows.reduce((sum, row) => sum + row[name], 0) / rows.length;
  return { queries: rows.length, ndcg: mean("ndcg"), recall: mean("recall"), mrr: mean("mrr") };
}

function ndcgOf(found: readonly string[], rel: LabelledQuery["rel"]): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
  return gain(found.map((key) => rel[key] ?? 0)) / gain(Object.values(rel).sort((a, b) => b - a));
}

function recallOf(found: readonly string[], rel: LabelledQuery["rel"]): number {
  const wanted = Object.keys(rel);
  return wanted.filter((key) => found.slice(0, 5).includes(key)).length / Math.min(5, wanted.length);
}

function mrrOf(found: readonly string[], rel: LabelledQuery["rel"]): number {
  const rank = found.slice(0, 10).findIndex((key) => rel[key] === 2);
  return rank === -1 ? 0 : 1 / (rank + 1);
}
