import { findHeirs } from "../../bank/find-heirs.js";
import type { Article } from "../../model/article.js";
import type { Resolution } from "../../model/bank.js";
import type { RetiredId } from "../../model/bank-data.js";
import type { Facets, Query } from "../../model/query.js";
import type { Question } from "../../model/question.js";
import type { Reference } from "../../model/reference.js";
import type { Section } from "../../model/section.js";
import type { Tag } from "../../model/tag.js";
import type { Blueprint } from "../../quiz/draw/blueprint.js";
import type { QuizQuestion } from "../../quiz/draw/build-quiz.js";
import { readSearchOptions, type SearchHit } from "../../search/open-search.js";
import type { BankOutline, BankSource } from "../../serve/source/bank-source.js";
import { digestText } from "../../text/digest-text.js";
import { nearest } from "../../text/nearest.js";
import type { Row, SqlDatabase } from "../adapters/database.js";
import { listOf, writeConditions } from "../statements/conditions.js";
import { type Fragment, raw, renderStatement, sql } from "../statements/fragment.js";
import { fromKey, toKey } from "../statements/key.js";
import { countToSql, facetsToSql, toSql } from "../statements/to-sql.js";
import { schemaFormat } from "../tables/create-schema.js";
import { readSearchPage, type SearchHead } from "../tables/search-rows.js";
import { openPagedRanking, type PagedRanking } from "./open-paged-ranking.js";

/** Which bank of the tables. */
export interface SqlSourceOptions {
  /** Key under which it was loaded. */
  readonly bank: string;
}

/** How many of the best hits are looked at for those that a query allows. */
const mostCandidates = 2_000;
/** How many questions a quiz is drawn of at most, and how many more for each value that a quota names. */
const mostDrawn = 2_000;
const mostOfQuota = 400;
/** How many pages of an index are kept; one has 64 terms. */
const mostPages = 4_000;

interface OpenBank {
  readonly outline: BankOutline;
  readonly fates: ReadonlyMap<string, RetiredId>;
  readonly head: SearchHead;
}

/**
 * Makes a source of a bank in tables, for `createHandler` and `createMcpHandler`. It answers as the bank in memory does, but for
 * two bounds: a search within a query looks at its 2,000 best hits, and a quiz is drawn of 2,000 questions by lot and 400 more for each
 * value of its quotas, where more match. When another version is loaded, the next request sees it.
 *
 * @throws Error, when it is asked, if nothing was loaded under the key, or by another release.
 * @example
 * ```ts
 * const handler = createHandler(await createSqlSource(db, { bank: "published" }));
 * ```
 */
