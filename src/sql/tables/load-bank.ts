import type { BankData } from "../../model/bank-data.js";
import type { Question } from "../../model/question.js";
import { collectTerms } from "../../search/terms/collect-terms.js";
import type { TranslatedBank } from "../../search/terms/indexed-documents.js";
import { digestText } from "../../text/digest-text.js";
import { versionNumbers } from "../../text/version.js";
import type { SqlDatabase } from "../adapters/database.js";
import { joinFragments, raw, renderStatement, type SqlValue, sql } from "../statements/fragment.js";
import { toKey } from "../statements/key.js";
import { schemaFormat, type TableName, tableNames } from "./create-schema.js";
import { searchHeadOf, searchPagesOf } from "./search-rows.js";

/** Under which key a bank is loaded, and with what. */
export interface LoadOptions {
  /** Tells banks apart, and is the key by which tables are partitioned. Not empty. */
  readonly bank: string;
  /** The same bank in the other language, whose prompts are searched, too. Default: none. */
  readonly translation?: TranslatedBank;
}

/** Values of one statement, which engines limit: SQLite to 32,766, PostgreSQL to 65,535. */
const mostValues = 12_000;

/**
 * Loads a bank into tables that `createSchema` made, in the place of what was loaded under its key before. One transaction: until it is
 * done everybody sees the old bank whole, and whatever interrupts it leaves that as it was.
 *
 * @param data - A bank as JSON, such as `llm-interview/data/bank.zh.json`. It is taken to be right: `openBank` checks.
 * @throws RangeError if the key is empty; whatever the database throws.
 * @example
 * ```ts
 * await loadBank(db, data, { bank: "published" });
 * ```
 */
export async function loadBank(db: SqlDatabase, data: BankData, { bank, translation }: LoadOptions): Promise<void> {
  if (bank === "") throw new RangeError("The key of a bank must not be empty.");
  const pages = collectTerms(data, { articles: data.articles, ...(translation !== undefined && { translation }) });
  const tables: Readonly<Record<TableName, Iterable<readonly SqlValue[]>>> = {
    interview_bank: [bankRow(data, JSON.stringify(searchHeadOf(pages, data.questions)))],
    interview_question: mapRows(data.questions, questionRow),
    interview_question_tag: flatRows(data.questions, ({ tags }) => tags),
    interview_related: flatRows(data.questions, ({ related }) => related),
    interview_article: mapRows(data.articles, (article) => [toKey(article.id), JSON.stringify(article)]),
    interview_reference: mapRows(data.references, (reference) => [toKey(reference.id), JSON.stringify(reference)]),
    interview_search_page: mapRows(searchPagesOf(pages), (page, at) => [at, page]),
  };
  await db.transaction(async ({ run }) => {
    // Who loads the same bank at the same time waits here. SQLite has one writer anyway.
    if (db.dialect === "postgresql") await run("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [bank]);
    for (const name of tableNames) {
      const { text, params } = renderStatement(sql`${raw(`DELETE FROM ${name} WHERE bank = `)}${bank}`, db.dialect);
      await run(text, params);
    }
    for (const name of tableNames) {
      for (const rows of inBatches(tables[name])) {
        const values = rows.map(
          (row) =>
            sql`(${joinFragments(
              [bank, ...row].map((value) => sql`${value}`),
              ", ",
            )})`,
        );
        const insert = raw(`INSERT INTO ${name} (${columns[name].join(", ")}) VALUES `);
        const { text, params } = renderStatement(sql`${insert}${joinFragments(values, ", ")}`, db.dialect);
        await run(text, params);
      }
    }
  });
}

const columns: Readonly<Record<TableName, readonly string[]>> = {
  interview_bank: ["bank", "format", "locale", "version", "digest", "question_count", "vocabulary", "search"],
  interview_question: [
    "bank",
    "place",
    "id",
    "section",
    "difficulty",
    "status",
    "origin",
    "changed_major",
    "changed_minor",
    "changed_patch",
    "lot",
    "prompt",
    "brief",
    "data",
  ],
  interview_question_tag: ["bank", "tag", "place"],
  interview_related: ["bank", "other", "place"],
  interview_article: ["bank", "id", "data"],
  interview_reference: ["bank", "id", "data"],
  interview_search_page: ["bank", "page", "data"],
};

/** @param search - What a search reads of all questions, as JSON. */
function bankRow(
  { locale, title, version, sections, tags, retired, questions, articles }: BankData,
  search: string,
): SqlValue[] {
  const vocabulary = JSON.stringify({ title, sections, tags, retired });
  let digest = digestText(vocabulary + search);
  for (const question of questions) digest = digestText(digest + JSON.stringify(question));
  for (const article of articles) digest = digestText(digest + JSON.stringify(article));
  return [schemaFormat, locale, version, digest, questions.length, vocabulary, search];
}

function questionRow(question: Question, place: number): SqlValue[] {
  const { id, section, difficulty, status, origin, changed, prompt } = question;
  return [
    place,
    toKey(id),
    toKey(section),
    difficulty,
    status,
    origin,
    ...versionNumbers(changed),
    lotOf(id),
    // For people who read tables: what no text of theirs can hold is left out here; `data` has all.
    cleanText(prompt),
    question.status === "answered" ? cleanText(question.brief) : null,
    JSON.stringify(question),
  ];
}

/** 31 bits of what an id hashes to. */
export function lotOf(id: string): number {
  return Number.parseInt(digestText(id).slice(0, 8), 16) >>> 1;
}

function cleanText(text: string): string {
  return text.replaceAll("\0", "").replaceAll(/\p{Surrogate}/gu, "\ufffd");
}

function* mapRows<Entry>(
  entries: Iterable<Entry>,
  write: (entry: Entry, place: number) => readonly SqlValue[],
): Generator<readonly SqlValue[]> {
  let place = 0;
  for (const entry of entries) yield write(entry, place++);
}

/** A row for each of the ids that a question names. */
function* flatRows(questions: readonly Question[], read: (question: Question) => readonly string[]) {
  for (const [place, question] of questions.entries())
    for (const id of new Set(read(question))) yield [toKey(id), place] as const;
}

function* inBatches(rows: Iterable<readonly SqlValue[]>): Generator<(readonly SqlValue[])[]> {
  let batch: (readonly SqlValue[])[] = [];
  let values = 0;
  for (const row of rows) {
    batch.push(row);
    values += row.length + 1;
    if (values < mostValues) continue;
    yield batch;
    batch = [];
    values = 0;
  }
  if (batch.length > 0) yield batch;
}
