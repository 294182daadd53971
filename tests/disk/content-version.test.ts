import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findContentVersion } from "../../src/disk/content-version.js";
import { makeCard, makeCardBank, makeTranslation } from "../helpers/make-card.js";
import { run } from "../helpers/run.js";
import { tempFolder } from "../helpers/temp-folder.js";

const empty = '{"formatVersion": 1, "released": null, "questions": {}, "gone": {}}\n';

async function makeFolder() {
  const files = makeCardBank(undefined, undefined, [{ path: "bank/registry.json", text: empty }]);
  return tempFolder({
    ...Object.fromEntries(files.map((file) => [file.path, file.text])),
    "package.json": '{"version": "1.4.0"}',
  });
}

describe("findContentVersion", () => {
  const find = async (text?: string) => {
    const folder = await tempFolder(text === undefined ? {} : { "package.json": text });
    const files = [{ path: "content/registry.json", text: empty }];
    return findContentVersion({ files, problems: [] }, folder);
  };

  it("is that of the nearest package.json, where that has one", async () => {
    expect(await find('{"version": "1.4.0"}')).toBe("1.4.0");
    for (const text of ["null", "{}", '{"version": 1}']) expect(await find(text)).toBeUndefined();
    await expect(find("{")).rejects.toThrow("is not JSON, so that nobody knows which version comes next.");
  });

  it("is none without a registry, or without a package.json up to the root", async () => {
    expect(await findContentVersion({ files: [{ path: "notes.md", text: "" }], problems: [] })).toBeUndefined();
    const root = path.parse(path.resolve()).root;
    const files = [{ path: path.join(root, "registry.json"), text: empty }];
    expect(await findContentVersion({ files, problems: [] })).toBeUndefined();
  });
});

describe("content with a registry", () => {
  it("is checked, fixed and compiled under the version of the nearest package.json", async () => {
    const folder = await makeFolder();
    const bank = path.join(folder, "bank");
    expect((await run("check", bank)).code).toBe(1);
    expect((await run("compile", bank, "--out", path.join(folder, "out"))).err).toMatch(/unregistered-id/);
    const fixed = await run("check", bank, "--fix");
    expect([fixed.code, fixed.err]).toEqual([0, `Wrote ${bank}/registry.json.\n`]);
    const registry = JSON.parse(await readFile(path.join(bank, "registry.json"), "utf8"));
    expect(registry.questions.caching.history).toMatchObject([{ version: "1.4.0" }]);

    const compiled = await run("compile", bank, "--out", path.join(folder, "out"));
    expect(compiled.code).toBe(0);
    const read = async (name: string) => JSON.parse(await readFile(path.join(folder, "out", name), "utf8"));
    expect(await read("bank.json")).toMatchObject({
      version: "1.4.0",
      locale: "zh",
      questions: [{ since: "1.4.0", revision: 1 }],
    });
    expect(await read("bank.en.json")).toMatchObject({
      version: "1.4.0",
      locale: "en",
      questions: [{ id: "caching" }],
    });
    expect(await readFile(path.join(folder, "out/bank.en.ts"), "utf8")).toMatch(
      /export type QuestionId =\s*\| "caching";/,
    );
  });

  it("keeps a translation stale until it is revised, or said to be good", async () => {
    const folder = await makeFolder();
    const bank = path.join(folder, "bank");
    const card = path.join(bank, "questions/systems/caching");
    await run("check", bank, "--fix");
    await writeFile(`${card}.md`, makeCard({ brief: "省去重复计算，命中才算数。" }));
    expect((await run("check", bank, "--fix")).out).toMatch(/caching\.en\.md:1:3 {2}error {2}stale-translation/);
    expect((await run("check", bank)).code).toBe(1);
    expect((await run("check", bank, "--fix", "--accept-translation", "caching")).code).toBe(0);
    await writeFile(`${card}.md`, makeCard({ brief: "省去重复计算。" }));
    await writeFile(`${card}.en.md`, makeTranslation({ brief: "It saves repeated work." }));
    expect((await run("check", bank, "--fix")).code).toBe(0);
  });
});
