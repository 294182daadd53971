import type { BankIds } from "./bank-ids.js";
import type { Difficulty, Origin, Status } from "./question.js";

/**
 * Selects questions. Plain JSON data: all given conditions must hold, an empty query matches every question.
 * An empty list of alternatives matches nothing, as a computed list that came out empty should;
 * leave the field out to set no condition.
 *
 * Ids are those of the bank, but for `exclude`, which takes any: lists of what was done before outlive ids.
 */
export interface Query<Ids extends BankIds = BankIds> {
  /** The question must be one of these. */
  readonly ids?: readonly Ids["question"][];
  /** The question must be none of these. Ids that the bank does not have exclude nothing. */
  readonly exclude?: readonly string[];
  /** The question's section must be one of these. */
  readonly sections?: readonly Ids["section"][];
  /** The question must carry every one of these tags. */
  readonly tags?: readonly Ids["tag"][];
  /** The question must carry at least one of these tags. */
  readonly anyTags?: readonly Ids["tag"][];
  /** The question must name at least one of these among its related ones. */
  readonly relatedTo?: readonly Ids["question"][];
  readonly difficulties?: readonly Difficulty[];
  readonly statuses?: readonly Status[];
  readonly origins?: readonly Origin[];
  /** The question must be new or changed after this version, which is not included: what a reader of `0.2.0` has not seen. */
  readonly changedSince?: string;
  /**
   * `bank` (default): by section, then by number. `ids`: as `ids` has them, each once; `ids` must be there. No condition, and only
   * for lists that are in an order: counts and draws have none.
   */
  readonly order?: QueryOrder;
}

/** In which order questions are found. */
export type QueryOrder = (typeof queryOrders)[number];
export const queryOrders = ["bank", "ids"] as const;

/** How to count. */
export interface FacetOptions {
  /**
   * Counts each group as if it had no condition of its own, as check boxes of alternatives need: how many there would be with this
   * box instead. For tags, that is without `anyTags`; `tags` still holds, because they are no alternatives. `total` is
   * of the whole query. Default: false.
   */
  readonly disjunctive?: boolean;
}

/** How many of the matching questions fall under each value. Values of the bank that none has are listed with 0. */
export interface Facets<Ids extends BankIds = BankIds> {
  /** Matching questions in all. */
  readonly total: number;
  /** In bank order. */
  readonly sections: Readonly<Record<Ids["section"], number>>;
  /** Sorted by id. A question counts under each of its tags. */
  readonly tags: Readonly<Record<Ids["tag"], number>>;
  readonly difficulties: Readonly<Record<Difficulty, number>>;
  readonly statuses: Readonly<Record<Status, number>>;
}
