import { symlink, utimes } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { modifiedTime } from "../../../src/cli/files/modified-time.js";
import { tempFolder } from "../../helpers/temp-folder.js";

describe("modifiedTime", () => {
  it("is that of a file, or of the newest in a folder", async () => {
    const folder = await tempFolder({ "a.md": "", "deep/b.md": "" });
    await utimes(path.join(folder, "a.md"), 1000, 1000);
    await utimes(path.join(folder, "deep/b.md"), 2000.9, 2000.9);
    await utimes(path.join(folder, "deep"), 500, 500);
    await symlink("nowhere", path.join(folder, "link.md"));
    await utimes(folder, 500, 500);
    expect(await modifiedTime(path.join(folder, "a.md"), {})).toBe(1000);
    expect(await modifiedTime(folder, {})).toBe(2000);
  });

  it("is what SOURCE_DATE_EPOCH says, where it is a number", async () => {
    const folder = await tempFolder({ "a.md": "" });
    await utimes(path.join(folder, "a.md"), 1000, 1000);
    const file = path.join(folder, "a.md");
    expect(await modifiedTime(file, { SOURCE_DATE_EPOCH: "1700000000" })).toBe(1_700_000_000);
    expect(await modifiedTime(file, { SOURCE_DATE_EPOCH: "soon" })).toBe(1000);
  });
});
