import path from "node:path";
import { describe, expect, it } from "vitest";
import { cleanList } from "../helpers/lists.js";
import { run } from "../helpers/run.js";
import { tempFolder } from "../helpers/temp-folder.js";

describe("main", () => {
  it("prints help on standard output and ends with 0", async () => {
    const { code, out, err } = await run("--help");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Usage: llm-interview \[command\] \[options\]\n/);
    for (const command of ["compile", "check", "list", "show"]) expect(out).toMatch(new RegExp(`^  ${command} `, "m"));
  });

  it.each(["compile", "check", "list", "show"])("gives the help of %s, with examples that name it", async (command) => {
    const { code, out } = await run(command, "--help");
    expect(code).toBe(0);
    expect(out).toContain(`\nExamples:\n  $ llm-interview ${command} `);
  });

  it("prints the version of the package", async () => {
    expect((await run("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("explains an unknown command and ends with 2", async () => {
    expect(await run("chekc", "notes.md")).toEqual({
      code: 2,
      out: "",
      err: 'error: There is no command "chekc". Did you mean "check"?\n',
    });
    expect((await run("brew")).err).toMatch(
      /^error: There is no command "brew"\. There are: .*\bcompile, check, diff, new\.\n$/,
    );
  });

  it.each([
    [["check"], "error: missing required argument 'path'"],
    [["diff", "old.json", "new.json", "newest.json"], "error: too many arguments for 'diff'"],
    [["check", "notes.md", "more.md"], "error: too many arguments for 'check'"],
    [["list", "--colour"], "error: unknown option '--colour'"],
    [["list", "--difficulty", "4"], "It must be 1, 2 or 3."],
    [["list", "--status", "closed"], "Allowed choices are answered, open."],
    [["check", "notes.md", "--format", "xml"], "Allowed choices are pretty, json, github."],
    [["compile", "notes.md", "--shape", "round"], "Allowed choices are numbered, headings, bullets."],
  ])("explains the wrong use %j and ends with 2", async (argv, message) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toContain("(--help shows what there is)");
  });

  it.each(["check", "compile"])("%s ends with 2 where there is nothing to read", async (command) => {
    const folder = await tempFolder({ "empty/readme.txt": "no Markdown here", "data.csv": "a,b" });
    const missing = path.join(folder, "missing.md");
    const empty = path.join(folder, "empty");
    const other = path.join(folder, "data.csv");
    expect(await run(command, missing)).toEqual({
      code: 2,
      out: "",
      err: `error: There is no file or folder "${missing}".\n`,
    });
    expect((await run(command, empty)).err).toBe(`error: The folder "${empty}" has no Markdown file.\n`);
    expect(await run(command, other)).toMatchObject({ code: 2, err: expect.stringContaining("must end in .md") });
  });

  it("ends with 2 and the words of the system where that refuses", async () => {
    const folder = await tempFolder({ "notes.md": cleanList, out: "a file, no folder" });
    const { code, err } = await run("compile", path.join(folder, "notes.md"), "--out", path.join(folder, "out"));
    expect(code).toBe(2);
    expect(err).toMatch(/^error: ENOTDIR: not a directory/m);
  });
});
