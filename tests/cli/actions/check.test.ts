import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { brokenList, cleanList, listWithoutIds } from "../../helpers/lists.js";
import { makeCard, makeCardBank, makeFrontMatter, makeTranslation } from "../../helpers/make-card.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

async function check(list: string | Uint8Array, ...options: string[]) {
  const folder = await tempFolder({ "notes.md": list });
  const file = path.join(folder, "notes.md");
  const result = await run("check", file, ...options);
  return {
    ...result,
    // Where the folder is differs from run to run.
    out: result.out.replaceAll(`${folder}/`, ""),
    err: result.err.replaceAll(`${folder}/`, ""),
    text: await readFile(file, "utf8"),
    again: () => run("check", file, ...options),
  };
}

describe("check", () => {
  it("ends with 0 where there is nothing to say", async () => {
    expect(await check(cleanList)).toMatchObject({
      code: 0,
      out: "No problems. 2 questions in 1 section.\n",
      err: "",
    });
  });

  it("ends with 1 on errors, and reports them on standard output", async () => {
    const { code, out, err } = await check(brokenList);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatchInlineSnapshot(`
      "notes.md:5:4  error  duplicate-id  The id "rag" is already used at notes.md:3:4. Choose another.
      1 error, 0 warnings
      2 questions in 1 section.
      "
    `);
  });

  it("ends with 0 on warnings, and with 1 where it is strict", async () => {
    const lenient = await check(listWithoutIds);
    const strict = await check(listWithoutIds, "--strict");
    expect(lenient.code).toBe(0);
    expect(strict.code).toBe(1);
    expect(strict.out).toBe(lenient.out);
    expect(lenient.out).toContain("0 errors, 2 warnings\n");
  });

  it("reports a file that is not UTF-8, at its byte, beside the problems of the others", async () => {
    const folder = await tempFolder({
      "a.md": brokenList,
      "b.md": Buffer.from([...Buffer.from("## 推理\n\n1. 推理"), 0xff, 0x0a]),
    });
    const { code, out } = await run("check", folder);
    expect(code).toBe(1);
    expect(out).toContain("a.md:5:4  error  duplicate-id");
    expect(out).toContain("b.md:3:6  error  invalid-utf8  The byte 0xff is not valid UTF-8.");
  });

  it("lists what belongs to no question with --left-out", async () => {
    const list = `# My list\n\nAn introduction.\n\n${cleanList}`;
    expect((await check(list)).out).toMatch(/2 passages left out \(--left-out lists them\)\.\n$/);
    expect((await check(list, "--left-out")).out).toMatch(/^notes\.md:1-1 {2}left out {2}\S+\nnotes\.md:3-3 /m);
  });
});

describe("check, told what the list is", () => {
  it("reads it by the shape that is named, and has it in the language that is", async () => {
    const folder = await tempFolder({
      "notes.md": "# Retrieval {#retrieval}\n\n1. What is RAG?\n\n- What is it for? {#use}\n",
    });
    const notes = path.join(folder, "notes.md");
    expect((await run("check", notes, "--shape", "numbered", "--locale", "en")).out).toContain(
      "notes.md:3:4  warning  missing-id",
    );
    expect((await run("check", notes, "--shape", "bullets", "--locale", "en")).out).not.toContain("missing-id");
    expect((await run("check", notes, "--shape", "bullets")).out).toContain("1 question in 1 section");
  });
});

