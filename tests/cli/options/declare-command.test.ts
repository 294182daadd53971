import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { allCommands } from "../../../src/cli/commands/all-commands.js";
import { declareCommand } from "../../../src/cli/options/declare-command.js";
import { noWrapping } from "../../../src/cli/options/help-texts.js";
import { fakeIo } from "../../helpers/fake-io.js";

function declared(language: "zh" | "en"): Command {
  const program = new Command("llm-interview");
  for (const record of allCommands)
    declareCommand(program, record, { io: { ...fakeIo(), language }, wrapping: noWrapping, done: () => {} });
  return program;
}

function find(program: Command, name: string): Command {
  return name.split(" ").reduce((command, word) => {
    const found = command.commands.find((candidate) => candidate.name() === word);
    if (found === undefined) throw new Error(`There is no command ${name}.`);
    return found;
  }, program);
}

describe("declareCommand", () => {
  it.each(allCommands.map((record) => [record.name, record] as const))(
    "gives the options of %s under the names that its action takes",
    (name, record) => {
      const { options } = find(declared("en"), name);
      expect(options.map((option) => option.attributeName())).toEqual(Object.keys(record.options));
    },
  );

  it.each(allCommands.filter(({ isHidden }) => isHidden !== true).map((record) => [record.name, record] as const))(
    "says in both languages what %s and its options are for, with an example that calls it",
    (name, { about, arguments: args = [], options, examples }) => {
      const texts = [about, ...args.map((one) => one.about), ...Object.values(options).map((one) => one.about)];
      expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
      expect(texts.filter(({ en }) => en === "" || /\p{Script=Han}/u.test(en))).toEqual([]);
      expect(examples.length).toBeGreaterThan(0);
      expect(examples.every((example) => example.startsWith(name))).toBe(true);
    },
  );

  it("shows an example of each command that shares a word", () => {
    const word = find(declared("en"), "progress");
    let help = "";
    word.configureOutput({ writeOut: (text) => (help += text) });
    word.outputHelp();
    for (const command of word.commands) expect(help).toContain(`$ llm-interview progress ${command.name()}`);
  });

  it("hides what programs alone ask", () => {
    const names = declared("zh")
      .createHelp()
      .visibleCommands(declared("zh"))
      .map((command) => command.name());
    expect(names).toContain("quiz");
    expect(names).not.toContain("complete");
  });
});
