import { readFileSync } from "node:fs";
import type { Article } from "../src/model/article.js";
import type { Bank } from "../src/model/bank.js";
import { createSearch } from "../src/search/create-search.js";
import { loadSearch } from "../src/search/load-search.js";
import type { Search } from "../src/search/open-search.js";
import { buildSearchIndex } from "../src/search/terms/search-index.js";
import { compileContent, type PublishedBanks } from "./compile-content.js";

/** A query with what it should find. */
export interface LabelledQuery {
  readonly q: string;
  readonly kind: string;
  /**
   * Grades: 2 exactly it, 1 related. Keys are ids, or section.number of the original list. Questions that were added to the bank
   * after it was labelled are dropped from the hits: nobody said whether they answer.
   */
  readonly rel: Readonly<Record<string, number>>;
  /** What finding it takes beside its words. */
  readonly needs?: string;
  /** Whoever labelled it knew the questions that were added, too. */
  readonly knowsAll?: boolean;
}

/**
 * Sets of queries beside tests/search/queries/. `public`: given with the task; others are our own, labelled before any engine
 * ran. Weights and thresholds are chosen on those that are not held out. Labels that know all 239 questions were written last, by readers
 * of prompts and briefs who had not seen the other sets, nor other ways to ask.
 */
export const querySets = [
  { locale: "zh", name: "zh", title: "Chinese bank, public", isHeldOut: false },
  { locale: "zh", name: "zh-second", title: "Chinese bank, second", isHeldOut: false },
  { locale: "zh", name: "zh-third", title: "Chinese bank, third", isHeldOut: false },
  { locale: "zh", name: "zh-tuning", title: "Chinese bank, fourth", isHeldOut: false },
  { locale: "zh", name: "zh-held-out", title: "Chinese bank, held out", isHeldOut: true },
  { locale: "en", name: "en", title: "English bank, public", isHeldOut: false },
  { locale: "en", name: "en-second", title: "English bank, second", isHeldOut: false },
  { locale: "en", name: "en-tuning", title: "English bank, third", isHeldOut: false },
  { locale: "en", name: "en-held-out", title: "English bank, held out", isHeldOut: true },
  { locale: "zh", name: "zh-fifth", title: "Chinese bank, fifth", isHeldOut: false, knowsAll: true },
  { locale: "en", name: "en-fourth", title: "English bank, fourth", isHeldOut: false, knowsAll: true },
  { locale: "zh", name: "zh-unseen", title: "Chinese bank, all of it", isHeldOut: true, knowsAll: true },
  { locale: "en", name: "en-unseen", title: "English bank, all of it", isHeldOut: true, knowsAll: true },
] as const;

/** The added questions that labels with ids know; those with section.number know the original list alone. */
const addedBeforeLabels: ReadonlySet<string> = new Set(
  (
    "pretraining-cleaning-pipeline minhash-lsh multi-epoch-repetition sft-data-construction data-quantity-vs-quality " +
    "synthetic-instruction-data preference-data-collection rejection-sampling-data model-collapse document-parsing " +
    "quantization-granularity ptq-vs-qat activation-outliers quantization-accuracy-recovery quantization-speedup " +
    "quantization-format-choice gguf autoscaling-cold-start serving-memory-sizing serving-benchmark-metrics"
  ).split(" "),
);

export function readQueries(name: string): LabelledQuery[] {
  const file = new URL(`../tests/search/queries/${name}.json`, import.meta.url);
  const queries = JSON.parse(readFileSync(file, "utf8")) as LabelledQuery[];
  const knowsAll = querySets.some((set) => set.name === name && "knowsAll" in set);
  return queries.map((query) => ({ ...query, ...(knowsAll && { knowsAll }) }));
}

/** Gives the ids of what a search finds, best first. */
export type FindIds = (query: string) => readonly string[] | Promise<readonly string[]>;

/**
 * The two ways to search a bank: over what is at hand at once, and with the index that is built ahead.
 *
 * @param edit - What to index of each article. Default: all of it.
 */
