import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { bankDataOf } from "../../src/cli/files/bank-data-of.js";
import { bank as english } from "../../src/en.js";
import { bank as chinese } from "../../src/index.js";
import type { Bank } from "../../src/model/bank.js";
import type { BankData } from "../../src/model/bank-data.js";
import type { Query } from "../../src/model/query.js";
import type { Question } from "../../src/model/question.js";
import { createSearch } from "../../src/search/create-search.js";
import type { SqlDatabase } from "../../src/sql/adapters/database.js";
import { createSqlSource } from "../../src/sql/source/create-sql-source.js";
import { toSql } from "../../src/sql/statements/to-sql.js";
import { createSchema } from "../../src/sql/tables/create-schema.js";
import { loadBank } from "../../src/sql/tables/load-bank.js";
import { anyBankData, anyQuery } from "../helpers/any-bank-data.js";

/** Makes the tables. */
export async function prepare(db: SqlDatabase, options: { readonly partitions?: number } = {}): Promise<void> {
  for (const statement of createSchema(db.dialect, options)) await db.run(statement, []);
}

/**
 * Loads bank after bank under one key, beside another bank, and holds what tables find and count to what `bank.find` and `bank.facets`
 * do: the same questions in the same order, page by page, and the same numbers.
 */
export async function expectAgreement(db: SqlDatabase, numRuns: number): Promise<void> {
  const cases = anyBankData.chain((data) => {
    const query = anyQuery(data.questions.map(({ id }) => id));
    const ordered = query.map((one): Query => (one.ids === undefined ? one : { ...one, order: "ids" }));
    return fc.tuple(fc.constant(data), fc.array(fc.oneof(query, ordered), { minLength: 4, maxLength: 4 }));
  });
  await fc.assert(
    fc.asyncProperty(cases, fc.integer({ min: 1, max: 5 }), async ([data, queries], limit) => {
      await loadBank(db, data, { bank: "mine" });
      const bank = openBank(data);
      const source = await createSqlSource(db, { bank: "mine" });
      for (const query of queries) {
        const { text, params } = toSql(query, db.dialect, { bank: "mine" });
        const rows = await db.run(text, params);
        const found = rows.map(({ question }) => JSON.parse(String(question)) as Question);
        expect(found).toEqual(bank.find(query));
        const paged: Question[] = [];
        for (let after: string | undefined; ; ) {
          const page = await source.page(query, { limit, ...(after !== undefined && { after }) });
          expect(page.total).toBe(found.length);
          paged.push(...page.questions);
          if (page.next === undefined) break;
          after = page.next;
        }
        expect(paged).toEqual(found);
        for (const disjunctive of [false, true])
          expect(await source.facets(query, { disjunctive })).toEqual(bank.facets(query, { disjunctive }));
      }
      for (const { id } of bank.questions.slice(0, 3)) {
        expect(await source.resolve(id)).toEqual(bank.resolve(id));
        expect(await source.article(id)).toEqual(await bank.article(id));
      }
    }),
    { numRuns },
  );
}

/** An open bank as data, without compiling its content again. */
export function dataOf(bank: Bank): Promise<BankData> {
  return bankDataOf(bank, new Set(bank.questions.map(({ id }) => id)));
}

/**
 * Loads the published banks, and holds what tables find for every query of the evaluation sets to what `createSearch` finds: the same ten
 * hits, scores and highlights, so that its recall of `/search` is 1.
 */
export async function expectSameHits(db: SqlDatabase): Promise<void> {
  const banks = { zh: chinese, en: english };
  const folder = "tests/search/queries";
  const names = await readdir(folder);
  for (const [locale, other] of [
    ["zh", "en"],
    ["en", "zh"],
  ] as const) {
    const data = await dataOf(banks[locale]);
    const translation = banks[other];
    await loadBank(db, data, { bank: locale, translation });
    const source = await createSqlSource(db, { bank: locale });
    const search = createSearch(openBank(data), { articles: data.articles, translation });
    const files = names.filter((name) => name.startsWith(locale));
    expect(files.length).toBeGreaterThan(3);
    for (const name of files)
      for (const { q } of JSON.parse(await readFile(path.join(folder, name), "utf8")) as { readonly q: string }[])
        expect([name, q, await source.search(q, { limit: 10 })]).toEqual([name, q, search(q, { limit: 10 })]);
  }
}
