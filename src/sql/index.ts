/**
 * Keeps banks in SQLite or PostgreSQL: tables, a loader, queries, and a source to serve from.
 *
 * @module llm-interview/sql
 */

export type { Row, SqlDatabase } from "./adapters/database.js";
export {
  openPglite,
  openPool,
  type PgliteDriver,
  type PostgresClient,
  type PostgresPool,
} from "./adapters/postgresql.js";
export { openSqlite, openSqlJs, type SqliteDriver, type SqlJsDriver } from "./adapters/sqlite.js";
export { createSqlSource, type SqlSourceOptions } from "./source/create-sql-source.js";
export type { Dialect, SqlValue, Statement } from "./statements/fragment.js";
export { countToSql, facetsToSql, type SqlOptions, toSql } from "./statements/to-sql.js";
export { createSchema, type SchemaOptions } from "./tables/create-schema.js";
export { type LoadOptions, loadBank } from "./tables/load-bank.js";
