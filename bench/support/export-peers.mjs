/** Libraries that write some of our formats, from the same questions. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import * as parquet from "parquet-wasm";
import initSqlJs from "sql.js";
import { toJsonl } from "../../dist/export.js";

const home = "bench/peers";

/** Names, the formats of ours that they write, and functions that give texts or bytes. */
export async function loadWriters(set) {
  const lines = (await toJsonl(set)).content.trimEnd().split("\n");
  const rows = lines.map((line) => JSON.parse(line));
  // Of each question, what a card or a page of it says.
  const texts = set.items.map(({ prompt, brief, article }) => [prompt, `${brief}\n\n${article?.explanation ?? ""}`]);
  const SQL = await initSqlJs();
  const writers = [
    { name: "parquet-wasm", format: "Parquet", write: () => writeParquet(rows) },
    { name: "sql.js, one table of JSON", format: "SQLite", write: () => writeSqlite(SQL, lines) },
  ];
  if (!existsSync(`${home}/node_modules`)) return writers;
  const require = createRequire(path.resolve(home, "package.json"));
  const { stringify } = require("csv-stringify/sync");
  const { marked } = await import(pathToFileURL(require.resolve("marked")).href);
  const { default: AnkiExport } = require("anki-apkg-export");
  const writeAnki = () => {
    const deck = new AnkiExport("deck");
    for (const [front, back] of texts) deck.addCard(front, back);
    return deck.save();
  };
  return [
    ...writers,
    { name: "csv-stringify", format: "CSV", write: () => stringify(rows, { header: true }) },
    {
      name: "marked",
      format: "HTML paper",
      write: () => texts.map((text) => marked.parse(text.join("\n\n"))).join(""),
    },
    { name: "anki-apkg-export", format: "Anki package", write: writeAnki },
  ];
}

function writeParquet(rows) {
  const columns = Object.keys(rows[0]).map((name) => [name, rows.map((row) => row[name] ?? null)]);
  // Lists as JSON: Arrow's own lists are built value by value.
  const flat = columns.map(([name, values]) => [
    name,
    values.map((value) => (Array.isArray(value) ? JSON.stringify(value) : value)),
  ]);
  const table = parquet.Table.fromIPCStream(tableToIPC(tableFromArrays(Object.fromEntries(flat)), "stream"));
  return parquet.writeParquet(table);
}

function writeSqlite(SQL, lines) {
  const database = new SQL.Database();
  database.run("CREATE TABLE question (place INTEGER PRIMARY KEY, data TEXT)");
  database.run("BEGIN");
  const statement = database.prepare("INSERT INTO question VALUES (?, ?)");
  for (const [place, line] of lines.entries()) statement.run([place, line]);
  statement.free();
  database.run("COMMIT");
  const bytes = database.export();
  database.close();
  return bytes;
}
