import {
  amount,
  flag,
  integer,
  list,
  matching,
  object,
  oneOf,
  optional,
  positive,
  type Rule,
  record,
  text,
} from "../../json/rules.js";
import { queryOrders } from "../../model/query.js";
import { versionPattern } from "../../query/match-query.js";

const texts = optional(list(text));
const query = object({
  ids: texts,
  exclude: texts,
  sections: texts,
  tags: texts,
  anyTags: texts,
  relatedTo: texts,
  difficulties: optional(list(amount)),
  statuses: texts,
  origins: texts,
  changedSince: optional(matching(versionPattern, "a version such as 1.2.3")),
  order: optional(oneOf(...queryOrders)),
});

const amountsFields = object({ counts: optional(record(integer(0))), shares: optional(record(amount)) });
const amounts: Rule = (value, path) => {
  const faults = amountsFields(value, path);
  if (faults.length > 0) return faults;
  const { counts, shares } = value as { counts?: unknown; shares?: unknown };
  return (counts === undefined) === (shares === undefined) ? [`${path} must have either counts or shares`] : [];
};

/**
 * What the blueprint of a quiz must be that was drawn before. It takes what `assertBlueprint`, `matchQuery` and `planQuotas` take, and
 * fields of later releases: nothing is drawn by it any more.
 */
export const blueprintRule: Rule = object({
  count: integer(1),
  query: optional(query),
  kinds: optional(list(oneOf("choice", "open", "flashcard"), { least: 1 })),
  quotas: optional(object({ sections: optional(amounts), tags: optional(amounts), difficulties: optional(amounts) })),
  exclude: texts,
  unseen: optional(flag),
  weights: optional(object({ tags: optional(record(positive)), weakness: optional(amount), age: optional(amount) })),
  order: optional(oneOf("shuffled", "difficulty", "given")),
  limits: optional(object({ total: optional(positive), item: optional(positive) })),
});
