import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { readContent } from "../../../src/disk/read-content.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

describe("new bank", () => {
  it.each(["en", "zh", "ja", "zh-Hant"])("writes a folder that compiles, in %s", async (locale) => {
    const folder = path.join(await tempFolder({}), "My notes");
    const { code, out } = await run("new", "bank", folder, "--locale", locale);
    expect([code, out]).toEqual([0, expect.stringContaining("bank.test.js")]);
    const content = await readContent(folder);
    const { data, problems } = compileBank(content.files);
    expect(problems).toEqual([]);
    expect(data.locale).toBe(locale);
    expect(data.questions.map(({ id, hasChoice }) => [id, hasChoice])).toEqual([
      ["rag", false],
      ["chunking", false],
      ["hybrid-search", true],
    ]);
    expect(JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"))).toMatchObject({ name: "my-notes" });
    expect((await run("check", folder, "--strict")).code).toBe(0);
  });

  it.each(["en", "zh", "ja", "de"])(
    "shows a title and translations, which hold once they are written: %s",
    async (locale) => {
      const folder = path.join(await tempFolder({}), "notes");
      await run("new", "bank", folder, "--locale", locale);
      const file = path.join(folder, "bank.yaml");
      const shown = await readFile(file, "utf8");
      const asked = shown.replace(/^# (translations: |title: \{)/gm, "$1");
      await writeFile(file, asked);
      const { data, problems } = compileBank((await readContent(folder)).files);
      expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["missing-translation"]));
      expect(problems).toHaveLength(2);
      expect(data.title).toBe(locale === "zh" ? "我的题目" : "My questions");
      await writeFile(file, shown.replace(/^# (title: [^{\n]*)$/m, "$1"));
      const plain = compileBank((await readContent(folder)).files);
      expect([plain.data.title, plain.problems]).toEqual([data.title, []]);
    },
  );

  it("asks a new card for what is still to be written", async () => {
    const folder = path.join(await tempFolder({}), "notes");
    await run("new", "bank", folder, "--locale", "en");
    expect((await run("new", "card", "retrieval/reranking", "--content", folder)).code).toBe(0);
    const { code, out } = await run("check", folder);
    expect([code, out.match(/unwritten/g)?.length]).toEqual([1, 4]);
  });

  it("says what is in the way where no folder can be", async () => {
    const folder = await tempFolder({ notes: "mine" });
    const { code, err } = await run("new", "bank", path.join(folder, "notes"));
    expect([code, err]).toEqual([2, expect.stringMatching(/^error: ENOTDIR/)]);
  });

  it("gives the package a name of its own where that of the folder is none", async () => {
    for (const [name, expected] of [
      ["题库", "my-questions"],
      ["LLM Interview", "my-questions"],
      ["My Notes!", "my-notes"],
    ] as const) {
      const folder = path.join(await tempFolder(), name);
      expect((await run("new", "bank", folder)).code).toBe(0);
      expect(JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")).name).toBe(expected);
    }
  });

  it("leaves a folder alone that has something in it", async () => {
    const folder = await tempFolder({ "notes.md": "1. Why?\n" });
    const { code, err } = await run("new", "bank", folder);
    expect([code, err]).toEqual([2, expect.stringContaining("has files in it")]);
    expect(await readdir(folder)).toEqual(["notes.md"]);
  });
});
