import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readCard } from "../../../src/compile/card/read-card.js";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { readContent } from "../../../src/disk/read-content.js";
import { makeCardBank } from "../../helpers/make-card.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const files = makeCardBank(undefined, undefined, [
  { path: "bank/list.md", text: "## 1. 系统\n2) 锁是什么？ {#lock}\n- 互斥。\n" },
]);

async function newCard(...args: readonly string[]) {
  const folder = await tempFolder(Object.fromEntries(files.map((file) => [file.path, file.text])));
  const bank = path.join(folder, "bank");
  const result = await run("new", "card", ...args.map((arg) => arg.replace("FOLDER", folder)), "--content", bank);
  const read = async (name: string, section = "systems") => {
    const file = path.join(bank, "questions", section, name);
    return readCard({ path: file, text: await readFile(file, "utf8") });
  };
  return { ...result, read };
}

describe("new card", () => {
  it("writes a card and its translation behind the last question of a section", async () => {
    const { code, out, read } = await newCard("systems/paging");
    expect(code).toBe(0);
    expect(out).toMatch(/paging\.md, .*paging\.en\.md/);
    expect((await read("paging.md")).frontMatter).toMatchObject({ number: 3, origin: "added" });
    expect(new Set((await read("paging.en.md")).problems.map(({ code: found }) => found))).toEqual(
      new Set(["unwritten"]),
    );
  });

  it("writes a translation in each language that the bank asks for", async () => {
    const folder = await tempFolder({
      "bank.yaml": "locale: de\ntranslations: [fr, zh, ja]\n",
      "liste.md": "## Speicher {#basics}\n\n1. Was ist ein Puffer? {#buffer}\n   - Speicher.\n",
    });
    const { code, out } = await run("new", "card", "basics/cache", "--content", folder);
    expect([code, out.match(/cache/g)?.length]).toEqual([0, 4]);
    const { files: written } = await readContent(folder);
    const cards = written.filter((file) => file.path.includes("questions"));
    expect(cards.map((file) => path.basename(file.path)).sort()).toEqual([
      "cache.fr.md",
      "cache.ja.md",
      "cache.md",
      "cache.zh.md",
    ]);
    const { translations } = compileBank(written);
    expect(translations.map(({ locale, questions }) => [locale, questions.map(({ id }) => id)])).toEqual([
      ["fr", ["cache"]],
      ["zh", ["cache"]],
      ["ja", ["cache"]],
    ]);
  });

  it("claims the outline's question of the same id, and starts from its words", async () => {
    const { read } = await newCard("systems/lock");
    expect(await read("lock.md")).toMatchObject({
      prompt: "锁是什么？",
      brief: "互斥。",
      frontMatter: { number: 2, origin: "seed" },
    });
  });

  const plain = {
    "bank.yaml": "locale: en\n",
    "notes.md":
      "# Notes\n\n## RAG {#retrieval}\n\n1. What is RAG? {#rag} #search\n   - Retrieval.\n   - Generation, [after](https://x.example) it.\n2. Which is it?\n   - [ ] one\n   - [x] two\n",
    "other.md": "## Elsewhere {#elsewhere}\n\n1. What is a chunk? {#chunk}\n   - A passage.\n",
  };

  it("starts from an entry of a list of the bank, whose place the card takes", async () => {
    const folder = await tempFolder(plain);
    const { code, out } = await run("new", "card", "--from", path.join(folder, "notes.md#rag"), "--content", folder);
    expect([code, out]).toEqual([0, expect.stringContaining("Wrote ")]);
    const { data, problems } = compileBank((await readContent(folder)).files);
    expect(problems.map(({ code: found }) => found)).toEqual(["missing-id"]);
    expect(data.questions[0]).toMatchObject({ id: "rag", number: 1, prompt: "What is RAG?", tags: ["search"] });
    expect(data.questions).toHaveLength(3);
    expect(data.articles[0]?.source).toMatchObject({ original: { prompt: "What is RAG?" } });
    expect(data.articles[0]?.explanation).toContain("[after](https://x.example)");
  });

  it("names a card for an entry that has no id, in a section that is new", async () => {
    const folder = await tempFolder({
      "bank/bank.yaml": "locale: en\n",
      "bank/a.md": plain["other.md"],
      "notes.md": plain["notes.md"],
    });
    const bank = path.join(folder, "bank");
    const list = path.join(folder, "notes.md");
    const { data: listed } = compileBank((await readContent(list)).files);
    const from = `${list}#${listed.questions[1]?.id}`;
    expect((await run("new", "card", "--from", from, "--content", bank)).err).toMatch(
      /The entry has no id in the list/,
    );
    const { code, out } = await run("new", "card", "quizzes/which", "--from", from, "--content", bank);
    expect([code, out]).toEqual([0, expect.stringContaining('The section "quizzes" is new')]);
    const { data, problems } = compileBank((await readContent(bank)).files);
    expect(problems).toEqual([]);
    expect(data.articles[1]?.choice?.options.map(({ correct }) => correct)).toEqual([false, true]);
  });

  it.each([
    ["notes.md", /--from takes a list and an id, such as .*notes\.md#rag/],
    ["notes.md#rga", /Did you mean "rag"\?/],
    ["nowhere.md#rag", /There is no file or folder/],
  ])("refuses to start from %s", async (from, message) => {
    const folder = await tempFolder(plain);
    const { code, err } = await run("new", "card", "--from", path.join(folder, from), "--content", folder);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });

  it("names eight of many entries to start from", async () => {
    const list = Array.from({ length: 10 }, (_, index) => `${index + 1}. What is ${index}? {#entry-${index}}\n`).join(
      "",
    );
    const folder = await tempFolder({ ...plain, "long.md": `## Long {#long}\n\n${list}` });
    const { code, err } = await run("new", "card", "--from", path.join(folder, "long.md"), "--content", folder);
    expect(code).toBe(2);
    expect(err).toContain(
      "Its questions are entry-0, entry-1, entry-2, entry-3, entry-4, entry-5, entry-6, entry-7, ....",
    );
  });

  it("asks for a section where that of the entry has no id", async () => {
    const folder = await tempFolder({
      "bank/bank.yaml": "locale: en\n",
      "bank/a.md": plain["other.md"],
      "notes.md": "# Notes\n\n## Some more\n\n1. What is RAG? {#rag}\n   - Retrieval.\n",
    });
    const from = `${path.join(folder, "notes.md")}#rag`;
    const { code, err } = await run("new", "card", "--from", from, "--content", path.join(folder, "bank"));
    expect([code, err]).toEqual([2, expect.stringContaining("The section of the entry has no id in the list.")]);
  });

  it("puts a card of the outline into no other section", async () => {
    const { code, err } = await newCard("networks/lock");
    expect([code, err]).toEqual([2, expect.stringMatching(/belongs to the section "systems"|There is no section/)]);
  });

  it("asks for a name or an entry", async () => {
    const { code, err } = await newCard();
    expect([code, err]).toEqual([2, expect.stringContaining("Name the card as <section>/<id>")]);
  });

  it.each([
    ["systems/caching", /exists already/],
    ["system/paging", /Did you mean "systems"/],
    ["systems/KV Cache", /is not <section>\/<id>/],
    ["paging", /is not <section>\/<id>/],
    ["systems/a/b", /is not <section>\/<id>/],
  ])("refuses %s", async (target, message) => {
    const { code, err } = await newCard(target);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
