import {
  all,
  distinct,
  filledText,
  fraction,
  integer,
  list,
  object,
  oneOf,
  type Rule,
  time,
} from "../../json/rules.js";
import { type Difficulty, difficulties } from "../../model/question.js";
import { byCodePoint } from "../../text/code-point-order.js";
import type { QuizResult } from "../mark/quiz-result.js";
import { readJson } from "../read-json.js";
import { otherFields } from "./other-fields.js";
import { assertTime } from "./reviews.js";

/** What was answered over many attempts, as plain JSON. All else, such as what to practise, follows from it. */
export interface Progress {
  readonly formatVersion: 1;
  /** Oldest first; of the same time by attempt, then by id. */
  readonly answers: readonly PastAnswer[];
}

/** How one item of one attempt went. A union on `kind`: an open answer has no score, since nobody scored it. */
export type PastAnswer = ScoredAnswer | OpenAnswer;

/** An answer with a score. */
export interface ScoredAnswer extends PastAnswerFields {
  readonly kind: "choice" | "flashcard";
  /** From 0 to 1. Of a flashcard 1 or 0, as the taker reported it. */
  readonly score: number;
  /** What blind guessing earns on average: one over the number of options, 0 for a flashcard. */
  readonly guess: number;
}

/** An answer in own words: the question has been seen. */
export interface OpenAnswer extends PastAnswerFields {
  readonly kind: "open";
  readonly score?: never;
}

/** What all answers have. */
export interface PastAnswerFields {
  /** Names the attempt. The same on every device. */
  readonly attempt: string;
  /** Milliseconds since 1970 began. */
  readonly at: number;
  readonly id: string;
  readonly revision: number;
  readonly section: string;
  readonly tags: readonly string[];
  readonly difficulty: Difficulty;
}

/** To begin with. */
export const noProgress: Progress = Object.freeze({ formatVersion: 1, answers: Object.freeze([]) });

/** Tells whether an answer has a score. */
export function isScored(answer: PastAnswer): answer is ScoredAnswer {
  return answer.kind !== "open";
}

/**
 * Adds the result of an attempt: choice items as they were scored, flashcards as they were reported, open items as seen,
 * without a score. Adding the same attempt again changes nothing.
 *
 * @param attempt - `id`: a name that no other attempt has, on any device; `at`: milliseconds since 1970 began.
 * @returns New progress; `progress` is not modified.
 * @throws RangeError if `at` is not an integer from 0.
 */
export function recordResult(
  progress: Progress,
  result: QuizResult,
  attempt: { readonly id: string; readonly at: number },
): Progress {
  assertTime(attempt.at);
  const answers = result.items.map((item): PastAnswer => {
    const { id, revision, section, tags, difficulty } = item;
    const named = { attempt: attempt.id, at: attempt.at, id, revision };
    if (item.kind === "open") return { ...named, kind: "open", section, tags, difficulty };
    const [score, guess] = item.kind === "choice" ? [item.score, item.guess] : [item.recalled ? 1 : 0, 0];
    return { ...named, kind: item.kind, score, guess, section, tags, difficulty };
  });
  return mergeProgress(progress, { formatVersion: 1, answers });
}

/**
 * Puts the progress of two devices together. Nothing is lost, and neither the order nor repeating it matters.
 * Should two devices tell different things of one item of one attempt, the one whose JSON is later by code point stands.
 */
export function mergeProgress(a: Progress, b: Progress): Progress {
  const answers = new Map<string, { readonly answer: PastAnswer; readonly json: string }>();
  for (const answer of [...a.answers, ...b.answers]) {
    const key = JSON.stringify([answer.attempt, answer.id]);
    const json = JSON.stringify(answer);
    const known = answers.get(key);
    if (known === undefined || byCodePoint(known.json, json) < 0) answers.set(key, { answer, json });
  }
  return {
    ...otherFields(logFields, [a, b]),
    formatVersion: 1,
    answers: [...answers.values()]
      .map(({ answer }) => answer)
      .sort(
        (one, other) => one.at - other.at || byCodePoint(one.attempt, other.attempt) || byCodePoint(one.id, other.id),
      ),
  };
}

/**
 * Reads progress from JSON.
 *
 * @throws QuizError with the code `format-version` if it was written for another release, or `invalid-data` if it is none.
 */
export function readProgress(value: unknown): Progress {
  return readProgressAt(value, "progress");
}

/** Reads progress that is part of something, whose faults are told by their path in it. */
export function readProgressAt(value: unknown, path: string): Progress {
  return mergeProgress(readJson<Progress>(value, "progress", progressCheck, path), noProgress);
}

const logFields = { formatVersion: true, answers: true } satisfies Record<keyof Progress, true>;

const answerFields = {
  attempt: filledText,
  at: time,
  id: filledText,
  revision: integer(1),
  kind: oneOf("choice", "flashcard", "open"),
  section: filledText,
  tags: all(list(filledText), distinct),
  difficulty: oneOf(...difficulties),
};
const unscored: Rule = (value, path) => (value === undefined ? [] : [`${path} must not be there: nobody scored it`]);
const openAnswer = object({ ...answerFields, score: unscored });
const scoredAnswer = object({ ...answerFields, score: fraction, guess: fraction });
const progressCheck = object({
  answers: list((value, path) =>
    ((value as { kind?: unknown } | null)?.kind === "open" ? openAnswer : scoredAnswer)(value, path),
  ),
});
