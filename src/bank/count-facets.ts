import type { BankIds } from "../model/bank-ids.js";
import type { Facets, Query } from "../model/query.js";
import type { Difficulty, Question, Status } from "../model/question.js";
import type { Section } from "../model/section.js";
import type { Tag } from "../model/tag.js";
import { matchQuery } from "../query/match-query.js";

/**
 * Counts matching questions under each value that a bank knows.
 *
 * @param isDisjunctive - Each group is counted without its own condition; see `FacetOptions`.
 */
export function countFacets<Ids extends BankIds>(
  known: {
    readonly questions: readonly Question<Ids>[];
    readonly sections: readonly Section<Ids>[];
    readonly tags: readonly Tag<Ids>[];
  },
  query: Query<Ids>,
  isDisjunctive: boolean,
): Facets<Ids> {
  const all = known.questions.filter(matchQuery(query));
  const matching = (own: keyof Query) => {
    if (!isDisjunctive || query[own] === undefined) return all;
    const { [own]: _, ...others } = query;
    return known.questions.filter(matchQuery(others as Query<Ids>));
  };
  const sections = zeros(known.sections.map(({ id }) => id));
  const tags = zeros(known.tags.map(({ id }) => id));
  const difficulties: Record<Difficulty, number> = { 1: 0, 2: 0, 3: 0 };
  const statuses: Record<Status, number> = { answered: 0, open: 0 };
  for (const { section } of matching("sections")) sections[section as Ids["section"]]++;
  for (const question of matching("anyTags")) for (const tag of question.tags) tags[tag as Ids["tag"]]++;
  for (const { difficulty } of matching("difficulties")) difficulties[difficulty]++;
  for (const { status } of matching("statuses")) statuses[status]++;
  return { total: all.length, sections, tags, difficulties, statuses };
}

function zeros<Id extends string>(ids: readonly Id[]): Record<Id, number> {
  return Object.fromEntries(ids.map((id) => [id, 0])) as Record<Id, number>;
}
