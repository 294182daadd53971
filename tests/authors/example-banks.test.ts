import { unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { type FormatName, formats } from "../../src/cli/options/export-formats.js";
import { compileBank } from "../../src/compile/compile-bank.js";
import { readContent } from "../../src/disk/read-content.js";
import { loadExport } from "../../src/export/export-set.js";
import { drawQuiz } from "../../src/quiz/draw/load-questions.js";
import { markQuiz } from "../../src/quiz/mark/mark-quiz.js";
import { createSearch } from "../../src/search/create-search.js";
import { fakeIo } from "../helpers/fake-io.js";
import { run } from "../helpers/run.js";

const folders = { english: "tests/authors/english", japanese: "tests/authors/japanese" } as const;

async function compileFolder(folder: string) {
  const content = await readContent(folder);
  const result = compileBank(content.files, { version: "1.0.0" });
  return { ...result, bank: openBank(JSON.parse(JSON.stringify(result.data))) };
}

/** The texts in the bytes of a format: a table in columns, a database, or files in a zip. */
async function readPacked(bytes: Uint8Array): Promise<string> {
  if (new TextDecoder().decode(bytes.slice(0, 6)) === "SQLite") {
    const database = new (await initSqlJs()).Database(bytes);
    const [tables] = database.exec("SELECT name FROM sqlite_schema WHERE type = 'table'");
    const rows = (tables?.values ?? []).map(([table]) => database.exec(`SELECT * FROM "${table}"`));
    database.close();
    return JSON.stringify(rows);
  }
  if (new TextDecoder().decode(bytes.slice(0, 4)) === "PAR1") {
    const rows = await parquetReadObjects({ file: bytes.slice().buffer });
    return JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value));
  }
  return Object.values(unzipSync(bytes))
    .map((file) => new TextDecoder().decode(file))
    .join("\n");
}

describe("a bank of another author", () => {
  it("compiles without a problem in English alone, lists and cards together", async () => {
    const { data, translations, problems } = await compileFolder(folders.english);
    expect(problems).toEqual([]);
    expect(translations).toEqual([]);
    expect(data.locale).toBe("en");
    expect(data.sections).toMatchObject([
      { id: "storage", title: "Storage", questionCount: 3 },
      { id: "queries", title: "Queries", summary: "", questionCount: 2 },
    ]);
    expect(data.questions.map(({ id, origin, status, hasChoice }) => [id, origin, status, hasChoice])).toEqual([
      ["page", "seed", "answered", false],
      ["write-ahead", "seed", "answered", false],
      ["b-tree", "added", "answered", true],
      ["hash-join", "seed", "answered", true],
      ["covering-index", "added", "open", false],
    ]);
    expect(data.tags).toContainEqual({ id: "index", label: "index", aliases: ["B-tree", "lookup"] });
    expect(data.references).toMatchObject([{ id: "bayer1972organization" }]);
    expect(data.articles[3]?.source.original?.prompt).toBe("Which join needs no order and no index?");
  });

  it("compiles without a problem in Japanese", async () => {
    const { data, problems } = await compileFolder(folders.japanese);
    expect(problems).toEqual([]);
    expect(data.locale).toBe("ja");
    expect(data.questions.map(({ id, prompt, status, hasChoice }) => [id, prompt, status, hasChoice])).toEqual([
      ["quorum", "過半数が必要なのはなぜですか？", "answered", false],
      ["split-brain", "リーダーが二人いるように見えるのはどんなときですか？", "answered", false],
      ["five-nodes", "五台のうち何台まで止まってもよいですか？", "answered", true],
      ["cap", "CAP 定理は何を言っていますか？", "answered", true],
      ["idempotence", "べき等性とは何ですか？", "open", false],
    ]);
    expect(data.articles[2]?.choice?.options.map(({ correct }) => correct)).toEqual([false, true, false]);
  });

  it.each(Object.entries(folders))("can be asked and marked: %s", async (_, folder) => {
    const { bank } = await compileFolder(folder);
    const quiz = await drawQuiz(bank, { count: 2, kinds: ["choice"] }, "seed");
    const responses = quiz.items.map((item) => ({
      item: item.number,
      selected: item.kind === "choice" ? item.options.flatMap(({ correct }, at) => (correct ? [at] : [])) : [],
    }));
    expect(quiz.items.map(({ kind }) => kind)).toEqual(["choice", "choice"]);
    expect(markQuiz(quiz, responses)).toMatchObject({ score: 2, max: 2 });
    const open = await drawQuiz(bank, { count: 5, kinds: ["open", "flashcard"] }, "seed");
    expect(open.items).toHaveLength(5);
  });

  it.each([
    [folders.english, "covering index", "covering-index"],
    [folders.english, "B-tree", "b-tree"],
    [folders.english, "crash", "write-ahead"],
    [folders.japanese, "べき等性", "idempotence"],
    [folders.japanese, "過半数", "quorum"],
    [folders.japanese, "CAP", "cap"],
  ])("is searched: %s for %s", async (folder, query, id) => {
    const { bank } = await compileFolder(folder);
    expect(createSearch(bank)(query)[0]?.question.id).toBe(id);
  });

  const names = (Object.keys(formats) as FormatName[]).filter((name) => name !== "pdf");

  it.each(Object.entries(folders).flatMap(([name, folder]) => names.map((format) => [name, format, folder] as const)))(
    "is exported whole: %s as %s",
    async (_, format, folder) => {
      const { bank } = await compileFolder(folder);
      const set = await loadExport(bank);
      const { content, refused } = await formats[format].write(set, {}, fakeIo(), bank);
      // A card of Anki has two sides.
      const isOfTwoSides = format === "apkg" || format === "tsv";
      const unanswered = set.items.filter(({ brief, article }) => brief === undefined && article === undefined);
      expect(refused.map(({ id }) => id)).toEqual(isOfTwoSides ? unanswered.map(({ id }) => id) : []);
      const text = typeof content === "string" ? content : await readPacked(content);
      const isThere = (id: string, prompt: string) => text.includes(prompt) || refused.some((one) => one.id === id);
      expect(set.items.filter(({ id, prompt }) => !isThere(id, prompt)).map(({ id }) => id)).toEqual([]);
    },
  );

  it("works on the command line, as a folder", async () => {
    const search = await run("search", "join", "--bank", folders.english);
    expect([search.code, search.out]).toEqual([0, expect.stringContaining("hash-join")]);
    const show = await run("show", "cap", "--bank", folders.japanese);
    expect([show.code, show.out]).toEqual([0, expect.stringContaining("普段は遅延と引き換えになる")]);
    const check = await run("check", folders.english, "--strict");
    expect([check.code, check.out]).toEqual([0, expect.stringContaining("No problems.")]);
  });
});
