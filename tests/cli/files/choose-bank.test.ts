import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { brokenList, cleanList, listWithoutIds } from "../../helpers/lists.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

async function listWith(name: string, content: string) {
  const folder = await tempFolder({ [name]: content });
  const { code, out, err } = await run("list", "--json", "--bank", path.join(folder, name));
  const text = err.replaceAll(`${folder}/`, "");
  return code === 0 ? { code, ids: JSON.parse(out).map(({ id }: { id: string }) => id), text } : { code, out, text };
}

describe("--bank", () => {
  it("opens a compiled bank, with a byte order mark or without", async () => {
    const json = JSON.stringify(makeBankData([makeQuestion({ id: "rag" })]));
    expect(await listWith("bank.json", json)).toEqual({ code: 0, ids: ["rag"], text: "" });
    expect(await listWith("bank.json", `\uFEFF${json}`)).toMatchObject({ code: 0, ids: ["rag"] });
  });

  it("merges the banks of several, under names where their ids collide", async () => {
    const bank = (id: string, section: string) => JSON.stringify(makeBankData([makeQuestion({ id, section })]));
    const folder = await tempFolder({
      "a.json": bank("rag", "one"),
      "b.json": bank("lora", "two"),
      "c.json": bank("rag", "one"),
    });
    const [a = "", b = "", c = ""] = ["a.json", "b.json", "c.json"].map((name) => path.join(folder, name));
    const ids = async (...banks: readonly string[]) =>
      await run("list", "--ids", ...banks.flatMap((one) => ["--bank", one]));
    expect(await ids(a, b)).toMatchObject({ code: 0, out: "rag\nlora\n" });
    expect(await ids(a, `mine=${c}`)).toMatchObject({ code: 0, out: "rag\nmine.rag\n" });
    expect(await ids(a, c)).toEqual({
      code: 2,
      out: "",
      err: "error: Two of the banks have questions of the same ids: rag. Give one of them a name: --bank mine=notes.md.\n",
    });
    const inChinese = fakeIo({ env: { LANG: "zh_CN.UTF-8" } });
    expect(await main(["list", "--bank", a, "--bank", c], inChinese)).toBe(2);
    expect(inChinese.stderr()).toBe("错误：两个题库的题目有相同的 id：rag。请给其中一个起名：--bank mine=notes.md。\n");
    expect(await ids(a, `mine-=${c}`)).toMatchObject({
      code: 2,
      err: 'error: The name "mine-" of a part must be of letters a to z, digits and hyphens, a letter first.\n',
    });
    expect((await ids("published", `mine=${c}`)).err).toBe(
      "error: Banks of different languages cannot be merged: en, zh. --locale chooses the language of the published bank.\n",
    );
    const withOurs = await run("list", "--ids", "--locale", "zh", "--bank", "published", "--bank", `mine=${c}`);
    expect(withOurs.out.split("\n")).toEqual(expect.arrayContaining(["paged-attention", "mine.rag"]));
    expect((await run("show", "mine.rag", "--bank", a, "--bank", `mine=${c}`)).code).toBe(0);
  });

  it("compiles a list on the spot, silent about warnings", async () => {
    expect(await listWith("notes.md", cleanList)).toEqual({ code: 0, ids: ["rag", "reranking"], text: "" });
    expect(await listWith("notes.md", listWithoutIds)).toMatchObject({ code: 0, text: "" });
  });

  it("reports the errors of a list, and ends with 1", async () => {
    const { code, out, text } = await listWith("notes.md", brokenList);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(text).toMatch(/^notes\.md:5:4 {2}error {2}duplicate-id /);
    expect(text).toMatch(/^error: "notes\.md" has errors; correct them first\.$/m);
  });

  it("ends with 2 for a file that is missing, no JSON, no bank or of another format", async () => {
    const folder = await tempFolder();
    const missing = path.join(folder, "bank.json");
    expect(await run("list", "--bank", missing)).toEqual({
      code: 2,
      out: "",
      err: `error: There is no file "${missing}".\n`,
    });
    const noJson = await listWith("bank.json", "{ broken");
    expect(noJson).toMatchObject({ code: 2, out: "" });
    expect(noJson.text).toMatch(/^error: "bank\.json" is not JSON: /);
    expect(await listWith("bank.json", "[]")).toEqual({
      code: 2,
      out: "",
      text: 'error: "bank.json": This is not a bank:\n  bank must be an object, not a list\n',
    });
    const later = await listWith("bank.json", JSON.stringify({ ...makeBankData(), formatVersion: 2 }));
    expect(later.text).toMatch(/^error: "bank\.json": This bank has format version 2; this release reads 1\. /);
  });
});
