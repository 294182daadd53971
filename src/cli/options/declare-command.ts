import { Argument, type Command, Option } from "commander";
import type { Bilingual, Language } from "../../text/language.js";
import type { ExitCode, Io } from "../io.js";
import type { CommandRecord, OptionRecord } from "./command-record.js";

/** Tells the parser of a command. @param done - Is told how it ended. */
export function declareCommand(
  program: Command,
  record: CommandRecord,
  { io, language, done }: { readonly io: Io; readonly language: Language; readonly done: (code: ExitCode) => void },
): void {
  const command = findParent(program, record, language).command(record.name.split(" ").at(-1) ?? "", {
    hidden: record.isHidden ?? false,
  });
  command.description(record.about[language]);
  for (const { form, about, choices } of record.arguments ?? []) {
    const argument = new Argument(form, about[language]);
    command.addArgument(choices === undefined ? argument : argument.choices(choices));
  }
  for (const option of Object.values(record.options as Readonly<Record<string, OptionRecord>>))
    command.addOption(toOption(option, language));
  const { examples, notes } = record;
  if (examples.length > 0) command.addHelpText("after", renderExamples(examples, language));
  if (notes !== undefined)
    command.addHelpText("after", () => `\n${typeof notes === "function" ? notes(language) : notes[language]}\n`);
  command.action(async () => {
    const words = command.processedArgs.flat().filter((word) => word !== undefined);
    done(await record.run(words, command.opts(), { io, program }));
  });
}

const exampleTitles: Bilingual = { zh: "示例", en: "Examples" };

/** Lines for the end of a help page. */
export function renderExamples(examples: readonly string[], language: Language): string {
  return `\n${exampleTitles[language]}:\n${examples.map((line) => `  $ llm-interview ${line}\n`).join("")}`;
}

/** The word before the last of a name is a command of its own, which only groups. */
function findParent(program: Command, { name, group }: CommandRecord, language: Language): Command {
  const [word] = name.split(" ");
  if (word === undefined || group === undefined) return program;
  const known = program.commands.find((candidate) => candidate.name() === word);
  if (known !== undefined) return known;
  return program
    .command(word)
    .description(group.about[language])
    .addHelpText("after", renderExamples(group.examples, language));
}

function toOption({ flags, about, choices, parse, default: value, conflicts }: OptionRecord, language: Language) {
  const option = new Option(flags, about[language]);
  if (choices !== undefined) option.choices(choices);
  if (parse !== undefined) option.argParser(parse);
  if (value !== undefined) option.default(value);
  if (conflicts !== undefined) option.conflicts([...conflicts]);
  return option;
}