export async function createSqlSource(db: SqlDatabase, { bank }: SqlSourceOptions): Promise<BankSource> {
  const ask = ({ text, params }: { readonly text: string; readonly params: Parameters<SqlDatabase["run"]>[1] }) =>
    db.run(text, params);
  const select = (fragment: Fragment) => ask(renderStatement(fragment, db.dialect));
  let opened: OpenBank | undefined;
  let ranking: PagedRanking | undefined;

  const open = async (): Promise<OpenBank> => {
    const [state] = await select(sql`SELECT format, digest FROM interview_bank WHERE bank = ${bank}`);
    if (state === undefined) throw new Error(`No bank was loaded under the key "${bank}".`);
    if (state["format"] !== schemaFormat)
      throw new Error(`The bank "${bank}" was loaded by another release of llm-interview. Load it again.`);
    if (opened !== undefined && opened.outline.digest === state["digest"]) return opened;
    const [row] = await select(
      sql`SELECT digest, version, question_count, vocabulary, search FROM interview_bank WHERE bank = ${bank}`,
    );
    const { title, sections, tags, retired } = readJson<{
      readonly title?: string;
      readonly sections: readonly Section[];
      readonly tags: readonly Tag[];
      readonly retired: readonly RetiredId[];
    }>(row, "vocabulary");
    ranking = undefined;
    const found: OpenBank = {
      outline: {
        ...(title !== undefined && { title }),
        version: String(row?.["version"]),
        digest: String(row?.["digest"]),
        sections,
        tags,
        questionCount: Number(row?.["question_count"]),
      },
      fates: new Map(retired.map((fate) => [fate.id, fate])),
      head: readJson<SearchHead>(row, "search"),
    };
    opened = found;
    return found;
  };

  const rankingOf = ({ outline, head }: OpenBank): PagedRanking => {
    if ((ranking?.pageCount() ?? 0) > mostPages) ranking = undefined;
    ranking ??= openPagedRanking(outline, head, async (first, count) => {
      const rows = await select(
        sql`SELECT data FROM interview_search_page WHERE bank = ${bank} AND page >= ${first} AND page < ${first + count} ORDER BY page`,
      );
      return rows.map((row) => readSearchPage(String(row["data"])));
    });
    return ranking;
  };

  const findQuestions = async (ids: readonly string[]): Promise<ReadonlyMap<string, Question>> => {
    const json = JSON.stringify(ids.map(toKey));
    const rows = await select(
      sql`SELECT q.data AS question FROM interview_question AS q WHERE q.bank = ${bank} AND q.id IN (${listOf(json, db.dialect)})`,
    );
    const questions = rows.map((row) => readJson<Question>(row, "question"));
    return new Map(questions.map((question) => [question.id, question]));
  };

  const [row] = await select(sql`SELECT locale FROM interview_bank WHERE bank = ${bank}`);
  if (row === undefined) throw new Error(`No bank was loaded under the key "${bank}".`);

  return {
    locale: String(row["locale"]),
    outline: async () => (await open()).outline,

    async page(query, { limit, after }) {
      const [[count], rows] = await Promise.all([
        ask(countToSql(query, db.dialect, { bank })),
        // One more than is wanted tells whether there is another page.
        ask(toSql(query, db.dialect, { bank, limit: limit + 1, ...(after !== undefined && { after }) })),
      ]);
      const questions = rows.slice(0, limit).map((found) => readJson<Question>(found, "question"));
      const last = questions.at(-1);
      const hasMore = rows.length > limit && last !== undefined;
      return { total: Number(count?.["total"]), questions, ...(hasMore && { next: last.id }) };
    },

    async facets(query, options) {
      const { outline } = await open();
      return readFacets(await ask(facetsToSql(query, db.dialect, { bank, ...options })), outline);
    },

    async search(text, options) {
      const { limit, within, prefix } = readSearchOptions(text, options);
      const known = await open();
      const { use } = rankingOf(known);
      const query = await use((own) => own.read(text, prefix));
      const ranked = await use((own) => own.rank(query));
      const best = ranked.slice(0, within === undefined ? limit : mostCandidates);
      const places = JSON.stringify(best.map(({ number }) => String(number)));
      const allowed = writeConditions(within ?? {}, bank, db.dialect);
      const rows = await select(
        sql`SELECT q.place AS place, q.data AS question FROM interview_question AS q WHERE ${allowed} AND CAST(q.place AS text) IN (${listOf(places, db.dialect)})`,
      );
      const found = new Map(rows.map((one) => [Number(one["place"]), one]));
      const hits: SearchHit[] = [];
      for (const { number, score } of best) {
        const one = found.get(number);
        if (one === undefined) continue;
        const question = readJson<Question>(one, "question");
        const matches = await use((own) => own.match(query, question, number));
        hits.push({ id: question.id, score, question, matches });
        if (hits.length === limit) break;
      }
      return hits;
    },

    async resolve(id): Promise<Resolution> {
      const question = (await findQuestions([id])).get(id);
      if (question !== undefined) return { status: "current", question };
      const { fates } = await open();
      const fate = fates.get(id);
      if (fate === undefined) return { status: "unknown", suggestions: await findNear(id) };
      const ids = findHeirs(fate, fates);
      const found = await findQuestions(ids);
      const heirs = ids.flatMap((heir) => found.get(heir) ?? []);
      const [only, ...others] = heirs;
      if (only === undefined) return { status: "retired" };
      if (fate.fate === "moved" && others.length === 0) return { status: "moved", questions: [only] };
      return { status: "split", questions: heirs };
    },

    async article(id) {
      const [found] = await select(sql`SELECT data FROM interview_article WHERE bank = ${bank} AND id = ${toKey(id)}`);
      return found === undefined ? undefined : readJson<Article>(found, "data");
    },

    async references(ids) {
      const wanted =
        ids === undefined ? raw("") : sql` AND id IN (${listOf(JSON.stringify(ids.map(toKey)), db.dialect)})`;
      const rows = await select(sql`SELECT data FROM interview_reference WHERE bank = ${bank}${wanted}`);
      const found = rows.map((one) => readJson<Reference>(one, "data"));
      // Engines order texts by their own rules.
      return found.sort((a, b) => (a.id < b.id ? -1 : 1));
    },

    async candidates(blueprint, seed) {
      const found = new Map<number, QuizQuestion>();
      for (const [query, most] of listDraws(blueprint)) {
        const conditions = writeConditions(query, bank, db.dialect);
        for (const one of await drawRows(conditions, most, seed)) {
          const question = readJson<Question>(one, "question");
          found.set(Number(one["place"]), { ...question, article: readJson<Article>(one, "article") });
        }
      }
      return [...found].sort(([a], [b]) => a - b).map(([, question]) => question);
    },
  };

  /** Rows of a stretch by lot, from a place that the seed tells on, and from the beginning where it comes to the end. */
  async function drawRows(conditions: Fragment, most: number, seed: string): Promise<readonly Row[]> {
    const start = Number.parseInt(digestText(seed).slice(0, 8), 16) >>> 1;
    const from = raw(
      "SELECT q.place AS place, q.data AS question, a.data AS article FROM interview_question AS q JOIN interview_article AS a ON a.bank = q.bank AND a.id = q.id WHERE ",
    );
    const stretch = (condition: Fragment, count: number) =>
      select(sql`${from}${conditions} AND ${condition} ORDER BY q.lot, q.place LIMIT ${count}`);
    const first = await stretch(sql`q.lot >= ${start}`, most);
    if (first.length === most) return first;
    return [...first, ...(await stretch(sql`q.lot < ${start}`, most - first.length))];
  }

  /** Ids that begin alike, of which the nearest are given: no engine knows how far ids are from each other. */
  async function findNear(id: string): Promise<string[]> {
    const beginning = toKey(id.slice(0, 3));
    const rows = await select(
      sql`SELECT id FROM interview_question WHERE bank = ${bank} AND id >= ${beginning} AND id < ${`${beginning}\uffff`} ORDER BY id LIMIT 2000`,
    );
    return nearest(
      id,
      rows.map((one) => fromKey(String(one["id"]))),
      3,
    );
  }
}

