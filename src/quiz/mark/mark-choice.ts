import { hasSeveralKeys } from "../../article/choice-keys.js";

/**
 * How picked options become a score from 0 to 1.
 *
 * - `all-or-nothing`: 1 for all keys and nothing else, otherwise 0.
 * - `partial`: the share of the keys that were picked, less `penalty` times the share of the wrong options that were picked;
 *   never below 0. With a penalty of 1, picking everything earns 0, and picking by chance earns 0 on average before that floor.
 */
export type MarkingPolicy =
  | { readonly kind: "all-or-nothing" }
  /** Finite, at least 0. Default: 1. */
  | { readonly kind: "partial"; readonly penalty?: number };

/** Throws on what is no policy. */
export function assertPolicy(policy: MarkingPolicy): void {
  if (policy.kind === "all-or-nothing") return;
  if (policy.kind !== "partial")
    throw new RangeError(
      `The policy "${String((policy as { kind: unknown }).kind)}" must be all-or-nothing or partial.`,
    );
  const { penalty = 1 } = policy;
  if (!Number.isFinite(penalty) || penalty < 0)
    throw new RangeError(`The penalty must be a finite number of at least 0, not ${penalty}.`);
}

/**
 * Scores picked options.
 *
 * @param selected - Distinct positions within `options`, in any order.
 */
export function markChoice(
  options: readonly { readonly correct: boolean }[],
  selected: readonly number[],
  policy: MarkingPolicy,
): number {
  const keys = options.filter(({ correct }) => correct).length;
  const wrong = options.length - keys;
  const hits = selected.filter((position) => options[position]?.correct === true).length;
  const misses = selected.length - hits;
  if (policy.kind === "all-or-nothing") return hits === keys && misses === 0 ? 1 : 0;
  const penalty = misses === 0 ? 0 : ((policy.penalty ?? 1) * misses) / wrong;
  return Math.max(0, hits / keys - penalty);
}

/**
 * What blind guessing earns on average if only a perfect answer counts: one over the number of answers that somebody who knows
 * whether one or several are to be picked can give.
 */
export function guessChance(options: readonly { readonly correct: boolean }[]): number {
  return hasSeveralKeys({ options }) ? 1 / (2 ** options.length - 1) : 1 / options.length;
}
