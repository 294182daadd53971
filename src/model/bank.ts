import type { Article } from "./article.js";
import type { Locale, RetiredId } from "./bank-data.js";
import type { BankIds } from "./bank-ids.js";
import type { FacetOptions, Facets, Query } from "./query.js";
import type { Question } from "./question.js";
import type { Reference } from "./reference.js";
import type { Section } from "./section.js";
import type { Tag } from "./tag.js";

/** A bank that is open: everything of one locale, deep-frozen, with the questions at hand. */
export interface Bank<Ids extends BankIds = BankIds> {
  readonly locale: Locale;
  /** What the bank is called, in its language: one line of plain text. `undefined` where its author does not say. */
  readonly title: string | undefined;
  /** Version of the content. */
  readonly version: string;
  readonly sections: readonly Section<Ids>[];
  /** Sorted by id. */
  readonly tags: readonly Tag<Ids>[];
  /** What became of ids that are gone, sorted by id; `resolve` follows it. */
  readonly retired: readonly RetiredId[];
  /** All questions, in bank order: by section, then by number. */
  readonly questions: readonly Question<Ids>[];

  /** Gives the question with this id, or `undefined` if there is none. */
  get(id: Ids["question"]): Question<Ids> | undefined;

  /** Tells whether this text is an id of the bank, and narrows it to one. */
  has(id: string): id is Ids["question"];

  /** Tells whether this text is an id of a section, and narrows it to one. */
  isSection(id: string): id is Ids["section"];

  /** Tells whether this text is a tag, and narrows it to one. */
  isTag(id: string): id is Ids["tag"];

  /** Gives the section with this id, or `undefined` if there is none. */
  section(id: Ids["section"]): Section<Ids> | undefined;

  /** Gives the tag with this id, or `undefined` if there is none. */
  tag(id: Ids["tag"]): Tag<Ids> | undefined;

  /**
   * Gives the questions that match, in bank order unless the query asks for another. The list is frozen.
   *
   * @param query - Default: every question.
   * @throws TypeError if the query has a field that a query does not have, or one of the wrong type; RangeError if its
   * version is none.
   */
  find(query?: Query<Ids>): readonly Question<Ids>[];

  /**
   * Counts the matching questions by section, tag, difficulty and status.
   *
   * @param query - Default: every question.
   * @throws TypeError or RangeError as `find` does.
   */
  facets(query?: Query<Ids>, options?: FacetOptions): Facets<Ids>;

  /**
   * Loads what is said about a question. The published banks load a section at a time, a bank opened from JSON has all at once.
   * Every question has an article, perhaps without parts; gives `undefined` where there is no question of that id.
   */
  article(id: Ids["question"]): Promise<Article<Ids> | undefined>;

  /** Loads the sources that articles cite, sorted by id. */
  references(): Promise<readonly Reference[]>;

  /** Finds what became of an id, whether it is current, moved, split, retired or never was. */
  resolve(id: string): Resolution<Ids>;
}

/**
 * A bank whose ids are known when your code is compiled, as those of the published banks are:
 * a misspelt id does not compile, so that looking one up always gives a question.
 */
export interface TypedBank<Ids extends BankIds> extends Bank<Ids> {
  get(id: Ids["question"]): Question<Ids>;
  section(id: Ids["section"]): Section<Ids>;
  tag(id: Ids["tag"]): Tag<Ids>;
  article(id: Ids["question"]): Promise<Article<Ids>>;
}

/** What became of an id. */
export type Resolution<Ids extends BankIds = BankIds> =
  | { readonly status: "current"; readonly question: Question<Ids> }
  /** `questions` has the one that took its place. */
  | { readonly status: "moved"; readonly questions: readonly [Question<Ids>] }
  /** `questions` has the two or more that share its topic now. May have fewer where some are retired. */
  | { readonly status: "split"; readonly questions: readonly Question<Ids>[] }
  | { readonly status: "retired" }
  /** `suggestions` has up to three near ids, nearest first. */
  | { readonly status: "unknown"; readonly suggestions: readonly Ids["question"][] };
