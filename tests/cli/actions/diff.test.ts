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

  it("exits with 2 for a file that is no bank", async () => {
    const folder = await tempFolder({ "old.json": "{}" });
    const { code, err } = await run("diff", path.join(folder, "old.json"), path.join(folder, "missing.json"));
    expect(code).toBe(2);
    expect(err).toMatch(/not a bank/);
  });
});
