/** SQLite with its WebAssembly inside the script, so that there is no second file to find. Types as those of the main entry. */
declare module "sql.js/dist/sql-wasm-inline.js" {
  import initSqlJs = require("sql.js");
  export = initSqlJs;
}
