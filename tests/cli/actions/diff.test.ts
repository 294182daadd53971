import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const kept = makeQuestion({ id: "kv-cache" });
const older = makeBankData([kept, makeQuestion({ id: "cache" })]);
const newer = makeBankData([{ ...kept, brief: "新的答案。" }, makeQuestion({ id: "paging", prompt: "分页？" })], {
  articles: [{ id: "kv-cache", hash: "f".repeat(16) }],
  version: "2.0.0",
  retired: [{ id: "cache", fate: "moved", successors: ["kv-cache"] }],
});

async function diff(...options: string[]) {
  const folder = await tempFolder({ "old.json": JSON.stringify(older), "new.json": JSON.stringify(newer) });
  return run("diff", path.join(folder, "old.json"), path.join(folder, "new.json"), ...options);
}

describe("diff", () => {
  it("prints what was added, removed and changed, and the level", async () => {
    const { code, out } = await diff();
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "+ paging  分页？
      - cache  moved kv-cache
      ~ kv-cache  brief
      level: major
      "
    `);
  });

  it("prints JSON", async () => {
    expect(JSON.parse((await diff("--json")).out)).toMatchObject({ questions: { added: ["paging"] }, level: "major" });
  });

  it("prints an entry for a changelog", async () => {
    expect((await diff("--changelog")).out).toMatchInlineSnapshot(`
      "## 2.0.0

      ### Content

      Added:

      - \`paging\`: 分页？

      Changed:

      - \`kv-cache\`: brief

      Removed:

      - \`cache\`, moved: \`kv-cache\`
      "
    `);
  });

  it("tells what is gone without a trace, and what of sections and tags is new, gone or renamed", async () => {
    const [before, after] = [
      makeBankData([kept, makeQuestion({ id: "gone", section: "data", tags: ["cleaning"] })]),
      makeBankData(
        [{ ...kept, tags: ["memory"] }, makeQuestion({ id: "rag", section: "retrieval", tags: ["memory"] })],
        {
          version: "2.0.0",
        },
      ),
    ];
    const renamed = {
      ...after,
      sections: after.sections.map((section) => ({ ...section, title: `New ${section.title}` })),
    };
    const folder = await tempFolder({ "old.json": JSON.stringify(before), "new.json": JSON.stringify(renamed) });
    const files = [path.join(folder, "old.json"), path.join(folder, "new.json")];
    const { out } = await run("diff", ...files);
    expect(out).toContain("- gone  removed\n");
    expect(out).toContain("+ section retrieval\n- section data\n~ section inference\n+ tag memory\n- tag cleaning\n");
    const { out: entry } = await run("diff", ...files, "--changelog");
    expect(entry).toContain("Removed:\n\n- `gone`\n");
    expect(entry).toContain(
      "Sections and tags:\n\n- new section `retrieval`\n- removed section `data`\n- renamed or redescribed section `inference`\n- new tag `memory`\n- removed tag `cleaning`\n",
    );
  });

  it("says that nothing changed", async () => {
    const folder = await tempFolder({ "a.json": JSON.stringify(older) });
    const file = path.join(folder, "a.json");
    expect((await run("diff", file, file, "--changelog")).out).toBe("## 1.2.3\n\n### Content\n\nNo changes.\n");
    expect((await run("diff", file, file)).out).toBe("level: none\n");
  });

  it("exits with 2 for a file that is no bank", async () => {
    const folder = await tempFolder({ "old.json": "{}" });
    const { code, err } = await run("diff", path.join(folder, "old.json"), path.join(folder, "missing.json"));
    expect(code).toBe(2);
    expect(err).toMatch(/not a bank/);
  });
});
