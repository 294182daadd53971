import type { ExportSet } from "../export-set.js";
import { titleOfSet } from "../set-title.js";
import { nameDeck } from "./deck-name.js";

/** How to write for Anki. */
export interface AnkiOptions {
  /**
   * The deck that holds a subdeck for each section; `::` in it makes levels. Default: the title of the bank, or else "面试题" or
   * "Interview questions".
   */
  readonly deck?: string;
  /**
   * Whose questions these are: letters of any script, digits, `.`, `_` and `-`. Part of what Anki knows a note by, so that questions of two
   * lists may have the same id. Choose it once: with another one, every note is a new note. Default: "llm-interview".
   */
  readonly namespace?: string;
}

/** Options with their defaults. */
export interface AnkiSettings {
  readonly deck: string;
  readonly namespace: string;
}

/** What a namespace is made of. */
export const namespacePattern = /^[\p{L}\p{M}\p{N}_.-]+$/u;

/** Fills in the defaults. Throws RangeError for a name that cannot be one. */
export function readAnkiOptions(
  set: Pick<ExportSet, "title" | "locale">,
  { deck = nameDeck([titleOfSet(set)]), namespace = "llm-interview" }: AnkiOptions,
): AnkiSettings {
  if (!namespacePattern.test(namespace))
    throw new RangeError(`namespace is ${JSON.stringify(namespace)}; it takes letters, digits, ".", "_" and "-".`);
  if (deck.trim() === "" || /\p{Cc}/u.test(deck))
    throw new RangeError(`deck is ${JSON.stringify(deck)}; it must be one line and not be blank.`);
  if (nameDeck(deck.split("::")) !== deck)
    throw new RangeError(
      `deck is ${JSON.stringify(deck)}; a level of it, between "::", must not be blank, begin or end with a blank, end with ":" or have a quotation mark.`,
    );
  return { deck, namespace };
}
