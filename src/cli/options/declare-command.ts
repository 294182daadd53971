import { Argument, type Command, Option } from "commander";
import type { Language } from "../../text/language.js";
import type { ExitCode, Io } from "../io.js";
import type { ArgumentRecord, CommandRecord, OptionRecord } from "./command-record.js";
import { type HelpWrapping, renderExamples, renderNotes } from "./help-texts.js";
import { readChoice, readValue } from "./read-value.js";

/** What a command is declared with. */
export interface DeclareContext {
  readonly io: Io;
  readonly wrapping: HelpWrapping;
  /** Is told how the command ended. */
  readonly done: (code: ExitCode) => void;
}

/** Tells the parser of a command. */
export function declareCommand(program: Command, record: CommandRecord, context: DeclareContext): void {
  const { io, wrapping, done } = context;
  const { language } = io;
  const command = findParent(program, record, context).command(record.name.split(" ").at(-1) ?? "", {
    hidden: record.isHidden ?? false,
  });
  command.description(record.about[language]);
  for (const argument of record.arguments ?? []) command.addArgument(toArgument(argument, language));
  for (const option of Object.values(record.options as Readonly<Record<string, OptionRecord>>))
    command.addOption(toOption(option, language));
  const { examples, notes } = record;
  if (examples.length > 0) command.addHelpText("after", () => renderExamples(examples, io, wrapping));
  if (notes !== undefined)
    command.addHelpText("after", () =>
      renderNotes(typeof notes === "function" ? notes(language) : notes[language], io.columns, wrapping),
    );
  command.action(async () => {
    const words = command.processedArgs.flat().filter((word) => word !== undefined);
    done(await record.run(words, command.opts(), { io, program }));
  });
}

/** The word before the last of a name is a command of its own, which only groups. */
function findParent(program: Command, { name, group }: CommandRecord, { io, wrapping }: DeclareContext): Command {
  const [word] = name.split(" ");
  if (word === undefined || group === undefined) return program;
  const known = program.commands.find((candidate) => candidate.name() === word);
  if (known !== undefined) return known;
  return program
    .command(word)
    .description(group.about[io.language])
    .addHelpText("after", () => renderExamples(group.examples, io, wrapping));
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
