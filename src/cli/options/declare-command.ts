import { Argument, type Command, Option } from "commander";
import type { Language } from "../../text/language.js";
import type { ExitCode, Io } from "../io.js";
import type { ArgumentRecord, CommandRecord, OptionRecord } from "./command-record.js";
import { renderExamples, renderNotes } from "./help-texts.js";
import { readChoice, readValue } from "./read-value.js";

/** Tells the parser of a command. @param done - Is told how it ended. */
export function declareCommand(
  program: Command,
  record: CommandRecord,
  { io, done }: { readonly io: Io; readonly done: (code: ExitCode) => void },
): void {
  const { language } = io;
  const command = findParent(program, record, language, io.columns).command(record.name.split(" ").at(-1) ?? "", {
    hidden: record.isHidden ?? false,
  });
  command.description(record.about[language]);
  for (const argument of record.arguments ?? []) command.addArgument(toArgument(argument, language));
  for (const option of Object.values(record.options as Readonly<Record<string, OptionRecord>>))
    command.addOption(toOption(option, language));
  const { examples, notes } = record;
  if (examples.length > 0) command.addHelpText("after", renderExamples(examples, language, io.columns));
  if (notes !== undefined)
    command.addHelpText("after", () =>
      renderNotes(typeof notes === "function" ? notes(language) : notes[language], io.columns),
    );
  command.action(async () => {
    const words = command.processedArgs.flat().filter((word) => word !== undefined);
    done(await record.run(words, command.opts(), { io, program }));
  });
}

/** The word before the last of a name is a command of its own, which only groups. */
function findParent(program: Command, { name, group }: CommandRecord, language: Language, columns: number): Command {
  const [word] = name.split(" ");
  if (word === undefined || group === undefined) return program;
  const known = program.commands.find((candidate) => candidate.name() === word);
  if (known !== undefined) return known;
  return program
    .command(word)
    .description(group.about[language])
    .addHelpText("after", renderExamples(group.examples, language, columns));
}

function toArgument({ form, about, choices }: ArgumentRecord, language: Language): Argument {
  const argument = new Argument(form, about[language]);
  if (choices === undefined) return argument;
  return argument.choices(choices).argParser((text: string) => readChoice(form, text, choices));
}

function toOption({ flags, about, choices, parse, default: value, conflicts }: OptionRecord, language: Language) {
  const option = new Option(flags, about[language]);
  if (choices !== undefined)
    option.choices(choices).argParser((text: string, before: unknown) => {
      const choice = readChoice(option.long ?? flags, text, choices);
      return option.variadic ? [...(Array.isArray(before) ? before : []), choice] : choice;
    });
  if (parse !== undefined)
    option.argParser((text: string, before: unknown) =>
      readValue(option.long ?? flags, text, () => parse(text, before)),
    );
  if (value !== undefined) option.default(value);
  if (conflicts !== undefined) option.conflicts([...conflicts]);
  return option;
}
