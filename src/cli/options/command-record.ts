import type { Command } from "commander";
import type { Bilingual } from "../../text/language.js";
import type { ExitCode, Io } from "../io.js";

/**
 * All there is to know of a command before it runs. Help, completion and the parser of arguments go by it, and the compiler holds
 * its options to what its action takes: an option that one of the two does not know is an error.
 */
export interface CommandRecord<Options extends object = object> {
  /** The word that calls it; two, as in `new card`, where a word has several commands. */
  readonly name: string;
  readonly about: Bilingual;
  /** Those that its first word calls, where it has several commands. */
  readonly group?: CommandGroup;
  /** Known to programs alone: no help lists it. */
  readonly isHidden?: boolean;
  readonly arguments?: readonly ArgumentRecord[];
  /** By name, as the action gets them; in the order of the help page. */
  readonly options: OptionRecords<Options>;
  /** Command lines for the help page, without the program's name. */
  readonly examples: readonly string[];
  /** What the help page says below them. Lines; a function where it takes time to make. */
  readonly notes?: Bilingual | ((language: keyof Bilingual) => string);
  /**
   * Does it. What it needs loads here, so that other commands start without.
   *
   * @param words - The arguments; those that are required are there.
   */
  readonly run: (words: readonly string[], options: Options, context: CommandContext) => Promise<ExitCode>;
}

/** Commands that share their first word, which alone shows their help. */
export interface CommandGroup {
  readonly about: Bilingual;
  /** As those of a command. */
  readonly examples: readonly string[];
}

/** Where a command runs. */
export interface CommandContext {
  readonly io: Io;
  /** The parser, with all that is declared. */
  readonly program: Command;
}

/** One argument. */
export interface ArgumentRecord {
  /** As help shows it: `<id>`, `[words...]`. */
  readonly form: string;
  readonly about: Bilingual;
  readonly choices?: readonly string[];
}

/** The options of a command: one for each field of what its action takes. */
export type OptionRecords<Options> = {
  readonly [Name in keyof Required<Options>]: OptionRecord<Exclude<Options[Name], undefined>>;
};

/** One option. */
export interface OptionRecord<Value = unknown> {
  /** As help shows it: `--count <n>`, `--section <id...>`. Its name in camel case is the field's. */
  readonly flags: string;
  readonly about: Bilingual;
  readonly choices?: readonly string[];
  /** Makes the value of what was typed. Throws ValueError with a sentence that says what is allowed. */
  readonly parse?: (text: string, before?: Value) => Value;
  readonly default?: Value;
  /** Names of options that say the opposite or the same. */
  readonly conflicts?: readonly string[];
}

/** Has the compiler hold a record to its action's options, which it infers. */
export function defineCommand<Options extends object>(record: CommandRecord<Options>): CommandRecord {
  // The parser makes the options by the record itself.
  return record as unknown as CommandRecord;
}
