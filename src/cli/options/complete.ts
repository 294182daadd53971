import type { Argument, Command, Option } from "commander";

/** One word that may stand where the cursor is. */
export interface Candidate {
  readonly word: string;
  /** What it is, for shells that show it. May be empty. */
  readonly about: string;
}

/** What may stand where the cursor is: words that are known, ids of a bank, or any file. */
export type Completion =
  | { readonly kind: "words"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "questions" | "sections" | "tags"; readonly suffix: string; readonly chosen: ChosenBank }
  | { readonly kind: "files" };

/** The bank that the line names so far. */
export interface ChosenBank {
  readonly bank?: readonly string[];
  readonly locale?: string;
}

/**
 * Finds what may stand at the end of a command line, from what the commands declare.
 *
 * @param words - Behind the program's name; the last is what has been typed of the word at the cursor, and may be empty.
 */
export function completeLine(program: Command, words: readonly string[]): Completion {
  const typed = words.at(-1) ?? "";
  let command = program;
  let pending: Option | undefined;
  let position = 0;
  const chosen: { bank?: string[]; locale?: string } = {};
  for (const word of words.slice(0, -1)) {
    const option = word.startsWith("-") ? findOption(command, word) : undefined;
    if (word.startsWith("-")) {
      pending = option !== undefined && takesValue(option) ? option : undefined;
    } else if (pending !== undefined) {
      const name = pending.attributeName();
      if (name === "bank") chosen.bank = [...(chosen.bank ?? []), word];
      if (name === "locale") chosen.locale = word;
      if (!pending.variadic) pending = undefined;
    } else {
      const inner = command.commands.find((candidate) => candidate.name() === word);
      if (inner === undefined) position++;
      else command = inner;
    }
  }
  if (typed.startsWith("-")) return wordsOf(optionsOf(command), typed);
  if (pending !== undefined)
    return completeValue(pending.attributeName(), valueName(pending), pending.argChoices, chosen);
  const inner = command.createHelp().visibleCommands(command);
  if (inner.length > 0) {
    if (position > 0) return wordsOf([], typed);
    return wordsOf(
      inner.map((child) => ({ word: child.name(), about: child.description() })),
      typed,
    );
  }
  const argument = argumentAt(command.registeredArguments, position);
  if (argument === undefined) return wordsOf(optionsOf(command), typed);
  return completeValue(argument.name(), argument.name(), argument.argChoices, chosen);
}

function findOption(command: Command, word: string): Option | undefined {
  return command.options.find(({ long, short }) => word === long || word === short);
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

/** `id` of `--section <id...>`. */
function valueName({ flags }: Option): string {
  return /[<[]([^\]>.]+)/.exec(flags)?.[1] ?? "";
}

function argumentAt(registered: readonly Argument[], position: number): Argument | undefined {
  const last = registered.at(-1);
  return registered[position] ?? (last?.variadic === true ? last : undefined);
}

/** @param name - Of the option or argument. @param value - What its help calls its value. */
function completeValue(
  name: string,
  value: string,
  choices: readonly string[] | undefined,
  chosen: ChosenBank,
): Completion {
  if (choices !== undefined) return { kind: "words", candidates: choices.map((word) => ({ word, about: "" })) };
  if (/^(?:section|section\/id)$/.test(name)) {
    return { kind: "sections", suffix: name === "section" ? "" : "/", chosen };
  }
  if (/^(?:tag|anyTag)$/.test(name)) return { kind: "tags", suffix: "", chosen };
  if (name === "difficulty") {
    return { kind: "words", candidates: ["1", "2", "3"].map((word) => ({ word, about: "*".repeat(Number(word)) })) };
  }
  if (/^ids?$/.test(value)) return { kind: "questions", suffix: "", chosen };
  if (/path|file|dir|folder|old|new/i.test(value)) return { kind: "files" };
  return { kind: "words", candidates: [] };
}

function optionsOf(command: Command): Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short, description }) => ({ word: long ?? short ?? "", about: description }));
}

function wordsOf(candidates: readonly Candidate[], typed: string): Completion {
  return { kind: "words", candidates: candidates.filter(({ word }) => word.startsWith(typed)) };
}
