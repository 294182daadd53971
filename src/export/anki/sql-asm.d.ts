/** SQLite in plain JavaScript, for runtimes that refuse WebAssembly. Types as those of the main entry. */
declare module "sql.js/dist/sql-asm-memory-growth.js" {
  import initSqlJs = require("sql.js");
  export = initSqlJs;
}
