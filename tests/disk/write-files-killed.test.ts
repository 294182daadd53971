import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { writeFilesWhole } from "../../src/disk/write-files.js";
import { tempFolder } from "../helpers/temp-folder.js";

/** Ends at once, as by `kill -9`, before the given step of all that `writeFilesWhole` asks of the disk. */
const killed = `
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const [contents, last] = JSON.parse(process.argv[2]);
let steps = 0;
const counted = (act) => async (...given) => {
  if (steps++ === last) {
    process.kill(process.pid, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  }
  return act(...given);
};
const { open } = fs;
fs.open = counted(async (...given) => {
  const handle = await open(...given);
  for (const name of ["writeFile", "chown", "chmod", "sync", "close"]) handle[name] = counted(handle[name].bind(handle));
  return handle;
});
for (const name of ["mkdir", "link", "rename", "rm", "readdir"]) fs[name] = counted(fs[name]);
syncBuiltinESMExports();
const { writeFilesWhole } = await import("./write-files.mjs");
await writeFilesWhole(contents);
`;

/**
 * Has a process write files into a copy of `before` that is killed before the first step, another before the second, until one comes
 * to its end. Gives the folders that they left, and of those that were killed how many.
 */
async function killAtEachStep(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  const tools = await tempFolder({ "killed.mjs": killed });
  const written = await build({
    entryPoints: ["src/disk/write-files.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  await writeFile(path.join(tools, "write-files.mjs"), written.outputFiles[0]?.contents ?? "");
  const left: string[] = [];
  for (;;) {
    const folder = await tempFolder(before);
    const contents = Object.fromEntries(Object.entries(after).map(([name, text]) => [path.join(folder, name), text]));
    const task = JSON.stringify([contents, left.length]);
    const child = spawn(process.execPath, [path.join(tools, "killed.mjs"), task], { stdio: "inherit" });
    const [code, signal] = await once(child, "close");
    if (code === 0) return left;
    expect(signal).toBe("SIGKILL");
    left.push(folder);
  }
}

/** Texts of all files of a folder, but for what is on its way, which is hidden. */
async function textsIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const visible = files.filter(
    (file) =>
      !path
        .relative(folder, file)
        .split(path.sep)
        .some((name) => name.startsWith(".")),
  );
  return Object.fromEntries(
    await Promise.all(
      visible.map(async (file) => [path.relative(folder, file), await readFile(file, "utf8")] as const),
    ),
  );
}

const gone = { processId: process.pid, isRunning: () => false };

/** Writes again, as whoever was killed does the next time, and gives all names that are there then. */
async function writeAgain(folder: string, after: Readonly<Record<string, string>>): Promise<string[]> {
  const contents = Object.fromEntries(Object.entries(after).map(([name, text]) => [path.join(folder, name), text]));
  await writeFilesWhole(contents, { writer: gone });
  expect(await textsIn(folder)).toMatchObject(after);
  return (await readdir(folder, { recursive: true })).sort();
}

describe.skipIf(process.platform === "win32")("writeFilesWhole, killed at any step", () => {
  it("leaves of a new folder nothing or all, and the next one leaves nothing else", async () => {
    const after = { "bank/bank.json": "{}", "bank/bank.ts": "export {}" };
    const folders = await killAtEachStep({}, after);
    expect(folders.length).toBeGreaterThan(8);
    const outcomes = new Set<number>();
    for (const folder of folders) {
      const found = await textsIn(folder);
      expect([{}, after]).toContainEqual(found);
      outcomes.add(Object.keys(found).length);
      expect(await writeAgain(folder, after)).toEqual(["bank", "bank/bank.json", "bank/bank.ts"]);
    }
    // It was killed before the folder appeared, and behind.
    expect(outcomes).toEqual(new Set([0, 2]));
  });

  it("leaves of a new folder with folders in it nothing or all", async () => {
    const after = { "bank/bank.yaml": "a: b", "bank/questions/one/a.md": "# a", "bank/questions/two/b.md": "# b" };
    const folders = await killAtEachStep({ "notes.md": "mine" }, after);
    const outcomes = new Set<number>();
    for (const folder of folders) {
      const found = await textsIn(folder);
      expect([{ "notes.md": "mine" }, { "notes.md": "mine", ...after }]).toContainEqual(found);
      outcomes.add(Object.keys(found).length);
      expect((await writeAgain(folder, after)).filter((name) => name.includes("tmp"))).toEqual([]);
    }
    expect(outcomes).toEqual(new Set([1, 4]));
  });

  it("leaves of files that are there the old or the new, whole, and the next one writes the rest", async () => {
    const before = { "bank.json": "old", "bank.ts": "old", "notes.md": "mine" };
    const after = { "bank.json": "new", "bank.ts": "new", "more.txt": "new" };
    const folders = await killAtEachStep(before, after);
    expect(folders.length).toBeGreaterThan(12);
    const outcomes = new Set<string>();
    for (const folder of folders) {
      const found = await textsIn(folder);
      expect(found["notes.md"]).toBe("mine");
      for (const name of ["bank.json", "bank.ts"]) expect(["old", "new"]).toContain(found[name]);
      expect([undefined, "new"]).toContain(found["more.txt"]);
      outcomes.add([found["bank.json"], found["bank.ts"], found["more.txt"]].join());
      expect(await writeAgain(folder, after)).toEqual(["bank.json", "bank.ts", "more.txt", "notes.md"]);
    }
    // Between the renames, too.
    expect(outcomes).toEqual(new Set(["old,old,", "new,old,", "new,new,", "new,new,new"]));
  });
});
