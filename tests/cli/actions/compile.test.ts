import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { brokenList, cleanList, listWithoutIds } from "../../helpers/lists.js";
import { run } from "../../helpers/run.js";
import { tempFolder, writeAll } from "../../helpers/temp-folder.js";

const read = (folder: string, name: string) => readFile(path.join(folder, name), "utf8");

describe("compile", () => {
  it("prints the bank as JSON on standard output", async () => {
    const folder = await tempFolder({ "notes.md": cleanList });
    const { code, out, err } = await run("compile", path.join(folder, "notes.md"), "--content-version", "1.4.0");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const bank = openBank(JSON.parse(out));
    expect(bank.version).toBe("1.4.0");
    expect(bank.sections.map(({ id, title }) => ({ id, title }))).toEqual([{ id: "retrieval", title: "Retrieval" }]);
    expect(bank.questions.map(({ id, status }) => ({ id, status }))).toEqual([
      { id: "rag", status: "answered" },
      { id: "reranking", status: "open" },
    ]);
    expect(bank.get("rag")).toMatchObject({ brief: "Retrieval, then generation.", tags: ["retrieval", "generation"] });
  });

  it("says that --out takes a folder, and leaves the file that it names alone", async () => {
    const folder = await tempFolder({ "notes.md": cleanList });
    const notes = path.join(folder, "notes.md");
    const bank = path.join(folder, "bank.json");
    expect(await run("compile", notes, "--out", notes)).toEqual({
      code: 2,
      out: "",
      err: `error: --out takes a folder, for bank.json and bank.ts, and "${notes}" is a file. Write --out ${path.join(folder, "notes")}, say.\n`,
    });
    expect((await run("compile", notes, "--out", bank)).err).toContain(`"${bank}" names a file.`);
    expect(await readdir(folder)).toEqual(["notes.md"]);
  });

  it("reports warnings on standard error, and compiles all the same", async () => {
    const folder = await tempFolder({ "notes.md": listWithoutIds });
    const { code, out, err } = await run("compile", path.join(folder, "notes.md"));
    expect(code).toBe(0);
    expect(JSON.parse(out).questions).toHaveLength(2);
    expect(err).toContain(`notes.md:3:4  warning  missing-id  `);
    expect(err).toContain("0 errors, 2 warnings\n");
  });

  it("writes nothing and ends with 1 while there are errors", async () => {
    const folder = await tempFolder({ "notes.md": brokenList });
    const toStdout = await run("compile", path.join(folder, "notes.md"));
    expect(toStdout).toMatchObject({ code: 1, out: "" });
    expect(toStdout.err).toContain("notes.md:5:4  error  duplicate-id  ");
    expect(toStdout.err).toContain("Nothing is written while there are errors.\n");
    expect(await run("compile", path.join(folder, "notes.md"), "--out", folder)).toMatchObject({ code: 1, out: "" });
    expect(await readdir(folder)).toEqual(["notes.md"]);
  });

  it("refuses warnings, too, where it is to be strict", async () => {
    const folder = await tempFolder({ "notes.md": listWithoutIds });
    const { code, out, err } = await run("compile", path.join(folder, "notes.md"), "--strict");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("Nothing is written while there are problems.\n");
  });

  it("suggests another folder for --out where a file without an ending has the name", async () => {
    const folder = await tempFolder({ "notes.md": cleanList, bank: "mine" });
    const out = path.join(folder, "bank");
    const { code, err } = await run("compile", path.join(folder, "notes.md"), "--out", out);
    expect(code).toBe(2);
    expect(err).toContain(`"${out}" is a file. Write --out ${out}-bank, say.`);
  });

  it("reads a list by the shape that is named, in the language that is", async () => {
    const folder = await tempFolder({ "notes.md": "# Retrieval\n\n1. What is RAG?\n\n- What is it for?\n" });
    const notes = path.join(folder, "notes.md");
    const prompts = async (...argv: string[]) => {
      const { questions, locale } = JSON.parse((await run("compile", notes, ...argv)).out);
      return [locale, ...questions.map(({ prompt }: { prompt: string }) => prompt)];
    };
    expect(await prompts("--shape", "bullets", "--locale", "en")).toEqual(["en", "What is it for?"]);
    expect(await prompts("--locale", "de")).toEqual(["de", "What is RAG?"]);
  });

  it("names the byte that is not UTF-8", async () => {
    const folder = await tempFolder({ "notes.md": Buffer.from("# A\n\n1. caf\xff?\n", "latin1") });
    const { code, out, err } = await run("compile", path.join(folder, "notes.md"));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(
      "notes.md:3:7  error  invalid-utf8  The byte 0xff is not valid UTF-8. Save the file as UTF-8.",
    );
  });
});