export async function openSearches(
  bank: Bank,
  translation: Bank,
  edit: (article: Article) => Article = (article) => article,
): Promise<{ plain: Search; compiled: Search }> {
  const articles = (await readArticles(bank)).map(edit);
  const translated = { questions: translation.questions, articles: (await readArticles(translation)).map(edit) };
  const index: unknown = JSON.parse(JSON.stringify(buildSearchIndex(bank, { articles, translation: translated })));
  return { plain: createSearch(bank), compiled: loadSearch(bank, index) };
}

/** Those of the content: what people say of a question is not in the modules. */
export async function readArticles({ locale }: Bank): Promise<readonly Article[]> {
  compiled ??= compileContent();
  return (await compiled)[locale === "zh" ? "zh" : "en"].articles;
}

let compiled: Promise<PublishedBanks> | undefined;

/** Gives the ids of all that one of our searches finds. */
export function findAllWith(search: Search): FindIds {
  return (query) => search(query, { limit: 1_000_000 }).map(({ id }) => id);
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

/** A query with how a search did on it. */
export type ScoredQuery = LabelledQuery & Omit<Scores, "queries"> & { readonly found: readonly string[] };

/** How a search did on a set of queries. */
export interface Evaluation {
  readonly all: Scores;
  readonly kinds: ReadonlyMap<string, Scores>;
  /** Queries about something else that found something. */
  readonly falseHits: readonly string[];
  /** Every other query, in the order of the set. */
  readonly rows: readonly ScoredQuery[];
}

/** Runs queries, and scores what they find. */
export async function evaluateSearch(
  find: FindIds,
  bank: Bank,
  queries: readonly LabelledQuery[],
): Promise<Evaluation> {
  const sections = new Map<string, number>(bank.sections.map(({ id, number }) => [id, number]));
  const seeds = new Map<string, string>(
    bank.questions
      .filter(({ origin }) => origin === "seed")
      .map(({ id, section, number }) => [id, `${sections.get(section)}.${number}`]),
  );
  const rows: ScoredQuery[] = [];
  const falseHits: string[] = [];
  for (const query of queries) {
    const { q, kind, rel } = query;
    const ids = await find(q);
    if (kind === "empty") {
      if (ids.length > 0) falseHits.push(q);
      continue;
    }
    const isBySeed = Object.keys(rel).some((key) => /^\d+\.\d+$/.test(key));
    const found = isBySeed
      ? ids.flatMap((id) => seeds.get(id) ?? [])
      : ids.filter((id) => query.knowsAll === true || seeds.has(id) || addedBeforeLabels.has(id));
    rows.push({ ...query, found, ndcg: ndcgOf(found, rel), recall: recallOf(found, rel), mrr: mrrOf(found, rel) });
  }
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return {
    all: meanOf(rows),
    kinds: new Map(kinds.map((kind) => [kind, meanOf(rows.filter((row) => row.kind === kind))])),
    falseHits,
    rows,
  };
}

/**
 * By how much one search is better than another on the same queries, with the bounds that 95 % of 2,000 samples of the
 * queries, drawn with replacement, stay within. The same every time.
 */
export function compareByBootstrap(ours: readonly ScoredQuery[], theirs: readonly ScoredQuery[]) {
  const differences = ours.map(({ ndcg }, index) => ndcg - (theirs[index]?.ndcg ?? 0));
  let state = 1;
  // Park and Miller's minimal standard generator: the samples must be the same, not unpredictable.
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647;
    return differences[state % differences.length] ?? 0;
  };
  const means = Array.from({ length: 2_000 }, () => meanIn(differences.map(draw))).sort((a, b) => a - b);
  return { difference: meanIn(differences), low: means[50] ?? 0, high: means[1_949] ?? 0 };
}

function meanIn(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanOf(rows: readonly Omit<Scores, "queries">[]): Scores {
  const mean = (name: "ndcg" | "recall" | "mrr") => meanIn(rows.map((row) => row[name]));
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
