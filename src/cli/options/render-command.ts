import type { BankChoice } from "../files/choose-bank.js";
import type { StateChoice } from "../state/state-store.js";

/** A command to type next, with the options that keep it to the same bank and state: `llm-interview show rag --bank notes.md`. */
export function renderCommand(
  words: readonly string[],
  { bank, locale, maxSize, state }: BankChoice & StateChoice,
): string {
  return [
    "llm-interview",
    ...words,
    ...(bank === undefined ? [] : [bank].flat().flatMap((one) => ["--bank", one])),
    ...(locale === undefined ? [] : ["--locale", locale]),
    ...(maxSize === undefined ? [] : ["--max-size", String(maxSize)]),
    ...(state === undefined ? [] : ["--state", state]),
  ]
    .map(quoteWord)
    .join(" ");
}

/** The command that shows a question of the same bank. */
export function renderShowCommand(id: string, choice: BankChoice): string {
  return renderReadCommand(["show", id], choice);
}

/** The command that lists the same bank. */
export function renderListCommand(choice: BankChoice, ...words: readonly string[]): string {
  return renderReadCommand(["list", ...words], choice);
}

/** Of a command that keeps no state, which `choice` may name, too. */
function renderReadCommand(words: readonly string[], { bank, locale, maxSize }: BankChoice): string {
  return renderCommand(words, {
    ...(bank !== undefined && { bank }),
    ...(locale !== undefined && { locale }),
    ...(maxSize !== undefined && { maxSize }),
  });
}

/** As a POSIX shell reads it. */
function quoteWord(word: string): string {
  return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