describe("check --stale", () => {
  async function stale(months: string, checked: string | undefined) {
    const frontMatter = makeFrontMatter(checked === undefined ? {} : { checked });
    const parts = {
      alsoAsked: "- 一？\n- 二？\n- 三？\n- 四？",
      spoken: "短".repeat(100),
      explanation: "短".repeat(250),
    };
    const english = { alsoAsked: "- One?\n- Two?\n- Three?\n- Four?", spoken: "word ".repeat(60) };
    const files = makeCardBank(makeCard({ frontMatter, ...parts }), makeTranslation(english));
    const folder = await tempFolder(Object.fromEntries(files.map(({ path: name, text }) => [name.slice(5), text])));
    const { code, out } = await run("check", folder, "--stale", months);
    return { code, out: out.replaceAll(`${folder}/`, "") };
  }

  // The clock of tests stands in January 2026.
  it.each([
    ["2025-07", "6", "questions/systems/caching.md:11  2025-07  caching\n1 card due"],
    ["2025-08", "6", "0 cards due"],
    ["2024-12", "13", "questions/systems/caching.md:11  2024-12  caching\n1 card due"],
    ["2024-12", "14", "0 cards due"],
    ["2026-01", "1", "0 cards due"],
    [undefined, "999", "questions/systems/caching.md:10  never  caching\n1 card due"],
  ])("lists a card of %s after %s months or not", async (checked, months, expected) => {
    const { code, out } = await stale(months, checked);
    expect(code).toBe(0);
    expect(out).toContain(`${expected}: last checked ${months} month${months === "1" ? "" : "s"} ago or earlier.\n`);
  });

  it("wants a whole number of months", async () => {
    const { code, err } = await run("check", ".", "--stale", "0");
    expect(code).toBe(2);
    expect(err).toContain("it must be a whole number of months, at least 1.");
  });
});

describe("check --format", () => {
  it("prints problems as JSON and nothing else, whatever else is asked for", async () => {
    const { code, out } = await check(`An introduction.\n\n${brokenList}`, "--format", "json", "--left-out");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        code: "duplicate-id",
        level: "error",
        file: "notes.md",
        line: 7,
        column: 4,
        message: 'The id "rag" is already used at notes.md:5:4.',
        suggestion: "Choose another.",
      },
    ]);
    expect(JSON.parse((await check(cleanList, "--format", "json")).out)).toEqual([]);
  });

  it("prints problems as GitHub shows them beside the line", async () => {
    expect((await check(brokenList, "--format", "github")).out).toBe(
      '::error file=notes.md,line=5,col=4,title=duplicate-id::The id "rag" is already used at notes.md:3:4. Choose another.\n',
    );
    expect((await check(cleanList, "--format", "github")).out).toBe("");
  });
});

describe("check --fix", () => {
  it("writes ids behind what has none, and changes nothing else", async () => {
    const { code, text, out, err } = await check(listWithoutIds, "--fix");
    expect(code).toBe(0);
    expect(text).toBe(
      listWithoutIds
        .replace("## 1. Retrieval", "## 1. Retrieval {#retrieval}")
        .replace("1. What is RAG?", "1. What is RAG? {#rag}"),
    );
    expect(err).toMatch(/^Wrote .*notes\.md\.\n$/);
    expect(out).toBe("No problems. 2 questions in 1 section.\n");
  });

  it("keeps a byte order mark, line ends of Windows, trailing spaces and a missing last line end", async () => {
    const list = `\uFEFF## Retrieval  \r\n\r\n1. What is RAG?\t\r\n   - Retrieval.  \r\n\r\n<!-- done -->`;
    const { text } = await check(list, "--fix");
    expect(text).not.toBe(list);
    expect(text.replaceAll(/ \{#[a-z0-9-]+\}/g, "")).toBe(list);
    expect(text.match(/\{#/g)).toHaveLength(2);
  });

  it("writes once: the next run finds nothing to do", async () => {
    const { again, text } = await check(listWithoutIds, "--fix");
    expect(await again()).toMatchObject({ code: 0, err: "" });
    expect(text).toContain("{#rag}");
  });

  it("leaves a list without missing ids, and what it cannot mend, as they are", async () => {
    expect((await check(cleanList, "--fix")).text).toBe(cleanList);
    const { code, text } = await check(brokenList, "--fix");
    expect(code).toBe(1);
    expect(text).toBe(brokenList);
  });
});
