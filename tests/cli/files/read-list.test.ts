import { truncate } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { fakeIo } from "../../helpers/fake-io.js";
import { cleanList } from "../../helpers/lists.js";
import { run } from "../../helpers/run.js";
import { tempFolder } from "../../helpers/temp-folder.js";

describe("--max-size", () => {
  const commands = [
    ["check", "@"],
    ["compile", "@"],
    ["diff", "@", "@"],
    ["new", "card", "--from", "@#no-such-id", "--content", "."],
    ...["list", "quiz", "paper", "search x", "show x", "review --list", "stats", "export --to csv", "serve", "mcp"].map(
      (words) => [...words.split(" "), "--bank", "@"],
    ),
  ];

  it.each(commands.map((words) => [words.slice(0, 2).join(" "), words] as const))(
    "bounds the lists that `%s` reads, and is named where one is refused",
    async (_, words) => {
      const folder = await tempFolder({ "notes.md": cleanList });
      const notes = path.join(folder, "notes.md");
      const placed = words.map((word) => (word === "." ? folder : word.replace(/^@/, notes)));
      const { code, out, err } = await run(...placed, "--max-size", "20B");
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(
        / has 0\.\d+MB, and 0\.001MB are read at most\. Raise that with --max-size 0\.\d+MB, or divide it\.\n$/,
      );
    },
  );

  it("raises the limit to what the message says, and not less", async () => {
    const folder = await tempFolder({ "notes.md": cleanList });
    const notes = path.join(folder, "notes.md");
    // A hole of 100.1 MB, which takes no room, and is no list.
    await truncate(notes, 100_100_000);
    const { err } = await run("check", notes);
    expect(err).toBe(
      `error: "${notes}" has 100.1MB, and 100MB are read at most. Raise that with --max-size 100.1MB, or divide it.\n`,
    );
    const io = fakeIo({ env: { LANG: "zh_CN" } });
    expect(await main(["check", notes, "--max-size", "100.09MB"], io)).toBe(2);
    expect(io.stderr()).toBe(
      `错误：“${notes}”有 100.1MB，最多读 100.09MB。用 --max-size 100.1MB 提高上限，或分成几份。\n`,
    );
  });

  it.each([
    ["1e3", false],
    ["-1MB", false],
    ["0", false],
    ["0.1B", false],
    ["5 potatoes", false],
    ["99999999GB", false],
    ["B", false],
    ["2000", true],
    ["2kB", true],
    ["2 KB", true],
    ["1.5MiB", true],
    ["0.01gb", true],
  ])("takes %j: %j", async (size, isSize) => {
    const folder = await tempFolder({ "notes.md": cleanList });
    const { code, err } = await run("list", "--bank", path.join(folder, "notes.md"), "--max-size", size);
    expect(code).toBe(isSize ? 0 : 2);
    if (!isSize)
      expect(err).toBe(
        `error: --max-size cannot be "${size}": it must be a size such as 200MB or 1.5GB.\n(--help shows what there is)\n`,
      );
  });

  it("stays with the commands to type next", async () => {
    const folder = await tempFolder({ "notes.md": cleanList });
    const bank = ["--bank", path.join(folder, "notes.md"), "--max-size", "2kB"];
    expect((await run("show", "zzzzzz", ...bank)).err).toContain("--max-size 2000`");
  });
});
