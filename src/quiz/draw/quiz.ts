import type { ChoiceOption, FollowUp, KeyPoint, Pitfall } from "../../model/article.js";
import type { Locale } from "../../model/bank-data.js";
import type { Difficulty } from "../../model/question.js";
import type { Blueprint } from "./blueprint.js";
import type { Seed } from "./random-stream.js";

/**
 * Drawn items, as plain JSON. It holds all that marking needs, keys included, so it is for whoever marks;
 * give a taker `toPublicQuiz(quiz)`.
 */
export interface Quiz {
  readonly formatVersion: 1;
  /**
   * Version of the drawing algorithm. The same one draws the same items of the same questions, blueprint and seed.
   *
   * 1: every chance is a stream of its own, xoroshiro128+ started with the MurmurHash3 (x86, 128 bits, seed 0, over UTF-16LE) of
   * the JSON `[seed, purpose, id]`. Questions are drawn by the smallest number of their stream, exchanged only where quotas
   * need it; items are put in order by another; options are shuffled by Fisher and Yates.
   *
   * 2: where the blueprint has weights, the number of a question is `-ln(1 - n) / weight`, a group's by its heaviest question.
   * Without weights, it draws as 1 does.
   */
  readonly algorithmVersion: 1 | 2;
  /** Where the questions are from. Absent where the caller did not say. */
  readonly bank?: BankStamp;
  readonly seed: Seed;
  readonly blueprint: Blueprint;
  /** In the order to ask them in. No question occurs twice. */
  readonly items: readonly QuizItem[];
  /** What the blueprint asks for and the questions do not have. Empty where the quiz is complete. */
  readonly shortages: readonly Shortage[];
}

/** Which bank, and which state of it. */
export interface BankStamp {
  readonly version: string;
  readonly locale: Locale;
}

/** One thing asked. A union on `kind`. */
export type QuizItem = ChoiceQuizItem | OpenQuizItem | FlashcardQuizItem;

/** To be answered by picking options. */
export interface ChoiceQuizItem extends QuizItemFields {
  readonly kind: "choice";
  readonly stem: string;
  /** In the order shown. A response names them by position, from 0. */
  readonly options: readonly ChoiceOption[];
}

/** To be answered in own words. What belongs to the rubric is empty where the question has no article. */
export interface OpenQuizItem extends QuizItemFields {
  readonly kind: "open";
  readonly keyPoints: readonly KeyPoint[];
  readonly pitfalls: readonly Pitfall[];
  readonly followUps: readonly FollowUp[];
}

/** To be turned over: prompt in front, brief on the back. */
export interface FlashcardQuizItem extends QuizItemFields {
  readonly kind: "flashcard";
  readonly brief: string;
  /** As `promptMarkdown`. */
  readonly briefMarkdown?: string;
}

/** What all items have; most is the question's when it was drawn. */
export interface QuizItemFields {
  /** Position in the quiz, from 1. Responses name items by it. */
  readonly number: number;
  readonly id: string;
  readonly revision: number;
  readonly section: string;
  readonly tags: readonly string[];
  readonly difficulty: Difficulty;
  /** Plain text. */
  readonly prompt: string;
  /** The same in Markdown, where that says more and the question came with its article. */
  readonly promptMarkdown?: string;
  /** Ids; empty where the question came without its article. */
  readonly references: readonly string[];
  readonly related: readonly string[];
}

/** What could not be drawn. */
export interface Shortage {
  /** `count`: the quiz as a whole. Otherwise a quota. */
  readonly of: "count" | "section" | "tag" | "difficulty";
  /** Of a quota: the value that lacks questions. Absent for the questions that fall under none of its values. */
  readonly value?: string;
  readonly wanted: number;
  readonly drawn: number;
}
