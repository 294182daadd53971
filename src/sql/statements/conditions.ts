import type { Query } from "../../model/query.js";
import { difficulties, origins, statuses } from "../../model/question.js";
import { matchQuery } from "../../query/match-query.js";
import { versionNumbers } from "../../text/version.js";
import { type Dialect, type Fragment, joinFragments, raw, type SqlValue, sql } from "./fragment.js";
import { toKey } from "./key.js";

/**
 * Writes what a query asks of a question, as a condition on `interview_question AS q`. Lists are one value each, as JSON: the text
 * of a statement does not depend on how long they are, so that engines plan it once.
 *
 * @param bank - Key of the bank.
 * @throws TypeError or RangeError for what is no query, as `bank.find` does.
 */
export function writeConditions(query: Query, bank: string, dialect: Dialect): Fragment {
  // The one check of what a query is.
  matchQuery(query);
  const keys = (ids: readonly string[]) => JSON.stringify([...new Set(ids)].map(toKey));
  const conditions = [sql`q.bank = ${bank}`];
  const add = <Value>(values: Value | undefined, write: (values: Value) => Fragment) => {
    if (values !== undefined) conditions.push(write(values));
  };
  add(query.ids, (ids) => sql`q.id IN (${listOf(keys(ids), dialect)})`);
  add(query.exclude, (ids) => sql`q.id NOT IN (${listOf(keys(ids), dialect)})`);
  add(query.sections, (ids) => sql`q.section IN (${listOf(keys(ids), dialect)})`);
  add(query.difficulties, (wanted) => oneOf("q.difficulty", difficulties, wanted));
  add(query.statuses, (wanted) => oneOf("q.status", statuses, wanted));
  add(query.origins, (wanted) => oneOf("q.origin", origins, wanted));
  for (const tag of new Set(query.tags)) conditions.push(withTag(bank, sql`t.tag = ${toKey(tag)}`));
  add(query.anyTags, (tags) => withTag(bank, sql`t.tag IN (${listOf(keys(tags), dialect)})`));
  add(
    query.relatedTo,
    (ids) => sql`q.place IN (SELECT r.place FROM interview_related AS r
      WHERE r.bank = ${bank} AND r.other IN (${listOf(keys(ids), dialect)}))`,
  );
  add(query.changedSince, (version) => {
    const [major, minor, patch] = versionNumbers(version);
    return sql`(q.changed_major > ${major} OR (q.changed_major = ${major} AND
      (q.changed_minor > ${minor} OR (q.changed_minor = ${minor} AND q.changed_patch > ${patch}))))`;
  });
  return joinFragments(conditions, " AND ");
}

/** The places of a tag are together in its table. SQLite begins with them; by EXISTS it would look at every question of the bank. */
function withTag(bank: string, condition: Fragment): Fragment {
  return sql`q.place IN (SELECT t.place FROM interview_question_tag AS t WHERE t.bank = ${bank} AND ${condition})`;
}

/** Of values that are few and known, those that are wanted. */
function oneOf<Value extends SqlValue>(column: string, known: readonly Value[], wanted: readonly Value[]): Fragment {
  const values = known.filter((value) => wanted.includes(value));
  if (values.length === 0) return raw("1 = 0");
  return sql`${raw(column)} IN (${joinFragments(
    values.map((value) => sql`${value}`),
    ", ",
  )})`;
}

/** The entries of a list of texts that is given as JSON. */
export function listOf(json: string, dialect: Dialect): Fragment {
  return dialect === "sqlite"
    ? sql`SELECT value FROM json_each(${json})`
    : sql`SELECT jsonb_array_elements_text(CAST(${json} AS jsonb))`;
}
