import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { completeLine } from "../../../src/cli/options/complete.js";

const program = new Command("tool").addCommand(
  new Command("read")
    .description("reads")
    .argument("<files...>")
    .option("-q, --quiet", "say nothing")
    .option("-x", "a letter alone")
    .option("--locale <locale>", "language")
    .option("--bank <path>", "bank")
    .option("--section <id>", "section")
    .option("--size <amount>", "how much"),
);
program.addCommand(new Command("card").argument("<section/id>"));
const wordsOf = (...words: string[]) => {
  const found = completeLine(program, words);
  return found.kind === "words" ? found.candidates.map(({ word }) => word) : found;
};

describe("completeLine", () => {
  it("offers the commands where nothing has been typed at all", () => {
    expect(wordsOf()).toEqual(["read", "card", "help"]);
    expect(wordsOf("")).toEqual(["read", "card", "help"]);
  });

  it("offers options by their long names, or by their letters where they have no other", () => {
    expect(wordsOf("read", "-")).toEqual(
      ["--quiet", "-x", "--locale", "--bank", "--section", "--size", "--help"].filter((word) => word.startsWith("-")),
    );
    expect(wordsOf("read", "--q")).toEqual(["--quiet"]);
  });

  it("knows what the last of the arguments may be again", () => {
    expect(completeLine(program, ["read", "a.md", "b.md", ""])).toEqual({ kind: "files" });
  });

  it("offers sections of the bank and language that the line names, with a slash where an id follows", () => {
    const chosen = { bank: ["mine.json", "other.json"], locale: "en" };
    expect(
      completeLine(program, ["read", "--bank", "mine.json", "--bank", "other.json", "--locale", "en", "--section", ""]),
    ).toEqual({ kind: "sections", suffix: "", chosen });
    expect(completeLine(program, ["card", ""])).toEqual({ kind: "sections", suffix: "/", chosen: {} });
  });

  it("offers nothing for a value that nobody can know", () => {
    expect(wordsOf("read", "--size", "")).toEqual([]);
  });
});