describe("compile --out", () => {
  it("writes nothing that is there already, tells so, and refuses what it refused before", async () => {
    const folder = await tempFolder({ "package.json": "{}", "notes.md": listWithoutIds });
    const [notes, out] = [path.join(folder, "notes.md"), path.join(folder, "bank")];
    const first = await run("compile", notes, "--out", out);
    expect(first.err).toMatch(/2 questions written to /);
    const again = await run("compile", notes, "--out", out);
    expect(again).toEqual({ code: 0, out: "", err: expect.stringContaining(`2 questions, unchanged in ${out}.\n`) });
    expect(again.err).toContain("missing-id");
    const strict = await run("compile", notes, "--out", out, "--strict");
    expect(strict).toMatchObject({
      code: 1,
      err: expect.stringContaining("Nothing is written while there are problems."),
    });
  });

  it("writes a translation to files that are named after its language", async () => {
    const folder = await tempFolder({
      "content/bank.yaml": "locale: zh\ntranslations: [en]\n",
      "content/sections.yaml": "- id: retrieval\n  title: { zh: 检索, en: Retrieval }\n",
      "content/questions/retrieval/rag.md": "# 什么是 RAG？\n\n检索增强生成。\n",
      "content/questions/retrieval/rag.en.md": "# What is RAG?\n\nRetrieval, then generation.\n",
    });
    const out = path.join(folder, "bank");
    await run("compile", path.join(folder, "content"), "--out", out);
    expect((await readdir(out)).sort()).toEqual(["bank.en.json", "bank.en.ts", "bank.json", "bank.ts"]);
    expect(JSON.parse(await read(out, "bank.en.json")).questions[0].prompt).toBe("What is RAG?");
  });

  it("writes bank.json and a typed bank.ts, and nothing beside them", async () => {
    const folder = await tempFolder({ "notes.md": cleanList });
    const out = path.join(folder, "src/bank");
    const { code, out: printed, err } = await run("compile", path.join(folder, "notes.md"), "--out", out);
    expect({ code, printed }).toEqual({ code: 0, printed: "" });
    expect(err).toMatch(/^2 questions written to \S+bank\.json\b.*bank\.ts\.\n$/);
    expect((await readdir(out)).sort()).toEqual(["bank.json", "bank.ts"]);
    const json = await read(out, "bank.json");
    expect(json).toBe((await run("compile", path.join(folder, "notes.md"))).out);
    expect(json.endsWith("}\n")).toBe(true);
    const module = await read(out, "bank.ts");
    expect(module).toContain('import { openBank, type TypedBank } from "llm-interview";');
    expect(module).toContain('export type QuestionId =\n  | "rag"\n  | "reranking";');
  });

  it("touches nothing when nothing has changed", async () => {
    const folder = await tempFolder({ "notes.md": cleanList });
    const argv = ["compile", path.join(folder, "notes.md"), "--out", folder];
    await run(...argv);
    const times = async () =>
      Promise.all(["bank.json", "bank.ts"].map(async (name) => (await stat(path.join(folder, name))).mtimeMs));
    const before = await times();
    expect(await run(...argv)).toEqual({ code: 0, out: "", err: `2 questions, unchanged in ${folder}.\n` });
    expect(await times()).toEqual(before);
  });

  it("keeps the old files when the list breaks", async () => {
    const folder = await tempFolder({ "notes.md": cleanList });
    const argv = ["compile", path.join(folder, "notes.md"), "--out", folder];
    await run(...argv);
    const before = await Promise.all([read(folder, "bank.json"), read(folder, "bank.ts")]);
    await writeAll(folder, { "notes.md": brokenList });
    expect((await run(...argv)).code).toBe(1);
    expect(await Promise.all([read(folder, "bank.json"), read(folder, "bank.ts")])).toEqual(before);
  });

  it("keeps the old bank.json when bank.ts cannot be written, and leaves nothing beside it", async () => {
    const folder = await tempFolder({ "notes.md": cleanList, "bank.json": "old" });
    await mkdir(path.join(folder, "bank.ts"));
    const { code, err } = await run("compile", path.join(folder, "notes.md"), "--out", folder);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: EISDIR/);
    expect(await read(folder, "bank.json")).toBe("old");
    expect((await readdir(folder)).sort()).toEqual(["bank.json", "bank.ts", "notes.md"]);
  });

  it("compiles a folder as one bank", async () => {
    const folder = await tempFolder({
      "lists/a.md": cleanList,
      "lists/more/b.md": "## Agents {#agents}\n\n1. What is an agent? {#agent}\n   - A model that acts.\n",
      "lists/node_modules/x/readme.md": "1. Not mine?\n",
      "lists/.drafts/c.md": "1. Not yet?\n",
    });
    const { out } = await run("compile", path.join(folder, "lists"));
    expect(openBank(JSON.parse(out)).questions.map(({ id }) => id)).toEqual(["rag", "reranking", "agent"]);
  });
});