/** What is asked for a draw: all that match, and those of each value that a quota names. */
function listDraws({ query = {}, quotas = {} }: Blueprint): (readonly [Query, number])[] {
  const { order: _, ...conditions } = query;
  const namesOf = (amounts: object | undefined) => Object.keys(Object.values(amounts ?? {})[0] ?? {});
  const both = <Value>(own: readonly Value[] | undefined, value: Value) =>
    own === undefined || own.includes(value) ? [value] : [];
  return [
    [conditions, mostDrawn],
    ...namesOf(quotas.sections).map(
      (id) => [{ ...conditions, sections: both(conditions.sections, id) }, mostOfQuota] as const,
    ),
    ...namesOf(quotas.tags).map(
      (id) => [{ ...conditions, tags: [...(conditions.tags ?? []), id] }, mostOfQuota] as const,
    ),
    ...([1, 2, 3] as const)
      .filter((difficulty) => namesOf(quotas.difficulties).includes(String(difficulty)))
      .map(
        (difficulty) =>
          [{ ...conditions, difficulties: both(conditions.difficulties, difficulty) }, mostOfQuota] as const,
      ),
  ];
}

function readFacets(rows: readonly Row[], { sections, tags }: BankOutline): Facets {
  const counts = new Map(rows.map((row) => [`${String(row["kind"])} ${String(row["value"])}`, Number(row["count"])]));
  const count = (kind: string, value: string) => counts.get(`${kind} ${value}`) ?? 0;
  return {
    total: count("total", ""),
    sections: Object.fromEntries(sections.map(({ id }) => [id, count("section", toKey(id))])),
    tags: Object.fromEntries(tags.map(({ id }) => [id, count("tag", toKey(id))])),
    difficulties: { 1: count("difficulty", "1"), 2: count("difficulty", "2"), 3: count("difficulty", "3") },
    statuses: { answered: count("status", "answered"), open: count("status", "open") },
  };
}

/** A column of JSON that we wrote. */
function readJson<Data>(row: Row | undefined, column: string): Data {
  return JSON.parse(String(row?.[column])) as Data;
}
