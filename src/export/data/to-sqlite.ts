import type { BankData } from "../../model/bank-data.js";
import { openSqlJs } from "../../sql/adapters/sqlite.js";
import { createSchema } from "../../sql/tables/create-schema.js";
import { loadBank } from "../../sql/tables/load-bank.js";
import type { Exported } from "../export-set.js";

/** Key of the bank in the file. */
const key = "main";

/**
 * Writes a bank as an SQLite database: the tables of `llm-interview/sql`, with the bank under the key `main`. It takes data, not an
 * export set, because it leaves nothing out. Format: https://sqlite.org/fileformat2.html
 */
export async function toSqlite(data: BankData): Promise<Exported<Uint8Array>> {
  const { default: initSqlJs } = await import("sql.js/dist/sql-asm-memory-growth.js");
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    const db = openSqlJs(database);
    for (const statement of createSchema("sqlite")) await db.run(statement, []);
    await loadBank(db, data, { bank: key });
    return { content: database.export(), refused: [] };
  } finally {
    database.close();
  }
}
