import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bank as english } from "../../src/en.js";
import { bank as chinese } from "../../src/index.js";
import { findExamples } from "../helpers/find-examples.js";
import { run } from "../helpers/run.js";
import { hasClients, home } from "./tools.js";

/** What is used of `@duckdb/node-api`, which is found from this folder's package.json. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(): Promise<{
      connect(): Promise<{ runAndReadAll(text: string): Promise<{ getRowsJson(): unknown[][] }> }>;
    }>;
  };
}

const require = createRequire(path.join(home, "package.json"));

/** The statements of a guide, without what is remarked on them. */
function readQueries(page: string): string[] {
  const [block] = findExamples(readFileSync(page, "utf8")).filter(({ language }) => language === "sql");
  return (block?.text ?? "")
    .replaceAll(/^--.*\n/gm, "")
    .split(";")
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

const queries = readQueries("docs/exports.md");

it("has the same queries in both guides", () => {
  expect(queries).toHaveLength(3);
  expect(readQueries("docs/exports.zh.md")).toEqual(queries);
});

describe.skipIf(!hasClients())("the guide's queries in DuckDB, over exported Parquet", () => {
  let folder: string;
  let answers: readonly (readonly unknown[][])[];
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "llm-interview-duckdb-"));
    for (const locale of ["zh", "en"])
      expect(await run("export", "--locale", locale, "--out", path.join(folder, `${locale}.parquet`))).toMatchObject({
        code: 0,
      });
    const { DuckDBInstance } = require("@duckdb/node-api") as DuckDb;
    const db = await (await DuckDBInstance.create()).connect();
    await db.runAndReadAll(`SET file_search_path = '${folder}'`);
    answers = await Promise.all(queries.map(async (text) => (await db.runAndReadAll(text)).getRowsJson()));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("count sections as the bank does", async () => {
    const expected = await Promise.all(
      chinese.sections.map(async ({ id }) => {
        const questions = chinese.find({ sections: [id] });
        const articles = await Promise.all(questions.map((question) => chinese.article(question.id)));
        const counts = [
          questions.length,
          questions.filter(({ difficulty }) => difficulty === 3).length,
          articles.filter(({ choice }) => choice !== undefined).length,
        ];
        // 64-bit integers are texts in JSON.
        return [id, ...counts.map(String)];
      }),
    );
    expect(answers[0]).toEqual(expected);
  });

  it("count tags as the bank does, most first", () => {
    const counts = Object.entries(chinese.facets().tags);
    const sorted = counts.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
    expect(answers[1]).toEqual(sorted.slice(0, 10).map(([tag, count]) => [tag, String(count)]));
  });

  it("join both languages by id", async () => {
    const found = chinese.find({ tags: ["kv-cache"], difficulties: [3] });
    expect(found.length).toBeGreaterThan(2);
    const expected = await Promise.all(
      found.map(async ({ id, prompt }) => {
        const { keyPoints = [] } = await chinese.article(id);
        return [id, prompt, english.get(id).prompt, String(keyPoints.length)];
      }),
    );
    expect(answers[2]).toEqual(expected.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
  });
});
