import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { idPrefix, writeId } from "../../src/bundlers/module-ids.js";
import type { BankPluginOptions } from "../../src/bundlers/options.js";
import { createBankPlugin } from "../../src/bundlers/plugin.js";
import { renderBankJson } from "../../src/compile/assemble/render-bank.js";
import { compileContent } from "../../src/disk/compile-content.js";
import { brokenList, cleanList } from "../helpers/lists.js";
import { makeCardBank } from "../helpers/make-card.js";
import { tempFolder, writeAll } from "../helpers/temp-folder.js";

async function makeApp(files: Readonly<Record<string, string>>, options?: BankPluginOptions, hasVersions = false) {
  const root = await tempFolder({ "package.json": "{}", ...files });
  const plugin = createBankPlugin(options, () => hasVersions);
  plugin.root = root;
  const resolve = (specifier: string) => plugin.resolve(specifier, path.join(root, "src/main.js")) ?? "";
  return { root, plugin, resolve, load: async (specifier: string) => plugin.load(resolve(specifier)) };
}

/** Ids of the modules that load when they are wanted. */
const chunksOf = (code = "") => [...code.matchAll(/import\("([^"]+)"\)/g)].map(([, id = ""]) => id);
/** What a module of data gives. */
const dataOf = (code = "") => JSON.parse(JSON.parse(/JSON\.parse\((.*)\);\n$/.exec(code)?.[1] ?? ""));

describe("createBankPlugin", () => {
  it("gives a module for what is listed and one for the articles of each section, without a path of the machine", async () => {
    const { root, plugin, resolve, load } = await makeApp({ "src/notes.md": cleanList });
    const id = resolve("./notes.md?bank");
    expect(id.startsWith(idPrefix)).toBe(true);
    expect(plugin.resolve(id, undefined)).toBe(id);
    const found = await load("./notes.md?bank");
    expect(found?.problems).toEqual([]);
    expect(found?.code).toContain("export { bank as default };");
    const { data } = await compileContent("src/notes.md", { cwd: root });
    const [articles = "", references = "", ...none] = chunksOf(found?.code);
    expect(none).toEqual([]);
    expect(dataOf((await plugin.load(articles))?.code)).toEqual(data.articles);
    expect(dataOf((await plugin.load(references))?.code)).toEqual(data.references);
    expect(JSON.stringify([id, found?.code])).not.toContain(root);
    expect(await plugin.load("./main.js")).toBeUndefined();
  });

  it("gives the translation by its language, and says which there are", async () => {
    const files = makeCardBank();
    const { load } = await makeApp(Object.fromEntries(files.map(({ path: file, text }) => [`src/${file}`, text])));
    expect((await load("./bank?bank"))?.code).toContain('\\"locale\\":\\"zh\\"');
    expect((await load("./bank?bank=en"))?.code).toContain('\\"locale\\":\\"en\\"');
    const missing = await load("./bank?bank=ja");
    expect(missing?.code).toBeUndefined();
    expect(missing?.problems).toMatchObject([
      {
        code: "missing-translation",
        level: "error",
        message: '"src/bank" is not there in "ja".',
        suggestion: "Import it in one of its languages: zh, en.",
      },
    ]);
  });

  it("keeps the last good bank while the list has errors, or is gone, and reads it again only when told", async () => {
    const { root, plugin, resolve, load } = await makeApp({ "src/notes.md": cleanList });
    const good = await load("./notes.md?bank");
    await writeAll(root, { "src/notes.md": brokenList });
    expect(await load("./notes.md?bank")).toEqual(good);
    plugin.refresh();
    const broken = await load("./notes.md?bank");
    expect(broken?.code).toBe(good?.code);
    expect(broken?.problems.map(({ code, file, line }) => [code, file, line])).toEqual([
      ["duplicate-id", "src/notes.md", 5],
    ]);
    await rm(path.join(root, "src/notes.md"));
    plugin.refresh("src/notes.md");
    const gone = await plugin.load(resolve("./notes.md?bank"));
    expect([gone?.code, gone?.problems[0]?.code]).toEqual([good?.code, "unreadable-content"]);
    expect((await load("./other.md?bank"))?.code).toBeUndefined();
  });

  it("reads again all that changed since the last time, however often that was told", async () => {
    const card = (words: string) => `# ${words}\n\nAn answer.\n`;
    const { root, plugin, load } = await makeApp({
      "content/bank.yaml": "locale: en\n",
      "content/questions/data/one.md": card("What is one?"),
      "content/questions/data/two.md": card("What is two?"),
    });
    // Before it was read at all, nothing of it is to be read again.
    plugin.refresh("content", ["content/questions/data/one.md"]);
    const read = async () => (await plugin.load(plugin.resolve("/content?bank", undefined) ?? ""))?.code ?? "";
    expect(await read()).toContain("What is two?");
    for (const name of ["one", "two"]) {
      const file = `content/questions/data/${name}.md`;
      await writeAll(root, { [file]: card(`Why ${name}?`) });
      plugin.refresh("content", [file]);
    }
    const code = await read();
    expect([code.includes("Why one?"), code.includes("Why two?")]).toEqual([true, true]);
    plugin.refresh("content");
    expect(await read()).toBe(code);
    expect((await load("./nothing.js"))?.code).toBeUndefined();
  });

  it("gives nothing of a language that a bank is not in", async () => {
    const { plugin } = await makeApp({ "src/notes.md": cleanList });
    for (const kind of ["references", "articles"] as const) {
      const own = { target: "src/notes.md", locale: "ja" };
      const id = writeId(kind === "articles" ? { kind, section: "retrieval", ...own } : { kind, ...own });
      expect(await plugin.load(id)).toMatchObject({ problems: [] });
      expect((await plugin.load(id))?.code).toBeUndefined();
    }
    expect(plugin.resolve("somewhere?bank", undefined)).toBeUndefined();
  });

  it("knows the articles in a server by what is in them, so that those of other sections stay", async () => {
    const two = `${cleanList}\n## 2. More {#more}\n\n1. More? {#more-q}\n   - m.\n`;
    const { root, plugin, load } = await makeApp({ "src/notes.md": two }, {}, true);
    const before = chunksOf((await load("./notes.md?bank"))?.code);
    await writeAll(root, { "src/notes.md": two.replace("- m.", "- m,\n\n     and more.") });
    plugin.refresh();
    const after = chunksOf((await load("./notes.md?bank"))?.code);
    expect(after.map((id, index) => id === before[index])).toEqual([true, false, true]);
    expect(dataOf((await plugin.load(after[1] ?? ""))?.code)).toMatchObject([{ id: "more-q" }]);
  });

  it("gives the same from its cache, and without one", async () => {
    const files = { "src/notes.md": cleanList };
    const { root, plugin, load } = await makeApp(files);
    const first = await load("./notes.md?bank");
    await plugin.save();
    for (const options of [{}, { cache: false }]) {
      const again = createBankPlugin(options);
      again.root = root;
      const id = again.resolve("./notes.md?bank", path.join(root, "src/main.js")) ?? "";
      expect((await again.load(id))?.code).toBe(first?.code);
    }
    const { data } = await compileContent("src/notes.md", { cwd: root });
    expect(renderBankJson(data)).toContain('"src/notes.md"');
  });
});

describe("the file of types", () => {
  const types = "src/banks.d.ts";
  const more = "# B {#b}\n\n1. One? {#one}\n   - 1.\n";

  it("has the ids of each list that is imported, keeps those of others, and is written where it changes", async () => {
    const { root, load } = await makeApp({ "src/notes.md": cleanList, "src/b.md": more }, { types });
    await load("./notes.md?bank");
    const read = () => readFile(path.join(root, types), "utf8");
    const first = await read();
    expect(first).toContain('declare module "*/notes.md?bank" {\n');
    expect(first).toContain('    | "rag"\n    | "reranking";\n');
    await load("./b.md?bank");
    const both = await read();
    expect([...both.matchAll(/declare module "(.*)"/g)].map(([, name]) => name)).toEqual([
      "*/b.md?bank",
      "*/notes.md?bank",
    ]);
    const next = await makeApp({ "src/b.md": more, [types]: both }, { types });
    await next.load("./b.md?bank");
    expect(await readFile(path.join(next.root, types), "utf8")).toBe(
      both.replace(/\n\/\/ "src\/notes\.md"[\s\S]*/, ""),
    );
    expect(first.split("\n")[0]).toBe(both.split("\n")[0]);
  });

  it("names a translation by its language, says nothing of one that is not there, and passes over what it cannot read", async () => {
    const files = makeCardBank().map(({ path: file, text }) => [`src/${file}`, text]);
    const { root, load } = await makeApp(Object.fromEntries(files), { types });
    await load("./bank?bank=en");
    const read = () => readFile(path.join(root, types), "utf8");
    const first = await read();
    expect(first).toContain('declare module "*/bank?bank=en" {\n');
    expect((await load("./bank?bank=ja"))?.problems.map(({ code }) => code)).toEqual(["missing-translation"]);
    expect(await read()).toBe(first);
    await writeAll(root, { [types]: `${first}\n// "src/odd.md"\ndeclare const odd: string;\n` });
    await load("./bank?bank");
    expect(await read()).not.toContain("odd");
  });

  it("cannot tell two lists of one name apart: that is an error, in whatever order they come", async () => {
    const { plugin, load } = await makeApp({ "src/notes.md": cleanList, "src/deep/notes.md": more }, { types });
    await load("./notes.md?bank");
    const second = await load("./deep/notes.md?bank");
    expect(second?.problems).toMatchObject([
      {
        code: "ambiguous-import",
        level: "error",
        file: "src/deep/notes.md",
        message:
          '"src/notes.md" and "src/deep/notes.md" are both imported, and TypeScript knows either as "*/notes.md?bank".',
      },
    ]);
    plugin.refresh();
    expect((await load("./notes.md?bank"))?.problems).toEqual([]);
    const without = await makeApp({ "src/notes.md": cleanList, "src/deep/notes.md": more });
    await without.load("./notes.md?bank");
    expect((await without.load("./deep/notes.md?bank"))?.problems).toEqual([]);
  });

  it("is never one that somebody else wrote", async () => {
    const { root, load } = await makeApp(
      { "src/notes.md": cleanList, [types]: "declare const mine: string;\n" },
      { types },
    );
    await expect(load("./notes.md?bank")).rejects.toThrow('"banks.d.ts" is no file of ours, and is left alone.');
    expect(await readFile(path.join(root, types), "utf8")).toBe("declare const mine: string;\n");
  });
});
