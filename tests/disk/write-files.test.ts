import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { chmod, chown, lstat, mkdir, readdir, readFile, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { nameBeside } from "../../src/disk/beside.js";
import { writeFilesWhole } from "../../src/disk/write-files.js";
import { tempFolder, writeAll } from "../helpers/temp-folder.js";

const writer = { processId: 1, isRunning: (id: number) => id === 7 };

describe("writeFilesWhole", () => {
  it("writes files, makes their folders, and names those that changed", async () => {
    const folder = await tempFolder({ "same.txt": "same", "old.txt": "old" });
    const at = (name: string) => path.join(folder, name);
    const before = (await stat(at("same.txt"))).mtimeMs;
    const changed = await writeFilesWhole(
      {
        [at("same.txt")]: "same",
        [at("old.txt")]: "new",
        [at("deep/er/new.txt")]: "推理",
      },
      { writer },
    );
    expect(changed).toEqual([at("old.txt"), at("deep/er/new.txt")]);
    expect(await readFile(at("deep/er/new.txt"), "utf8")).toBe("推理");
    expect((await stat(at("same.txt"))).mtimeMs).toBe(before);
    expect((await readdir(folder)).sort()).toEqual(["deep", "old.txt", "same.txt"]);
  });

  it("makes what a file is to have when its turn comes, once, and leaves a file alone that has it", async () => {
    const folder = await tempFolder({ "b.txt": "same", "c.txt": "four" });
    const at = (name: string) => path.join(folder, name);
    const made: string[] = [];
    const make = (name: string, text: string | Uint8Array) => () => {
      made.push(name);
      return text;
    };
    const files = {
      [at("a.txt")]: make("a", Buffer.from([0, 255])),
      [at("b.txt")]: make("b", "same"),
      [at("c.txt")]: make("c", "five"),
    };
    expect(await writeFilesWhole(files, { writer })).toEqual([at("a.txt"), at("c.txt")]);
    expect(made).toEqual(["a", "b", "c"]);
    expect([...(await readFile(at("a.txt")))]).toEqual([0, 255]);
    expect(await readFile(at("c.txt"), "utf8")).toBe("five");
  });

  it("leaves every old file, and nothing beside them, when the text of one cannot be made", async () => {
    const folder = await tempFolder({ "a.txt": "old" });
    const impossible = () => {
      throw new RangeError("too long");
    };
    const files = { [path.join(folder, "a.txt")]: "new", [path.join(folder, "b.txt")]: impossible };
    await expect(writeFilesWhole(files, { writer })).rejects.toThrow("too long");
    expect(await readFile(path.join(folder, "a.txt"), "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  it("leaves every old file, and nothing beside them, when one cannot be written", async () => {
    const folder = await tempFolder({ "a.txt": "old a", file: "no folder" });
    await mkdir(path.join(folder, "b.txt"));
    for (const impossible of ["b.txt", "file/c.txt"]) {
      const texts = { [path.join(folder, "a.txt")]: "new a", [path.join(folder, impossible)]: "new" };
      await expect(writeFilesWhole(texts, { writer })).rejects.toThrow(/EISDIR|ENOTDIR|EEXIST/);
      expect(await readFile(path.join(folder, "a.txt"), "utf8")).toBe("old a");
      expect((await readdir(folder)).sort()).toEqual(["a.txt", "b.txt", "file"]);
    }
  });

  it("goes back to every old file when something comes to stand in the way at the last moment", async () => {
    const folder = await tempFolder({ "old.txt": "old" });
    const at = (name: string) => path.join(folder, name);
    const files = {
      [at("old.txt")]: "changed",
      [at("new.txt")]: "new",
      [at("way.txt")]: "in the way",
      [at("last.txt")]: () => {
        mkdirSync(at("way.txt"));
        return "last";
      },
    };
    await expect(writeFilesWhole(files, { writer })).rejects.toMatchObject({ syscall: "rename" });
    expect(await readFile(at("old.txt"), "utf8")).toBe("old");
    expect((await readdir(folder)).sort()).toEqual(["old.txt", "way.txt"]);
  });

  it("says what the system does where a file is taken for a folder", async () => {
    const folder = await tempFolder({ "a.txt": "old", "b.txt": "" });
    const files = { [path.join(folder, "b.txt")]: "new", [path.join(folder, "a.txt/c.txt")]: "new" };
    await expect(writeFilesWhole(files, { writer })).rejects.toMatchObject({ code: "ENOTDIR" });
    expect(await readFile(path.join(folder, "b.txt"), "utf8")).toBe("");
  });

  it.runIf(process.getuid?.() === 0)("leaves a file to its owner", async () => {
    const file = path.join(await tempFolder({ "a.txt": "old" }), "a.txt");
    await chown(file, 1234, 4321);
    await chmod(file, 0o640);
    await writeFilesWhole({ [file]: "new" }, { writer });
    const { uid, gid, mode } = await stat(file);
    expect([uid, gid, mode & 0o777]).toEqual([1234, 4321, 0o640]);
  });

  it("leaves the old file whole when it is killed in the middle", async () => {
    const folder = await tempFolder({ "bank.json": "old" });
    const file = path.join(folder, "bank.json");
    const module = pathToFileURL(path.resolve("src/disk/write-files.ts")).href;
    const script = `
      const { writeFilesWhole } = await import(${JSON.stringify(module)});
      const writer = { processId: process.pid, isRunning: () => true };
      await writeFilesWhole({ [process.argv[1]]: "new".repeat(1e8) }, { writer });
    `;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, file]);
    while ((await readdir(folder)).length < 2 && child.exitCode === null) await wait(5);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(await readFile(file, "utf8")).toBe("old");
    expect(await readdir(folder)).toHaveLength(2);
    // Who comes next sweeps what was left behind.
    await writeFilesWhole({ [file]: "next" }, { writer });
    expect(await readdir(folder)).toEqual(["bank.json"]);
  });

  it("leaves alone what others who still run, or run elsewhere, are writing", async () => {
    const folder = await tempFolder();
    await writeFilesWhole({ [path.join(folder, "a.txt")]: "a" }, { writer });
    const mine = path.basename(nameBeside(folder, { processId: 7, isRunning: () => true }));
    const theirs = ".llm-interview-00000000-9-0123456789ab.tmp";
    await writeAll(folder, { [mine]: "", [theirs]: "", ".note.tmp": "" });
    await writeFilesWhole({ [path.join(folder, "a.txt")]: "b" }, { writer });
    expect((await readdir(folder)).sort()).toEqual([mine, theirs, ".note.tmp", "a.txt"].sort());
  });

  it("makes a new folder whole, with all of its files, or not at all", async () => {
    const folder = await tempFolder();
    const at = (name: string) => path.join(folder, "out/deep", name);
    const seen = new Set<string>();
    let isOver = false;
    const watching = (async () => {
      while (!isOver) seen.add((await readdir(path.join(folder, "out/deep")).catch(() => [])).sort().join());
    })();
    expect(await writeFilesWhole({ [at("a")]: "1", [at("b")]: "2", [at("c")]: "3" }, { writer })).toHaveLength(3);
    isOver = true;
    await watching;
    expect([...seen].filter((names) => names !== "" && names !== "a,b,c")).toEqual([]);
    expect(await readdir(path.join(folder, "out"))).toEqual(["deep"]);
  });

  it.skipIf(process.platform === "win32")(
    "follows links, also to what is not there yet, and keeps a mode",
    async () => {
      const folder = await tempFolder({ "real/a.txt": "old" });
      await symlink("real/a.txt", path.join(folder, "a.txt"));
      await symlink("real/b.txt", path.join(folder, "b.txt"));
      await chmod(path.join(folder, "real/a.txt"), 0o640);
      const [a, b] = [path.join(folder, "a.txt"), path.join(folder, "b.txt")];
      await writeFilesWhole({ [a]: "new a", [b]: "new b" }, { writer });
      expect((await lstat(a)).isSymbolicLink() && (await lstat(b)).isSymbolicLink()).toBe(true);
      expect(await readFile(path.join(folder, "real/a.txt"), "utf8")).toBe("new a");
      expect(await readFile(path.join(folder, "real/b.txt"), "utf8")).toBe("new b");
      expect((await stat(a)).mode & 0o777).toBe(0o640);
      await symlink("c.txt", path.join(folder, "c.txt"));
      await expect(writeFilesWhole({ [path.join(folder, "c.txt")]: "x" }, { writer })).rejects.toThrow("ELOOP");
    },
  );

  it("writes files whose names are as long as names can be", async () => {
    const folder = await tempFolder();
    const file = path.join(folder, `${"n".repeat(250)}.md`);
    await writeFilesWhole({ [file]: "a" }, { writer });
    expect(await readFile(file, "utf8")).toBe("a");
  });

  it("writes nothing when a file was changed since it was read", async () => {
    const folder = await tempFolder({ "a.txt": "theirs", "b.txt": "old" });
    const [a, b] = [path.join(folder, "a.txt"), path.join(folder, "b.txt")];
    const writing = writeFilesWhole({ [b]: "new", [a]: "new" }, { writer, readAs: { [a]: "old", [b]: "old" } });
    await expect(writing).rejects.toThrow(`"${a}" was changed by another program in the meantime.`);
    expect([await readFile(a, "utf8"), await readFile(b, "utf8")]).toEqual(["theirs", "old"]);
    expect((await readdir(folder)).sort()).toEqual(["a.txt", "b.txt"]);
  });

  it.skipIf(process.platform === "win32")("refuses a device, which it would replace", async () => {
    await expect(writeFilesWhole({ "/dev/full": "a" }, { writer })).rejects.toThrow('"/dev/full" is no file.');
  });
});
