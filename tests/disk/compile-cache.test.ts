import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
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

const card = (prompt: string, number: number) =>
  `---\nnumber: ${number}\norigin: added\ntags: [a, b]\nrelated: [one]\n---\n\n# ${prompt}\n\nThis \`is\` it.\n\n## Key points\n\n- [must] a\n- b\n`;

/** A package with cards in two folders beside a list; one card is of a kind that only the parser reads. */
async function cardFolder() {
  const folder = await tempFolder({
    "package.json": "{}",
    "content/notes.md": listWithoutIds,
    "content/questions/x/one.md": card("One?", 1),
    "content/questions/x/one.fr.md": "# Un, traduit ?\n\nOui.\n",
    "content/questions/x/two.md": `${card("Two?", 2)}  on two lines\n`,
    "content/questions/y/three.md": card("Three?", 1),
  });
  const cache = path.join(folder, "node_modules/.cache");
  const outputs = async (out: string) =>
    Promise.all(
      (await readdir(out).catch(() => []))
        .sort()
        .map(async (name) => [name, await readFile(path.join(out, name), "utf8")]),
    );
  const compile = async (...more: string[]) => {
    const out = path.join(folder, more.length === 0 ? "kept" : "apart");
    const { code, err } = await run("compile", path.join(folder, "content"), "--out", out, ...more);
    return { code, problems: err.split("\n").filter((line) => /:\d+:\d+ {2}/.test(line)), files: await outputs(out) };
  };
  const cached = async () =>
    (await readdir(cache, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
  return { folder, cache, compile, cached };
}

describe("the drafts of cards", () => {
  it("are kept by folder, and give what reading gives when another card changes", async () => {
    const { folder, compile, cached } = await cardFolder();
    await compile();
    expect(await cached()).toHaveLength(4);
    for (const prompt of ["Three, again?", "Three, at last?"]) {
      await writeAll(folder, { "content/questions/y/three.md": card(prompt, 1) });
      expect(await compile()).toEqual(await compile("--no-cache"));
    }
    await rm(path.join(folder, "content/questions/y"), { recursive: true });
    expect(await compile()).toEqual(await compile("--no-cache"));
    expect(await cached()).toHaveLength(3);
  });

  it("give the same when bank.yaml, which they are not made of, changes", async () => {
    const { folder, compile } = await cardFolder();
    await writeAll(folder, { "content/questions/y/four.md": "# Four?\n\n## Nothing\n\na\n" });
    await compile();
    for (const locale of ["zh", "en"]) {
      await writeAll(folder, { "content/bank.yaml": `locale: ${locale}\ntranslations: [fr]\n` });
      const { problems } = await compile();
      expect(problems).toEqual((await compile("--no-cache")).problems);
      expect(problems.join()).toContain(locale === "zh" ? "要点" : "Key points");
    }
  });

  it("cost time and never truth, whatever happens to them", async () => {
    const { folder, cache, compile, cached } = await cardFolder();
    await compile();
    const damages: ((bytes: Buffer, at: number, others: readonly Buffer[]) => Buffer)[] = [
      (bytes, at) => bytes.subarray(0, at % bytes.length),
      (bytes, at) =>
        Buffer.concat([bytes.subarray(0, at % bytes.length), Buffer.from("x"), bytes.subarray(at % bytes.length)]),
      (bytes, at) => Buffer.from(bytes.map((byte, index) => (index === at % bytes.length ? byte ^ 1 : byte))),
      (bytes) => Buffer.from(bytes.toString().replace("One?", "Won?").replace('"number":2', '"number":3')),
      (_, at, others) => others[at % others.length] ?? Buffer.alloc(0),
      () => Buffer.from("null"),
      () => Buffer.alloc(0),
    ];
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...damages)), { minLength: 1, maxLength: 4 }),
        async (done) => {
          const names = await cached();
          const all = await Promise.all(names.map((name) => readFile(path.join(cache, name))));
          for (const [which, at, damage] of done) {
            const index = which % names.length;
            await writeFile(path.join(cache, names[index] ?? ""), damage(all[index] ?? Buffer.alloc(0), at, all));
          }
          round++;
          await writeAll(folder, { "content/questions/y/three.md": card(`Three, for the ${round}th time?`, 1) });
          expect(await compile()).toEqual(await compile("--no-cache"));
        },
      ),
      { numRuns: 10 },
    );
  });

  it("may be shared by programs that run at the same time", async () => {
    const { folder, compile } = await cardFolder();
    for (const prompt of ["Three?", "Three, again?"]) {
      await writeAll(folder, { "content/questions/y/three.md": card(prompt, 1) });
      const results = await Promise.all([compile(), compile(), compile()]);
      const expected = await compile("--no-cache");
      for (const result of [...results, await compile()]) expect(result.problems).toEqual(expected.problems);
      expect((await compile()).files).toEqual(expected.files);
    }
  });
});
