import { cp, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { createBankPlugin } from "../../src/bundlers/plugin.js";
import { compileContent } from "../../src/disk/compile-content.js";
import { type WatchedBank, watchBank } from "../../src/disk/watch-bank.js";
import { createSearch } from "../../src/search/create-search.js";
import { run } from "../helpers/run.js";
import { tempFolder, writeAll } from "../helpers/temp-folder.js";

const content = "tests/authors/three-languages";

/** A package whose folder `bank` is a copy of the content. */
async function copyContent(): Promise<string> {
  const root = await tempFolder({ "package.json": '{"version": "1.0.0"}' });
  await cp(content, path.join(root, "bank"), { recursive: true });
  return root;
}

describe("a bank in three languages", () => {
  it("compiles without a problem to a bank for each, with names of its own", async () => {
    const { data, translations, problems } = await compileContent(content);
    expect(problems).toEqual([]);
    const told = [data, ...translations].map(({ locale, title, sections, tags, questions }) => ({
      locale,
      title,
      section: sections[0]?.title,
      tags: tags.map(({ label }) => label),
      ids: questions.map(({ id }) => id),
    }));
    // What a list asks is there in its own language alone.
    expect(told).toEqual([
      {
        locale: "en",
        title: "Clocks and time",
        section: "Clocks",
        tags: ["measuring", "ordering"],
        ids: ["skew", "lamport", "monotonic"],
      },
      { locale: "zh", title: "时钟与时间", section: "时钟", tags: ["计时", "顺序"], ids: ["lamport", "monotonic"] },
      { locale: "ja", title: "時計と時間", section: "時計", tags: ["計測", "順序"], ids: ["lamport", "monotonic"] },
    ]);
    const japanese = openBank(JSON.parse(JSON.stringify(translations[1])));
    expect(createSearch(japanese)("単調時計")[0]?.question.id).toBe("monotonic");
    expect((await japanese.article("monotonic"))?.choice?.options.map(({ correct }) => correct)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("is written to files by language, which the command line takes", async () => {
    const out = path.join(await tempFolder(), "out");
    expect((await run("compile", content, "--out", out, "--strict")).code).toBe(0);
    expect((await readdir(out)).sort()).toEqual([
      "bank.ja.json",
      "bank.ja.ts",
      "bank.json",
      "bank.ts",
      "bank.zh.json",
      "bank.zh.ts",
    ]);
    const listed = await run("list", "--bank", path.join(out, "bank.ja.json"));
    expect(listed.out).toMatch(/^時計と時間\n1\. 時計 \(clocks, 2 of 2\)\n/);
    const deck = await run("export", "--to", "tsv", "--bank", path.join(out, "bank.zh.json"));
    expect(deck.out).toContain("时钟与时间::1. 时钟");
  });

  it("is imported by language", async () => {
    const root = await copyContent();
    const plugin = createBankPlugin({ cache: false });
    plugin.root = root;
    const load = (specifier: string) => plugin.load(plugin.resolve(specifier, path.join(root, "main.js")) ?? "");
    for (const [specifier, title] of [
      ["./bank?bank", "Clocks and time"],
      ["./bank?bank=en", "Clocks and time"],
      ["./bank?bank=zh", "时钟与时间"],
      ["./bank?bank=ja", "時計と時間"],
    ] as const)
      expect((await load(specifier))?.code).toContain(title);
    expect((await load("./bank?bank=fr"))?.problems).toMatchObject([
      { code: "missing-translation", suggestion: "Import it in one of its languages: en, zh, ja." },
    ]);
  });

  it("has each translation revised or accepted by itself when its source changed", async () => {
    const root = await copyContent();
    const bank = path.join(root, "bank");
    const read = (name: string) => readFile(path.join(bank, name), "utf8");
    await writeAll(bank, { "bank.yaml": `${await read("bank.yaml")}registry: true\n` });
    expect((await run("check", bank, "--fix")).code).toBe(0);
    const [card, zh] = ["questions/clocks/lamport.md", "questions/clocks/lamport.zh.md"];
    await writeAll(bank, { [card]: (await read(card)).replace("larger number", "higher number") });
    const stale = async (...args: readonly string[]) =>
      (await run("check", bank, ...args)).out.match(/lamport\.\w+\.md(?=\S* {2}error {2}stale-translation)/g);
    expect(await stale("--fix")).toEqual(["lamport.ja.md", "lamport.zh.md"]);
    await writeAll(bank, { [zh]: (await read(zh)).replace("更大", "更高") });
    expect(await stale("--fix")).toEqual(["lamport.ja.md"]);
    expect(await stale("--fix", "--accept-translation", "lamport.ja")).toBeNull();
    expect((await run("check", bank, "--strict")).code).toBe(0);
  });

  it("keeps all of its languages while a translation is missing", async () => {
    const root = await copyContent();
    const bank = path.join(root, "bank");
    const seen: WatchedBank[] = [];
    for await (const watched of watchBank(bank)) {
      seen.push(watched);
      if (seen.length === 1) await rm(path.join(bank, "questions/clocks/lamport.ja.md"));
      else break;
    }
    const counts = seen.map(({ data, translations }) => [data, ...translations].map((one) => one?.questions.length));
    expect(counts).toEqual([
      [3, 2, 2],
      [3, 2, 2],
    ]);
    expect(seen.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(seen[1]?.problems).toMatchObject([
      { code: "missing-translation", message: "The card has no translation: clocks/lamport.ja.md." },
    ]);
  });
});
