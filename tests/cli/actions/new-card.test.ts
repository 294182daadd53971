import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readCard } from "../../../src/compile/card/read-card.js";
import { makeCardBank } from "../../helpers/make-card.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const files = makeCardBank(undefined, undefined, [
  { path: "bank/list.md", text: "## 1. 系统\n2) 锁是什么？ {#lock}\n- 互斥。\n" },
]);

async function newCard(target: string) {
  const folder = await tempFolder(Object.fromEntries(files.map((file) => [file.path, file.text])));
  const bank = path.join(folder, "bank");
  const result = await run("new", "card", target, "--content", bank);
  const read = async (name: string) => {
    const file = path.join(bank, "questions/systems", name);
    return readCard({ path: file, text: await readFile(file, "utf8") });
  };
  return { ...result, read };
}

describe("new card", () => {
  it("writes a card and its translation behind the last question of a section", async () => {
    const { code, out, read } = await newCard("systems/paging");
    expect(code).toBe(0);
    expect(out).toMatch(/paging\.md and .*paging\.en\.md/);
    expect((await read("paging.md")).frontMatter).toMatchObject({ number: 3, origin: "added" });
    expect((await read("paging.en.md")).problems).toEqual([]);
  });

  it("claims the outline's question of the same id, and starts from its words", async () => {
    const { read } = await newCard("systems/lock");
    expect(await read("lock.md")).toMatchObject({
      prompt: "锁是什么？",
      brief: "互斥。",
      frontMatter: { number: 2, origin: "seed" },
    });
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
