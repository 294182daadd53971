import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.js";
import { fakeIo } from "../helpers/fake-io.js";
import { cleanList } from "../helpers/lists.js";
import { run } from "../helpers/run.js";
import { tempFolder } from "../helpers/temp-folder.js";

/** Names that a list of completions has. */
const namesOf = async (...argv: readonly string[]) =>
  (await run(...argv)).out.split("\n").flatMap((line) => line.split("\t")[0] || []);

describe("main", () => {
  it("prints help on standard output and ends with 0", async () => {
    const { code, out, err } = await run("--help");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Usage: llm-interview \[command\] \[options\]\n/);
    for (const command of ["compile", "check", "list", "show"]) expect(out).toMatch(new RegExp(`^  ${command} `, "m"));
  });

  it("gives the help of a word that several commands begin with, and ends with 2", async () => {
    const { code, out, err } = await run("progress");
    expect(code).toBe(2);
    expect(`${out}${err}`).toContain("progress export");
  });

  it("hides no mistake of ours", async () => {
    const io = fakeIo({
      out() {
        throw new TypeError("out of order");
      },
    });
    await expect(main(["tour"], io)).rejects.toThrow("out of order");
  });

  it("prints the script that completes words in a shell", async () => {
    for (const shell of ["bash", "zsh", "fish"])
      expect(await run("completion", shell)).toMatchObject({ code: 0, out: expect.stringContaining("llm-interview") });
    expect(await run("completion", "tcsh")).toMatchObject({ code: 2, out: "" });
  });

  it("gives the help of every command, with examples that name it", async () => {
    const commands = await namesOf("complete", "--", "");
    expect(commands).toEqual(expect.arrayContaining(["list", "search", "show", "quiz", "compile", "completion"]));
    for (const command of commands.filter((name) => name !== "help")) {
      const { code, out } = await run(command, "--help");
      expect(code).toBe(0);
      expect(out, command).toMatch(new RegExp(`\nExamples:\n  \\$ llm-interview ${command}[ \n]`));
    }
  });

  it("gives help in Chinese where the environment is, down to the words of the parser", async () => {
    const help = async (...argv: readonly string[]) => {
      const io = fakeIo({ env: { LANG: "zh_CN.UTF-8" } });
      expect(await main([...argv, "--help"], io)).toBe(0);
      return io.stdout();
    };
    expect(await help()).not.toMatch(/Usage|Options|Commands|Examples|display help/);
    for (const command of (await namesOf("complete", "--", "")).filter((name) => name !== "help")) {
      const text = await help(command);
      expect(text, command).toMatch(/^用法:/);
      expect(text, command).not.toMatch(/Usage|Options|Arguments|Commands|Examples|choices:|default:/);
      // Every option says what it does in Chinese.
      const options = text.split("\n").filter((line) => /^ {2}-/.test(line));
      expect(
        options.filter((line) => /[a-z>] {2,}\S/.test(line) && !/\p{sc=Han}/u.test(line)),
        command,
      ).toEqual([]);
    }
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
    expect(await run("help", "chekc")).toEqual(await run("chekc"));
    expect((await run("help", "check")).out).toBe((await run("check", "--help")).out);
    expect((await run("help", "--help")).code).toBe(0);
    expect((await run("brew")).err).toMatch(
      /^error: There is no command "brew"\. There are: .*\bcompile, check, diff, new, completion, help\.\n$/,
    );
  });

  it.each([
    [["check"], "error: The argument <path> is missing."],
    [["diff", "old.json", "new.json", "newest.json"], "error: There are too many arguments: 3, where 2 may be."],
    [["check", "notes.md", "more.md"], "error: There are too many arguments: 2, where 1 may be."],
    [["list", "--colour"], "error: There is no option --colour."],
    [["list", "--difficulty", "4"], "it must be 1, 2 or 3."],
    [["list", "--jason"], "Did you mean --json?"],
    [["search", "x", "--limit", "0"], "it must be a whole number of at least 1."],
    [["completion", "tcsh"], "it is one of bash, zsh, fish."],
    [["list", "--status", "closed"], "it is one of answered, open."],
    [["check", "notes.md", "--format", "xml"], "it is one of pretty, json, github."],
    [
      ["compile", "notes.md", "--shape", "round"],
      "it is one of headings, details, tables, cards, lines, numbered, admonitions, bullets.",
    ],
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
    const { code, err } = await run(
      "compile",
      path.join(folder, "notes.md"),
      "--out",
      path.join(folder, "out", "bank"),
    );
    expect(code).toBe(2);
    expect(err).toMatch(/^error: (?:ENOTDIR: not a directory|EEXIST: file already exists)/m);
  });
});
