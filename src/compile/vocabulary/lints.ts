import type { Place } from "../../model/place.js";
import type { Problem, ProblemCode } from "../../model/problem.js";
import { reportError } from "../report.js";

/** Lints that hold a length or a count to limits; a bank may have limits of its own. */
export const limitedLints = [
  "brief-length",
  "explanation-length",
  "spoken-length",
  "code-length",
  "also-asked-count",
  "key-point-count",
  "must-count",
  "pitfall-count",
  "follow-up-count",
  "tag-count",
] as const satisfies readonly ProblemCode[];

/** What an editor may ask of cards, by the code of the problem. Nothing of it makes a bank false. */
export const lintCodes = [
  ...limitedLints,
  "missing-field",
  "missing-part",
  "reference-count",
  "option-count",
  "key-count",
  "option-contained",
  "option-length",
  "option-form",
  "key-too-long",
  "keys-longest",
  "absolute-words",
  "stem-echo",
  "plain-negation",
  "missing-rationale",
  "similar-prompts",
  "asymmetric-related",
  "translation-structure",
  "changed-prompt",
  "missing-correction",
  "needless-correction",
] as const satisfies readonly ProblemCode[];

export type LintCode = (typeof lintCodes)[number];
export type LimitedLint = (typeof limitedLints)[number];

/** Both bounds are allowed. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** The lints that a bank asks for; with limits where it has its own. */
export type Lints = ReadonlyMap<LintCode, Limits | undefined>;

/** Everything, with the limits of our own bank. */
export const strictLints: Lints = new Map(lintCodes.map((code) => [code, undefined]));

/** Nothing. */
export const noLints: Lints = new Map();

/** Adds a problem where the bank asks for its lint. */
export function reportLint(
  problems: Problem[],
  lints: Lints,
  code: LintCode,
  place: Place,
  message: string,
  suggestion?: string,
): void {
  if (lints.has(code)) reportError(problems, code, place, message, suggestion);
}
