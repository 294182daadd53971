import type { Article } from "../../model/article.js";
import type { Resolution } from "../../model/bank.js";
import type { Locale } from "../../model/bank-data.js";
import type { FacetOptions, Facets, Query } from "../../model/query.js";
import type { Question } from "../../model/question.js";
import type { Reference } from "../../model/reference.js";
import type { Section } from "../../model/section.js";
import type { Tag } from "../../model/tag.js";
import type { Blueprint } from "../../quiz/draw/blueprint.js";
import type { QuizQuestion } from "../../quiz/draw/build-quiz.js";
import type { SearchHit, SearchOptions } from "../../search/open-search.js";

/**
 * Where a server has its questions from: a bank in memory, or tables that are asked. All of it may take its time, and may fail, which
 * is answered with status 500.
 */
export interface BankSource {
  readonly locale: Locale;

  /** What there is. Asked at every request: a source that is asked over a network keeps it for a while. */
  outline(): Promise<BankOutline>;

  /** Gives a stretch of the questions that match, in the order that the query asks for. */
  page(query: Query, stretch: Stretch): Promise<QuestionPage>;

  /** Counts as `bank.facets` does. */
  facets(query: Query, options: FacetOptions): Promise<Facets>;

  /** Gives the questions that a text asks for, best first. */
  search(text: string, options: SearchOptions): Promise<readonly SearchHit[]>;

  /** Finds what became of an id. */
  resolve(id: string): Promise<Resolution>;

  /** Gives what is said about a question; `undefined` where there is no question of that id. */
  article(id: string): Promise<Article | undefined>;

  /** Gives the sources with these ids, sorted by id; all of them where no ids are given. */
  references(ids?: readonly string[]): Promise<readonly Reference[]>;

  /**
   * Gives the questions that a quiz is drawn of, with their articles. The same seed gives the same candidates as long as the digest of
   * the outline stays. All that match, or as many by lot as make a fair draw.
   */
  candidates(blueprint: Blueprint, seed: string): Promise<readonly QuizQuestion[]>;
}

/** What a server has to know of a bank before it reads a request. */
export interface BankOutline {
  /** What the bank is called. Absent where its author does not say. */
  readonly title?: string;
  readonly version: string;
  /** Another one whenever anything of the bank is. Letters, digits, `.` and `-`. */
  readonly digest: string;
  readonly sections: readonly Section[];
  readonly tags: readonly Tag[];
  readonly questionCount: number;
}

/** Which of the questions that were found. */
export interface Stretch {
  /** How many at most. Integer, at least 1. */
  readonly limit: number;
  /** Id of the question that the stretch begins behind; it need not be among those that were found. Default: from the first. */
  readonly after?: string;
}

/** A stretch of what was found. */
export interface QuestionPage {
  /** How many were found in all. */
  readonly total: number;
  readonly questions: readonly Question[];
  /** What the next stretch begins behind. Absent where this is the last. */
  readonly next?: string;
}
