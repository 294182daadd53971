import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compileBank } from "../../src/compile/compile-bank.js";
import { compileContent } from "../../src/disk/compile-content.js";
import { openContentCompiler } from "../../src/disk/content-compiler.js";
import { ContentError, readContent } from "../../src/disk/read-content.js";
import { brokenList, cleanList, listWithoutIds } from "../helpers/lists.js";
import { makeCardBank } from "../helpers/make-card.js";
import { tempFolder, writeAll } from "../helpers/temp-folder.js";

describe("compileContent", () => {
  it("gives what compileBank gives of the same files, and what could not be read", async () => {
    const folder = await tempFolder({ "a.md": listWithoutIds, "b.md": Uint8Array.of(0xff) });
    const { files, problems: unread } = await readContent(folder);
    const expected = compileBank(files);
    const { problems, ...result } = await compileContent(folder);
    expect(result).toEqual({ ...expected, problems: undefined, files });
    expect(problems).toEqual([...unread, ...expected.problems]);
    expect(unread).toHaveLength(1);
  });

  it("takes the version of the nearest package.json where there is a registry, or the given one", async () => {
    const registry = '{"formatVersion": 1, "released": null, "questions": {}, "gone": {}}\n';
    const files = makeCardBank(undefined, undefined, [{ path: "bank/registry.json", text: registry }]);
    const folder = await tempFolder({
      ...Object.fromEntries(files.map((file) => [file.path, file.text])),
      "package.json": '{"version": "1.4.0"}',
    });
    const bank = path.join(folder, "bank");
    expect((await compileContent(bank)).data.version).toBe("1.4.0");
    expect((await compileContent(bank, { version: "2.0.0" })).data.version).toBe("2.0.0");
    await writeFile(path.join(folder, "package.json"), "{");
    await expect(compileContent(bank)).rejects.toThrow(ContentError);
  });

  it("gives the same with a cache that is cold, warm, damaged or of other texts", async () => {
    const folder = await tempFolder({ "package.json": "{}", "lists/a.md": cleanList, "lists/b.md": listWithoutIds });
    const lists = path.join(folder, "lists");
    const caches = path.join(folder, "node_modules/.cache/llm-interview");
    const cached = async () =>
      (await readdir(caches, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => path.join(parentPath, name));
    for (const b of [listWithoutIds, brokenList, cleanList.replaceAll("{#", "{#other-"), listWithoutIds]) {
      await writeAll(lists, { "b.md": b });
      const expected = await compileContent(lists);
      for (let run = 0; run < 2; run++) expect(await compileContent(lists, { cache: folder })).toEqual(expected);
      for (const file of await cached()) await writeFile(file, (await readFile(file, "utf8")).slice(0, -9));
      expect(await compileContent(lists, { cache: folder })).toEqual(expected);
      expect((await cached()).length).toBeGreaterThan(0);
    }
  });
});

describe("openContentCompiler", () => {
  it("gives the same result while nothing changes, and reads again only what did", async () => {
    const folder = await tempFolder({ "a.md": cleanList, "b.md": "# B\n\n1. One? {#one}\n   - 1.\n" });
    const compiler = openContentCompiler(folder);
    const made: string[] = [];
    const compile = async () =>
      (await compiler.read()).compile((drafts) => ({
        find: (file) => drafts.find(file),
        keep(file, draft) {
          made.push(path.basename(file.path));
          drafts.keep(file, draft);
        },
      }));
    const first = await compile();
    expect(await compile()).toBe(first);
    expect(made).toEqual(["a.md", "b.md"]);
    await writeAll(folder, { "b.md": "# B\n\n1. Two? {#two}\n   - 2.\n" });
    const second = await compile();
    expect(made).toEqual(["a.md", "b.md", "b.md"]);
    expect(second).toEqual(await compileContent(folder));
  });
});
