import type { ChoiceOption } from "../../model/article.js";
import type { QuizItemFields } from "../draw/quiz.js";
import type { SelfCheck } from "./self-check.js";

/** How a quiz went. Only choice items are scored: nobody but a reader can tell whether an open answer is right. */
export interface QuizResult {
  /** Sum over the choice items. */
  readonly score: number;
  /** Number of choice items: the most that can be scored. */
  readonly max: number;
  /** In the order of the quiz, answered or not. */
  readonly items: readonly ItemResult[];
  /** By code point, those of the choice items. */
  readonly sections: readonly Tally[];
  /** By code point. An item counts under each of its tags. */
  readonly tags: readonly Tally[];
  readonly difficulties: readonly Tally[];
  /** What to read, most needed first. */
  readonly readNext: readonly Reading[];
}

/** Scores of the choice items under one value. */
export interface Tally {
  readonly value: string;
  readonly score: number;
  readonly max: number;
}

/** A question whose article is worth reading, and the numbers of the missed items that are about it or name it. */
export interface Reading {
  readonly id: string;
  readonly because: readonly number[];
}

/** How one item went. A union on `kind`. */
export type ItemResult = ChoiceResult | OpenResult | FlashcardResult;

/** A choice item, marked. */
export interface ChoiceResult extends ItemResultFields {
  readonly kind: "choice";
  /** From 0 to 1. */
  readonly score: number;
  /** What blind guessing earns on average, where only a perfect answer counts; see `guessChance`. */
  readonly guess: number;
  /** What was picked, with rationales, in the order shown; also of answers that came late. */
  readonly selected: readonly ChoiceOption[];
  /** The keys that were not picked, with rationales, in the order shown. */
  readonly missed: readonly ChoiceOption[];
}

/** An open item, for whoever wrote the answer to check. */
export interface OpenResult extends ItemResultFields {
  readonly kind: "open";
  readonly selfCheck: SelfCheck;
}

/** A flashcard, as the taker reported it. */
export interface FlashcardResult extends ItemResultFields {
  readonly kind: "flashcard";
  readonly recalled: boolean;
}

/** What all results have. */
export interface ItemResultFields
  extends Pick<
    QuizItemFields,
    "number" | "id" | "revision" | "section" | "tags" | "difficulty" | "references" | "related"
  > {
  readonly answered: boolean;
  /** The answer came after a limit, and counts as none. */
  readonly late: boolean;
}
