import { show } from "../../json/rules.js";
import type { BankIds } from "../../model/bank-ids.js";
import type { Query } from "../../model/query.js";
import type { Difficulty } from "../../model/question.js";
import type { QuizKind } from "./quiz-kind.js";
import { assertWeights, type Weights } from "./weigh-questions.js";

/** How to draw a quiz. Plain JSON data. */
export interface Blueprint<Ids extends BankIds = BankIds> {
  /** How many items. Integer, at least 1. */
  readonly count: number;
  /** Which questions may be drawn. Default: all. */
  readonly query?: Query<Ids>;
  /**
   * What items may be, best first: a question becomes an item of the first kind that it offers. Each offers `open`;
   * `flashcard` needs a brief, `choice` a choice item. Default: `["choice"]`.
   */
  readonly kinds?: readonly QuizKind[];
  /** How many items of what. At most two of the three. */
  readonly quotas?: Quotas<Ids>;
  /** Questions not to draw, such as those of the last attempt. Any ids: lists of what was asked before outlive them. */
  readonly exclude?: readonly string[];
  /** Only questions that were never asked before, by the history. Default: false. */
  readonly unseen?: boolean;
  /** Which questions are likelier to be drawn, within what all else allows. Default: all alike. */
  readonly weights?: Weights<Ids>;
  /** `shuffled`: by lot (default). `difficulty`: basic first, by lot among equals. `given`: as the questions were given. */
  readonly order?: QuizOrder;
  /** Absent: no limit. */
  readonly limits?: Limits;
}

/** In which order items are asked. */
export type QuizOrder = "shuffled" | "difficulty" | "given";

/**
 * What a quiz is made of. A question that has several of the tags counts under one of them.
 *
 * Two quotas are kept at once wherever that is possible, with one exception: of near-duplicates that differ in both, one is
 * chosen by lot beforehand.
 */
export interface Quotas<Ids extends BankIds = BankIds> {
  readonly sections?: Amounts<Ids["section"]>;
  readonly tags?: Amounts<Ids["tag"]>;
  readonly difficulties?: Amounts<Difficulty>;
}

/**
 * `counts`: exactly so many of each value; what is left of the blueprint's count comes from questions with none of them.
 * `shares`: the whole count in these proportions, by largest remainder; other values get nothing.
 */
export type Amounts<Value extends string | number> =
  | { readonly counts: Readonly<Partial<Record<Value, number>>> }
  | { readonly shares: Readonly<Partial<Record<Value, number>>> };

/** Time limits in seconds. What comes in exactly at the limit is in time. */
export interface Limits {
  /** For the whole quiz. */
  readonly total?: number;
  /** For each item. */
  readonly item?: number;
}

const fields = {
  count: true,
  query: true,
  kinds: true,
  quotas: true,
  exclude: true,
  unseen: true,
  weights: true,
  order: true,
  limits: true,
} satisfies Record<keyof Blueprint, true>;
const kinds = { choice: true, open: true, flashcard: true } satisfies Record<QuizKind, true>;
const orders = { shuffled: true, difficulty: true, given: true } satisfies Record<QuizOrder, true>;

/** Throws on what no quiz can be drawn by. The query is left to `matchQuery`, amounts to those who split them. */
export function assertBlueprint(blueprint: Blueprint): void {
  assertFields(blueprint, fields, "A blueprint");
  if (!Number.isInteger(blueprint.count) || blueprint.count < 1)
    throw new RangeError(`The count of a blueprint must be an integer of at least 1, not ${show(blueprint.count)}.`);
  if (blueprint.kinds !== undefined) {
    if (!Array.isArray(blueprint.kinds) || blueprint.kinds.length === 0)
      throw new RangeError("The kinds of a blueprint must be a list of at least one.");
    for (const kind of blueprint.kinds) assertOneOf(kind, kinds, "kind");
  }
  if (blueprint.order !== undefined) assertOneOf(blueprint.order, orders, "order");
  if (blueprint.exclude !== undefined && !Array.isArray(blueprint.exclude))
    throw new TypeError("The field exclude of a blueprint must be a list of ids.");
  if (blueprint.unseen !== undefined && typeof blueprint.unseen !== "boolean")
    throw new TypeError(`The field unseen of a blueprint must be true or false, not ${show(blueprint.unseen)}.`);
  if (blueprint.weights !== undefined) {
    assertFields(blueprint.weights, { tags: true, weakness: true, age: true }, "A weight");
    assertWeights(blueprint.weights);
  }
  if (blueprint.limits !== undefined) {
    assertFields(blueprint.limits, { total: true, item: true }, "A limit");
    for (const [name, seconds] of Object.entries(blueprint.limits))
      if (seconds !== undefined && !(Number.isFinite(seconds) && seconds > 0))
        throw new RangeError(`The limit ${name} must be a number of seconds above 0, not ${show(seconds)}.`);
  }
  if (blueprint.quotas !== undefined) {
    assertFields(blueprint.quotas, { sections: true, tags: true, difficulties: true }, "A quota");
    const given = Object.values(blueprint.quotas).filter((amounts) => amounts !== undefined);
    if (given.length > 2)
      throw new RangeError(
        "A blueprint may have quotas for two of sections, tags and difficulties, not for all three.",
      );
  }
}

/** Tells whether a blueprint asks what was asked before. */
export function needsHistory({ unseen = false, weights = {} }: Blueprint): boolean {
  return unseen || (weights.weakness ?? 0) > 0 || (weights.age ?? 0) > 0;
}

/** A misspelt field would silently be no condition. */
function assertFields(value: object, known: Readonly<Record<string, true>>, what: string): void {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new TypeError(`${what} must be an object, not ${show(value)}.`);
  for (const field of Object.keys(value)) {
    if (!Object.hasOwn(known, field))
      throw new TypeError(`${what} has no field "${field}". It has ${Object.keys(known).join(", ")}.`);
  }
}

function assertOneOf(value: string, known: Readonly<Record<string, true>>, name: string): void {
  if (!Object.hasOwn(known, value))
    throw new RangeError(`The ${name} ${show(value)} must be one of ${Object.keys(known).join(", ")}.`);
}
