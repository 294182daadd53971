import type { Article } from "./article.js";
import type { BankIds } from "./bank-ids.js";
import type { Question } from "./question.js";
import type { Reference } from "./reference.js";
import type { Section } from "./section.js";
import type { Tag } from "./tag.js";

/** The format that this release writes and reads. Raised when an older reader could not read a bank. */
export type FormatVersion = 1;

/** Language of a bank, as a BCP 47 tag: `zh`, `en`, `ja`, `pt-BR`. */
export type Locale = string;

/** A bank as JSON: what the compiler writes and `openBank` reads. */
export interface BankData<Ids extends BankIds = BankIds> {
  readonly formatVersion: FormatVersion;
  /** Version of the content, as in package.json. */
  readonly version: string;
  readonly locale: Locale;
  /** What the bank is called, in its language: one line of plain text. Absent where its author does not say. */
  readonly title?: string;
  /** In the order of the source. */
  readonly sections: readonly Section<Ids>[];
  /** Sorted by id, by code point. */
  readonly tags: readonly Tag<Ids>[];
  /** Sorted by id, by code point. */
  readonly references: readonly Reference[];
  /** By section, then as the source orders them. */
  readonly questions: readonly Question<Ids>[];
  /** One for each question, in the order of `questions`. */
  readonly articles: readonly Article<Ids>[];
  /** What became of ids that are gone, sorted by id. */
  readonly retired: readonly RetiredId[];
}

/** What becomes of ids: `moved` has one successor, `split` two or more, `retired` none. */
export const fates = ["moved", "split", "retired"] as const;

/** An id that was published and is no more. */
export interface RetiredId {
  readonly id: string;
  readonly fate: (typeof fates)[number];
  readonly successors: readonly string[];
}
