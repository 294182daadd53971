/**
 * Tries the search on labelled queries, beside four other libraries, and prints a table by kind for both banks. Run by
 * `npm run eval:search`. With `-- --tuning`, without the queries that are held out; with `-- --held-out`, on these alone; with
 * `-- --worst`, the queries that did worst, too; with `-- --no-also-asked`, as if no card had other ways to ask; with
 * `-- --alone`, without the other libraries.
 */
import { bank as english } from "../src/en.js";
import { bank as chinese } from "../src/index.js";
import type { Article } from "../src/model/article.js";
import type { Bank } from "../src/model/bank.js";
import {
  compareByBootstrap,
  type Evaluation,
  evaluateSearch,
  type FindIds,
  findAllWith,
  openSearches,
  querySets,
  readArticles,
  readQueries,
} from "./search-evaluation.js";
import { openPeers } from "./search-peers.js";

const has = (option: string) => process.argv.includes(option);
const banks: Readonly<Record<"zh" | "en", Bank>> = { zh: chinese, en: english };

for (const locale of ["en", "zh"] as const) {
  const bank = banks[locale];
  const { compiled, plain } = await openSearches(bank, banks[locale === "zh" ? "en" : "zh"], (article) =>
    has("--no-also-asked") ? withoutAlsoAsked(article) : article,
  );
  const engines = new Map<string, FindIds>([
    ["compiled", findAllWith(compiled)],
    ["plain", findAllWith(plain)],
    ...(has("--alone") ? [] : await openPeers(bank, await readArticles(bank))),
  ]);
  for (const isHeldOut of [false, true]) {
    if (isHeldOut ? has("--tuning") : has("--held-out")) continue;
    const sets = querySets.filter((set) => set.locale === locale && set.isHeldOut === isHeldOut);
    const queries = sets.flatMap(({ name }) => readQueries(name));
    const results = new Map<string, Evaluation>();
    for (const [name, find] of engines) results.set(name, await evaluateSearch(find, bank, queries));
    console.log(`\n${sets.map(({ title }) => title).join("; ")}`);
    printKinds(results);
    printEngines(results, queries.filter(({ kind }) => kind === "empty").length);
    for (const { title, name } of sets.length > 1 ? sets : []) {
      const { all } = await evaluateSearch(findAllWith(compiled), bank, readQueries(name));
      console.log(`  of these, ${title}: ${all.ndcg.toFixed(3)}`);
    }
    if (has("--worst")) printWorst(results.get(has("--plain") ? "plain" : "compiled"));
  }
}

function withoutAlsoAsked({ alsoAsked: _, ...article }: Article): Article {
  return article;
}

/** nDCG@10 of each kind, an engine a column. */
function printKinds(results: ReadonlyMap<string, Evaluation>): void {
  const names = [...results.keys()];
  console.log(`  ${"nDCG@10".padEnd(12)} queries ${names.map((name) => name.padStart(11)).join("")}`);
  const [first] = results.values();
  for (const [kind, { queries }] of first?.kinds ?? []) {
    const columns = names.map((name) => figure(results.get(name)?.kinds.get(kind)?.ndcg).padStart(11));
    console.log(`  ${kind.padEnd(12)} ${String(queries).padStart(7)} ${columns.join("")}`);
  }
}

/** All scores of each engine, and how much better the compiled search is. */
function printEngines(results: ReadonlyMap<string, Evaluation>, empties: number): void {
  const ours = results.get("compiled");
  console.log(`  ${"".padEnd(12)} nDCG@10     R@5     MRR  nothing  false hits   compiled is better by (95 %)`);
  for (const [name, { all, rows, falseHits }] of results) {
    const scores = [all.ndcg, all.recall, all.mrr].map((value) => figure(value).padStart(7)).join(" ");
    const nothing = rows.filter(({ found }) => found.length === 0).length;
    const { difference, low, high } = compareByBootstrap(ours?.rows ?? [], rows);
    const bounds = name === "compiled" ? "" : `${figure(difference)} (${figure(low)} to ${figure(high)})`;
    console.log(
      `  ${name.padEnd(12)} ${scores} ${String(nothing).padStart(8)} ${`${falseHits.length} of ${empties}`.padStart(11)}   ${bounds}`,
    );
  }
}

function printWorst(evaluation: Evaluation | undefined): void {
  const rows = [...(evaluation?.rows ?? [])].sort((a, b) => a.ndcg - b.ndcg);
  for (const { q, kind, ndcg, rel, found } of rows.filter((row) => row.ndcg < 0.9)) {
    console.log(
      `    ${figure(ndcg)}  ${kind}: ${q}\n           wanted ${JSON.stringify(rel)}\n           found ${found.slice(0, 6).join(" ")}`,
    );
  }
  console.log(`    false hits: ${evaluation?.falseHits.join("; ")}`);
}

function figure(value: number | undefined): string {
  return value === undefined ? "-" : value.toFixed(3);
}
