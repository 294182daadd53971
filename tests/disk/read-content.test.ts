import { execFileSync } from "node:child_process";
import { rm, symlink, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ContentError, type ReadMemory, readChanged, readContent } from "../../src/disk/read-content.js";
import { tempFolder } from "../helpers/temp-folder.js";

const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))));

describe("readContent", () => {
  it("reads the files of a bank below a folder, sorted by path, and passes over the rest", async () => {
    const folder = await tempFolder({
      "b.md": "b",
      "a/c.md": "c",
      "tags.yaml": "",
      "b.meta.yaml": "",
      "questions/x/y.en.md": "y",
      "notes.txt": "",
      "node_modules/n/README.md": "",
      ".hidden/h.md": "",
    });
    const { files, problems } = await readContent(folder);
    expect(files.map((file) => path.relative(folder, file.path))).toEqual([
      "a/c.md",
      "b.md",
      "b.meta.yaml",
      "questions/x/y.en.md",
      "tags.yaml",
    ]);
    expect(problems).toEqual([]);
  });

  it("follows links, and does not go round in circles", async () => {
    const folder = await tempFolder({ "lists/a.md": "1. Why?", "elsewhere/b.md": "1. How?" });
    await symlink(path.join(folder, "elsewhere"), path.join(folder, "lists/linked"));
    await symlink(path.join(folder, "elsewhere/b.md"), path.join(folder, "lists/c.md"));
    await symlink(path.join(folder, "lists"), path.join(folder, "lists/loop"));
    await symlink("self.md", path.join(folder, "lists/self.md"));
    await symlink("nowhere.md", path.join(folder, "lists/broken.md"));
    const { files } = await readContent(path.join(folder, "lists"));
    expect(files.map((file) => path.relative(folder, file.path))).toEqual([
      "lists/a.md",
      "lists/c.md",
      "lists/linked/b.md",
    ]);
  });

  it("reads each folder once, by the shortest way, however the links go", async () => {
    const folders = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    const folder = await tempFolder({ ...Object.fromEntries(folders.map((name) => [`${name}/n.md`, ""])), "n.md": "" });
    for (const one of folders)
      for (const other of folders)
        if (one !== other) await symlink(`../${other}`, path.join(folder, one, `to-${other}`));
    await symlink("..", path.join(folder, "a/up"));
    const { files } = await readContent(folder);
    expect(files.map((file) => path.relative(folder, file.path))).toEqual([
      ...folders.map((name) => `${name}/n.md`),
      "n.md",
    ]);
  });

  it.skipIf(process.platform === "win32")("reports pipes, sockets and devices, and reads none of them", async () => {
    const folder = await tempFolder({ "a.md": "1. a?" });
    execFileSync("mkfifo", [path.join(folder, "b.md")]);
    await symlink("/dev/zero", path.join(folder, "z.md"));
    const { files, problems } = await readContent(folder);
    expect(files.map(({ text }) => text)).toEqual(["1. a?"]);
    expect(problems.map(({ code, level, file }) => [code, level, path.basename(file)])).toEqual([
      ["no-file", "error", "b.md"],
      ["no-file", "error", "z.md"],
    ]);
    await expect(readContent(path.join(folder, "b.md"))).rejects.toThrow("is neither a file nor a folder");
  });

  it("refuses at once what is too large, by its size", async () => {
    const folder = await tempFolder({ "a.md": "1234", "b.md": "567" });
    await expect(readContent(folder, { maxBytes: 6 })).rejects.toThrow("has 7 bytes of content; 6 are read at most.");
    expect((await readContent(folder, { maxBytes: 7 })).files).toHaveLength(2);
    // A hole of 101 MB, which takes no room.
    await truncate(path.join(folder, "a.md"), 101e6);
    await expect(readContent(path.join(folder, "a.md"))).rejects.toThrow(ContentError);
    await expect(readContent(folder)).rejects.toMatchObject({
      code: "too-large",
      found: { path: folder, isFolder: true, bytes: 101e6 + 3, maxBytes: 100e6 },
    });
  });

  it("reads names of 250 characters, and more files than may be open at once", async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${"n".repeat(243)}${1000 + index}.md`);
    const folder = await tempFolder(Object.fromEntries(names.map((name) => [name, name])));
    const { files } = await readContent(folder);
    expect(files.map(({ text }) => text)).toEqual(names);
  });

  it("reads one file with its sidecar, and keeps a byte order mark", async () => {
    const folder = await tempFolder({ "list.md": "\uFEFF1. Why?", "list.meta.yaml": "1.1: {}", "other.md": "" });
    const { files } = await readContent(path.join(folder, "list.md"));
    expect(files.map(({ text }) => text)).toEqual(["\uFEFF1. Why?", "1.1: {}"]);
  });

  it.each([
    ["a byte that starts nothing", bytes("1. 为什么\n2. a", 0xff, "b"), { line: 2, column: 5 }, "0xff"],
    ["a sequence that breaks off", bytes("1. caf", 0xe9, "?"), { line: 1, column: 7 }, "0xe9"],
    ["a sequence that the file ends in", bytes("ab\n", 0xe4, 0xb8), { line: 2, column: 1 }, "0xe4"],
    ["a byte behind a byte order mark", bytes("\uFEFFab", 0x80), { line: 1, column: 3 }, "0x80"],
  ])("gives the place of %s", async (_, content, place, byte) => {
    const { files, problems } = await readContent(await tempFolder({ "list.md": content, "good.md": "" }));
    expect(files).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "invalid-utf8", level: "error", ...place }]);
    expect(problems[0]?.message).toContain(byte);
  });

  it("says what is wrong with a path", async () => {
    const folder = await tempFolder({ "tags.yaml": "", "notes.txt": "" });
    await expect(readContent(path.join(folder, "missing"))).rejects.toThrow(ContentError);
    await expect(readContent(path.join(folder, "missing"))).rejects.toThrow(/no file or folder/);
    await expect(readContent(folder)).rejects.toThrow(/has no Markdown file/);
    await expect(readContent(path.join(folder, "notes.txt"))).rejects.toThrow(/must end in .md/);
  });
});

describe("readChanged", () => {
  it("reads nothing again that looks the same, what is taken out of the memory, and what is new or changed", async () => {
    const folder = await tempFolder({ "a.md": "1. a?", "b.md": "1. b?" });
    const at = (name: string) => path.join(folder, name);
    const memory: ReadMemory = new Map();
    const texts = async () => (await readChanged(folder, {}, memory)).files.map(({ text }) => text);
    expect(await texts()).toEqual(["1. a?", "1. b?"]);
    const kept = memory.get(at("a.md"));
    memory.set(at("a.md"), {
      stamp: kept?.stamp ?? "",
      content: { files: [{ path: "a.md", text: "kept" }], problems: [] },
    });
    await writeFile(at("b.md"), "1. bb?");
    await writeFile(at("c.md"), "1. c?");
    expect(await texts()).toEqual(["kept", "1. bb?", "1. c?"]);
    memory.delete(at("a.md"));
    expect(await texts()).toEqual(["1. a?", "1. bb?", "1. c?"]);
    await rm(at("b.md"));
    expect(await texts()).toEqual(["1. a?", "1. c?"]);
  });
});
