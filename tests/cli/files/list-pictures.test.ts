import { execFileSync } from "node:child_process";
import { symlink, truncate } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { openListPictures } from "../../../src/cli/files/list-pictures.js";
import { compileBank } from "../../../src/compile/compile-bank.js";
import { readContent } from "../../../src/disk/read-content.js";
import { loadExport } from "../../../src/export/export-set.js";
import { gif, png } from "../../helpers/pictures.js";
import { tempFolder } from "../../helpers/temp-folder.js";

const list = "1. What is a? {#a}\n   - b\n";

/** What is given for an address in the only question of what a path leads to. */
async function openFor(target: string) {
  const bank = openBank(compileBank((await readContent(target)).files).data);
  const set = await loadExport(bank);
  const source = await openListPictures(set, bank, target);
  return (address: string) => source(address, set.items[0] ?? expect.fail("There is no question."));
}

describe("openListPictures", () => {
  it("reads beside the list, names with percent signs too, and each file once", async () => {
    const folder = await tempFolder({ "notes.md": list, "figures/a b.png": png, "100%.gif": gif });
    const find = await openFor(path.join(folder, "notes.md"));
    expect(find("figures/a%20b.png")).toEqual(png);
    expect(find("./figures/../figures/a b.png#part")).toBe(find("figures/a%20b.png?raw"));
    expect(find("100%.gif")).toEqual(gif);
    expect(find("gone.png")).toBeUndefined();
    expect(find("notes.md/a.png")).toBeUndefined();
  });

  it("reads beside the card, anywhere in the folder that is the bank, and nowhere else", async () => {
    const folder = await tempFolder({
      "bank/deep/notes.md": list,
      "bank/figures/a.png": png,
      "out.png": png,
      "bank-2/a.png": png,
    });
    await symlink(path.join(folder, "out.png"), path.join(folder, "bank", "deep", "link.png"));
    await symlink(path.join(folder, "bank", "figures"), path.join(folder, "bank", "deep", "inner"));
    const find = await openFor(path.join(folder, "bank"));
    expect(find("../figures/a.png")).toEqual(png);
    expect(find("inner/a.png")).toEqual(png);
    for (const address of ["../../out.png", "../../bank-2/a.png", "link.png", "/etc/hostname", "..%2F..%2Fout.png"])
      expect(find(address)).toBe("It is outside of the folder of its list.");
  });

  it("says of what is no file, or too large, that it is not read", async () => {
    const folder = await tempFolder({ "notes.md": list, "large.png": png, "folder.png/a": "" });
    execFileSync("mkfifo", [path.join(folder, "pipe.png")]);
    await truncate(path.join(folder, "large.png"), 5_000_001);
    const find = await openFor(path.join(folder, "notes.md"));
    expect(find("pipe.png")).toBe("It is no file.");
    expect(find("folder.png")).toBe("It is no file.");
    expect(find("large.png")).toBe("It has 5000001 bytes; 5000000 are taken at most.");
    expect(find("a\0.png")).toMatch(/^It cannot be read/);
  });

  it("reads 100 MB at most", async () => {
    const names = Array.from({ length: 21 }, (_, index) => `${index}.png`);
    const folder = await tempFolder({ "notes.md": list, ...Object.fromEntries(names.map((name) => [name, png])) });
    for (const name of names) await truncate(path.join(folder, name), 5_000_000);
    const find = await openFor(path.join(folder, "notes.md"));
    const kinds = names.map((name) => typeof find(name));
    expect(kinds.filter((kind) => kind === "object")).toHaveLength(20);
    expect(find("20.png")).toBe("With it, pictures would have more than 100000000 bytes together.");
  });
});
