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
