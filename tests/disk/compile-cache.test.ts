import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { brokenList, cleanList, listWithoutIds } from "../helpers/lists.js";
import { run } from "../helpers/run.js";
import { tempFolder, writeAll } from "../helpers/temp-folder.js";

/** A package, since the cache lives in its node_modules. */
async function packageFolder(list: string) {
  const folder = await tempFolder({ "package.json": "{}", "notes.md": list });
  const compile = (...more: string[]) =>
    run("compile", path.join(folder, "notes.md"), "--out", path.join(folder, "bank"), ...more);
  const read = (name: string) => readFile(path.join(folder, name), "utf8");
  const cached = async () =>
    (await readdir(path.join(folder, "node_modules/.cache"), { recursive: true }).catch(() => [])).filter((name) =>
      name.endsWith(".json"),
    );
  return { folder, compile, read, cached };
}

describe("the cache of compile --out", () => {
  it("repeats the warnings of an unchanged list", async () => {
    const { compile, cached } = await packageFolder(listWithoutIds);
    const first = await compile();
    const second = await compile();
    expect(await cached()).not.toEqual([]);
    expect(second.err).toContain("unchanged in");
    expect(second.err.split("\n").slice(0, 3)).toEqual(first.err.split("\n").slice(0, 3));
  });

  it("sees a change of the list, of an option and of what was written", async () => {
    const { folder, compile, read } = await packageFolder(cleanList);
    await compile();
    await writeAll(folder, { "notes.md": cleanList.replace("What is RAG?", "Why RAG?") });
    await compile();
    expect(JSON.parse(await read("bank/bank.json")).questions[0].prompt).toBe("Why RAG?");

    await compile("--content-version", "2.0.0");
    expect(JSON.parse(await read("bank/bank.json")).version).toBe("2.0.0");

    await rm(path.join(folder, "bank/bank.ts"));
    await writeFile(path.join(folder, "bank/bank.json"), "tampered");
    await compile("--content-version", "2.0.0");
    expect(JSON.parse(await read("bank/bank.json")).version).toBe("2.0.0");
    expect(await read("bank/bank.ts")).toContain('"reranking"');
  });

  it("gives the same files as a run without it", async () => {
    const { folder, compile, read } = await packageFolder(listWithoutIds);
    for (const list of [cleanList, listWithoutIds, cleanList]) {
      await writeAll(folder, { "notes.md": list });
      await compile();
      const withCache = await Promise.all([read("bank/bank.json"), read("bank/bank.ts")]);
      await rm(path.join(folder, "bank"), { recursive: true });
      await compile("--no-cache");
      expect(await Promise.all([read("bank/bank.json"), read("bank/bank.ts")])).toEqual(withCache);
    }
  });

  it("ends with 1 on errors every time, and never calls them unchanged", async () => {
    const { compile } = await packageFolder(brokenList);
    expect((await compile()).code).toBe(1);
    expect((await compile()).code).toBe(1);
  });

  it("is no cache where it is broken, cannot be written or is not wanted", async () => {
    const broken = await packageFolder(cleanList);
    await broken.compile();
    for (const name of await broken.cached())
      await writeFile(path.join(broken.folder, "node_modules/.cache", name), "{");
    expect((await broken.compile()).code).toBe(0);

    const readOnly = await packageFolder(cleanList);
    await writeAll(readOnly.folder, { node_modules: "a file, no folder" });
    expect(await readOnly.compile()).toMatchObject({ code: 0 });
    expect(await readOnly.read("bank/bank.ts")).toContain('"rag"');

    const unwanted = await packageFolder(cleanList);
    await unwanted.compile("--no-cache");
    expect(await unwanted.cached()).toEqual([]);
  });
});
