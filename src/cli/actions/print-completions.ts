import type { Command } from "commander";
import type { Bank } from "../../model/bank.js";
import { escapeControls } from "../../text/escape-controls.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import type { ExitCode, Io } from "../io.js";
import { type Candidate, type Completion, completeLine } from "../options/complete.js";

/** Stands for "any file" where a completion script reads candidates. */
const anyFile = ":files";

/**
 * Prints what may stand at the end of a command line, for completion scripts: a line each, of the word, a tab, and what it is.
 * Says nothing at all where something is wrong: somebody is typing.
 */
export async function printCompletions(program: Command, words: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const completion = completeLine(program, words);
    if (completion.kind === "files") {
      io.out(`${anyFile}\n`);
      return 0;
    }
    const typed = words.at(-1) ?? "";
    const candidates = completion.kind === "words" ? completion.candidates : await findIds(completion, io);
    const fitting = candidates.filter(({ word }) => word.startsWith(typed));
    io.out(
      fitting
        .map(({ word, about }) => `${escapeControls(word)}\t${escapeControls(about.replaceAll(/\s+/g, " "))}\n`)
        .join(""),
    );
  } catch {
    // A bank that cannot be read, or is half written.
  }
  return 0;
}

async function findIds({ kind, suffix, chosen }: Exclude<Completion, { readonly kind: "words" | "files" }>, io: Io) {
  const { bank: path, locale } = chosen;
  const choice: BankChoice = {
    ...(path !== undefined && { bank: path }),
    ...((locale === "zh" || locale === "en") && { locale }),
  };
  const bank = await chooseBank(choice, { ...io, err: () => undefined });
  return entriesOf(kind, bank).map(({ word, about }) => ({ word: `${word}${suffix}`, about }));
}

function entriesOf(kind: "questions" | "sections" | "tags", bank: Bank): Candidate[] {
  if (kind === "questions") return bank.questions.map(({ id, prompt }) => ({ word: id, about: prompt }));
  if (kind === "sections") return bank.sections.map(({ id, title }) => ({ word: id, about: title }));
  return bank.tags.map(({ id, label }) => ({ word: id, about: label }));
}
