import { describe, expect, it } from "vitest";
import * as compile from "../src/compile/index.js";
import * as compileNode from "../src/disk/index.js";
import * as english from "../src/en.js";
import * as root from "../src/index.js";
import * as mcp from "../src/mcp/index.js";
import * as search from "../src/search/index.js";
import * as serve from "../src/serve/index.js";
import * as sql from "../src/sql/index.js";

// A name that is gone is a major version; this test is where that is noticed.
describe("the public names", () => {
  it("of the root", () => {
    expect(Object.keys(root).sort()).toEqual([
      "BankError",
      "MergeError",
      "bank",
      "compareVersions",
      "diffBanks",
      "groupBy",
      "mergeBanks",
      "openBank",
      "parseQuery",
      "queryToParams",
      "referenceUrl",
    ]);
  });

  it("of the English bank are those of the root", () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(root).sort());
  });

  it("of the compiler", () => {
    expect(Object.keys(compile).sort()).toEqual(["applyEdits", "compileBank", "renderBankJson", "renderBankModule"]);
    expect(Object.keys(compileNode).sort()).toEqual([
      "ContentError",
      "WriteError",
      "compileContent",
      "readContent",
      "watchBank",
      "watchContent",
      "writeFilesWhole",
    ]);
  });

  it("of the server", () => {
    expect(Object.keys(serve).sort()).toEqual(["createBanksHandler", "createHandler", "createSource"]);
  });

  it("of the server for models", () => {
    expect(Object.keys(mcp)).toEqual(["createMcpHandler"]);
  });

  it("of tables", () => {
    expect(Object.keys(sql).sort()).toEqual([
      "countToSql",
      "createSchema",
      "createSqlSource",
      "facetsToSql",
      "loadBank",
      "openPglite",
      "openPool",
      "openSqlJs",
      "openSqlite",
      "toSql",
    ]);
  });

  it("of the search", () => {
    expect(Object.keys(search).sort()).toEqual(["SearchIndexError", "buildSearchIndex", "createSearch", "loadSearch"]);
  });
});

describe("the published banks", () => {
  it("are frozen, and tell their languages", () => {
    expect([root.bank.locale, english.bank.locale]).toEqual(["zh", "en"]);
    expect(Object.isFrozen(root.bank) && Object.isFrozen(root.bank.questions[0]?.tags)).toBe(true);
  });
});
