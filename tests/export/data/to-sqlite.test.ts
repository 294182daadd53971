import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import { toSqlite } from "../../../src/export/data/to-sqlite.js";
import { bank } from "../../../src/index.js";
import { openSqlJs } from "../../../src/sql/adapters/sqlite.js";
import { createSqlSource } from "../../../src/sql/source/create-sql-source.js";
import { findExamples } from "../../helpers/find-examples.js";
import { hasProgram } from "../../helpers/foreign-client.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

describe("toSqlite", () => {
  it("has all of a bank, and gives the same bytes for the same bank", async () => {
    const data = makeBankData([makeQuestion({ id: "a" }), makeQuestion({ id: "b", number: 2 })]);
    const { content } = await toSqlite(data);
    expect(Buffer.from((await toSqlite(data)).content).equals(Buffer.from(content))).toBe(true);
    const SQL = await initSqlJs();
    const source = await createSqlSource(openSqlJs(new SQL.Database(content)), { bank: "main" });
    expect((await source.page({}, { limit: 9 })).questions).toEqual(data.questions);
    expect(await source.article("a")).toEqual(data.articles[0]);
  });
});

describe("export --to sqlite", () => {
  it.skipIf(!hasProgram(["python3"], "python3"))("writes what the guide's lines of Python read", async () => {
    const folder = await tempFolder();
    const file = path.join(folder, "bank.sqlite");
    const count = bank.find({ sections: ["inference"] }).length;
    const { code, err } = await run("export", "--out", file, "--section", "inference", "--locale", "zh");
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining(`${count} 题已导出`) });
    const [lines] = findExamples(readFileSync("docs/databases.md", "utf8")).filter(
      ({ language }) => language === "python",
    );
    await writeFile(path.join(folder, "read.py"), lines?.text ?? "");
    const printed = execFileSync("python3", ["read.py"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, PYTHONIOENCODING: "utf8" },
    });
    const expected = await Promise.all(
      bank.find({ sections: ["inference"], difficulties: [3] }).map(async ({ id, prompt }) => {
        const { keyPoints = [] } = await bank.article(id);
        return `${prompt} ${keyPoints.length}`;
      }),
    );
    expect(printed.trim().split("\n")).toEqual(expected);
  });
});
