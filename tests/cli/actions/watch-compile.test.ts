import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { brokenList, cleanList } from "../../helpers/lists.js";
import { run } from "../../helpers/run.js";
import { tempFolder, writeAll } from "../../helpers/temp-folder.js";

/** Waits for what another part of the program does. */
async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error("It has not happened.");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("compile --watch", () => {
  it("compiles again when the list changes, prints its mistakes, and ends with 0 on Ctrl-C", async () => {
    const folder = await tempFolder({ "notes.md": cleanList });
    const list = path.join(folder, "notes.md");
    const out = path.join(folder, "out");
    let printed = () => "";
    const io = fakeIo({
      async interrupted() {
        await writeAll(folder, { "notes.md": brokenList });
        await until(() => printed().includes("Nothing is written while there are errors.\n"));
        await rm(list);
        await until(() => printed().includes("error: There is no file or folder"));
        await writeAll(folder, { "notes.md": `${cleanList}\n3. And now?\n   - Now.\n` });
        await until(() => printed().includes("3 questions written to"));
      },
    });
    printed = io.stderr;
    expect(await main(["compile", list, "--out", out, "--watch"], io)).toBe(0);
    expect(io.stderr()).toContain(`Watching ${list}. Ctrl-C ends it.\n`);
    expect(io.stderr()).toContain(`${list} changed.\n`);
    expect(JSON.parse(await readFile(path.join(out, "bank.json"), "utf8")).questions).toHaveLength(3);
    expect(io.stdout()).toBe("");
  });

  it("takes files that come within a moment as one change, and passes over what is no source", async () => {
    const folder = await tempFolder({ "lists/a.md": cleanList });
    const lists = path.join(folder, "lists");
    let printed = () => "";
    const io = fakeIo({
      async interrupted() {
        await writeAll(lists, {
          "notes.txt": "x",
          "b.md": "# B\n\n1. One? {#one}\n   - 1.\n",
          "c.md": "# C\n\n1. Two? {#two}\n   - 2.\n",
        });
        await until(() => printed().includes("4 questions written to"));
      },
    });
    printed = io.stderr;
    expect(await main(["compile", lists, "--out", path.join(folder, "out"), "--watch"], io)).toBe(0);
    expect(io.stderr()).toContain(`\n${path.join(lists, "b.md")}, ${path.join(lists, "c.md")} changed.\n`);
  });

  it("asks for --out: banks on standard output would follow one another", async () => {
    expect(await run("compile", "notes.md", "--watch")).toEqual({
      code: 2,
      out: "",
      err: "error: --watch needs --out, a folder to write to.\n",
    });
  });
});
