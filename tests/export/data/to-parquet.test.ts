import { tableFromIPC } from "apache-arrow";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { readParquet } from "parquet-wasm";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { datasetColumns } from "../../../src/export/data/dataset-columns.js";
import { toJsonl } from "../../../src/export/data/to-jsonl.js";
import { toParquet } from "../../../src/export/data/to-parquet.js";
import { loadExport } from "../../../src/export/export-set.js";
import { bank as en } from "../../../src/generated/bank.en.js";
import { bank as zh } from "../../../src/generated/bank.zh.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";

const sets = {
  zh: await loadExport(zh),
  en: await loadExport(en),
  hostile: await loadExport(openHostileBank()),
};
const cases = Object.entries(sets).flatMap(([name, set]) =>
  (["questions", "mcq"] as const).map((rows) => ({ name, set, rows })),
);
const arrowTypes = {
  string: "Utf8",
  "string?": "Utf8",
  integer: "Int32",
  "integer?": "Int32",
  strings: "List<Utf8>",
  integers: "List<Int32>",
  booleans: "List<Bool>",
};

/** The rows of the JSON Lines, whose tests compare them with the set. */
function parseLines(content: string): unknown[] {
  return content
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
}

function readTable(content: Uint8Array) {
  return tableFromIPC(readParquet(content).intoIPCStream());
}

describe("toParquet", () => {
  it.each(cases)("holds the rows of the JSON Lines for Arrow: $name, $rows", async ({ set, rows }) => {
    const { content, refused } = await toParquet(set, { rows });
    const lines = await toJsonl(set, { rows });
    const table = readTable(content);
    expect(JSON.parse(JSON.stringify(table.toArray()))).toStrictEqual(parseLines(lines.content));
    expect(refused).toEqual(lines.refused);
    expect(table.schema.fields.map(({ name, type, nullable }) => [name, String(type), nullable])).toEqual(
      datasetColumns[rows].map(({ name, type }) => [name, arrowTypes[type], type.endsWith("?")]),
    );
  });

  it.each(cases)("holds them for hyparquet: $name, $rows", async ({ set, rows }) => {
    const { content } = await toParquet(set, { rows });
    const file = content.slice().buffer;
    expect(await parquetReadObjects({ file })).toStrictEqual(parseLines((await toJsonl(set, { rows })).content));
  });

  it("says which content it is, and by what it was written", async () => {
    const { content } = await toParquet(sets.en);
    expect(Object.fromEntries(readTable(content).schema.metadata)).toEqual({
      "llm_interview.language": "en",
      "llm_interview.version": sets.en.version,
    });
    expect(parquetMetadata(content.slice().buffer).created_by).toBe("llm-interview");
  });

  it("writes the same bytes for the same set", async () => {
    const again = await toParquet(await loadExport(zh));
    expect(Buffer.compare((await toParquet(sets.zh)).content, again.content)).toBe(0);
  });

  it("takes a set without choice items, and rows beyond the first group", async () => {
    const questions = Array.from({ length: 1500 }, (_, index) => makeQuestion({ id: `q-${index}`, number: index + 1 }));
    const table = readTable((await toParquet(await loadExport(openBank(makeBankData(questions))))).content);
    expect(table.numRows).toBe(1500);
    expect(table.get(1499)?.toJSON()).toMatchObject({ id: "q-1499", answer: null });
  });

  it("rejects a set that leaves no row, with the reason", async () => {
    await expect(toParquet({ ...sets.zh, items: [] })).rejects.toThrow("There is no row to write. The set is empty.");
    const set = await loadExport(openBank(makeBankData([makeQuestion()])));
    await expect(toParquet(set, { rows: "mcq" })).rejects.toThrow("The first of 1 refused: It has no choice item");
  });
});
