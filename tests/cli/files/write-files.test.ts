import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { writeFilesWhole } from "../../../src/cli/files/write-files.js";
import { tempFolder } from "../../helpers/temp-folder.js";

describe("writeFilesWhole", () => {
  it("writes files, makes their folders, and names those that changed", async () => {
    const folder = await tempFolder({ "same.txt": "same", "old.txt": "old" });
    const at = (name: string) => path.join(folder, name);
    const before = (await stat(at("same.txt"))).mtimeMs;
    const changed = await writeFilesWhole({
      [at("same.txt")]: "same",
      [at("old.txt")]: "new",
      [at("deep/er/new.txt")]: "推理",
    });
    expect(changed).toEqual([at("old.txt"), at("deep/er/new.txt")]);
    expect(await readFile(at("deep/er/new.txt"), "utf8")).toBe("推理");
    expect((await stat(at("same.txt"))).mtimeMs).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(["deep", "old.txt", "same.txt"]);
  });

  it("leaves every old file, and nothing beside them, when one cannot be written", async () => {
    const folder = await tempFolder({ "a.txt": "old a", file: "no folder" });
    await mkdir(path.join(folder, "b.txt"));
    for (const impossible of ["b.txt", "file/c.txt"]) {
      const texts = { [path.join(folder, "a.txt")]: "new a", [path.join(folder, impossible)]: "new" };
      await expect(writeFilesWhole(texts)).rejects.toThrow(/EISDIR|ENOTDIR|EEXIST/);
      expect(await readFile(path.join(folder, "a.txt"), "utf8")).toBe("old a");
      expect((await readdir(folder)).sort()).toEqual(["a.txt", "b.txt", "file"]);
    }
  });

  it("leaves the old file whole when it is killed in the middle", async () => {
    const folder = await tempFolder({ "bank.json": "old" });
    const file = path.join(folder, "bank.json");
    const module = pathToFileURL(path.resolve("src/cli/files/write-files.ts")).href;
    const script = `
      const { writeFilesWhole } = await import(${JSON.stringify(module)});
      await writeFilesWhole({ [process.argv[1]]: "new".repeat(1e8) });
    `;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, file]);
    while ((await readdir(folder)).length < 2 && child.exitCode === null) await wait(5);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(await readFile(file, "utf8")).toBe("old");
  });

  it.skipIf(process.platform === "win32")("refuses a device, which it would replace", async () => {
    await expect(writeFilesWhole({ "/dev/full": "a" })).rejects.toThrow('"/dev/full" is no file.');
  });
});
