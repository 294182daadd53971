import type { FacetOptions, Query } from "../../model/query.js";
import { writeConditions } from "./conditions.js";
import { type Dialect, type Fragment, joinFragments, raw, renderStatement, type Statement, sql } from "./fragment.js";
import { toKey } from "./key.js";

/** Of which bank, and which of what matches. */
export interface SqlOptions {
  /** Key under which the bank was loaded. */
  readonly bank: string;
  /** How many at most. Integer, at least 0. Default: all. */
  readonly limit?: number;
  /** Id of a question to begin behind. Default: from the first. */
  readonly after?: string;
}

/**
 * Writes a query as a statement. Its rows have `place`, the question's position in the bank from 0, `id`, and `question`, the
 * question as JSON; they are what `bank.find` gives, in its order.
 *
 * @throws TypeError or RangeError for what is no query, as `bank.find` does; RangeError if `limit` is no integer from 0.
 * @example
 * ```ts
 * const { text, params } = toSql({ tags: ["kv-cache"], difficulties: [3] }, "postgresql", { bank: "published", limit: 20 });
 * ```
 */
export function toSql(query: Query, dialect: Dialect, options: SqlOptions): Statement {
  const { bank, limit } = options;
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 0))
    throw new RangeError(`The limit must be an integer from 0, not ${limit}.`);
  const { condition, order } = writeOrder(query, dialect, options);
  const columns = raw("SELECT q.place AS place, q.id AS id, q.data AS question FROM interview_question AS q");
  const most = limit === undefined ? raw("") : sql` LIMIT ${limit}`;
  return renderStatement(
    sql`${columns} WHERE ${writeConditions(query, bank, dialect)}${condition} ORDER BY ${order}${most}`,
    dialect,
  );
}

/** Writes how many questions match, as a statement of one row with `total`. */
export function countToSql(query: Query, dialect: Dialect, { bank }: Pick<SqlOptions, "bank">): Statement {
  const count = raw("SELECT CAST(count(*) AS integer) AS total FROM interview_question AS q WHERE ");
  return renderStatement(sql`${count}${writeConditions(query, bank, dialect)}`, dialect);
}

/**
 * Writes the counts of `bank.facets` as one statement. Its rows have `kind` (`total`, `section`, `tag`, `difficulty` or `status`), `value` and
 * `count`; values that none has are not among them.
 */
export function facetsToSql(
  query: Query,
  dialect: Dialect,
  { bank, disjunctive = false }: Pick<SqlOptions, "bank"> & FacetOptions,
): Statement {
  // Counts have no order.
  const { order: _, ...conditions } = query;
  const without = (own: Exclude<keyof Query, "order">) => {
    const { [own]: _own, ...others } = conditions;
    return writeConditions(disjunctive ? others : conditions, bank, dialect);
  };
  const group = (kind: string, column: string, own: Exclude<keyof Query, "order">, from = "interview_question AS q") =>
    sql`${raw(`SELECT '${kind}' AS kind, CAST(${column} AS text) AS value, CAST(count(*) AS integer) AS count FROM ${from} WHERE `)}${without(own)}${raw(` GROUP BY ${column}`)}`;
  const tagged = "interview_question AS q JOIN interview_question_tag AS k ON k.bank = q.bank AND k.place = q.place";
  const total = sql`SELECT 'total' AS kind, '' AS value, CAST(count(*) AS integer) AS count FROM interview_question AS q WHERE ${writeConditions(conditions, bank, dialect)}`;
  return renderStatement(
    joinFragments(
      [
        total,
        group("section", "q.section", "sections"),
        group("tag", "k.tag", "anyTags", tagged),
        group("difficulty", "q.difficulty", "difficulties"),
        group("status", "q.status", "statuses"),
      ],
      " UNION ALL ",
    ),
    dialect,
  );
}

/** The order, and what stands behind where a stretch begins. */
function writeOrder(
  { order, ids = [] }: Query,
  dialect: Dialect,
  { bank, after }: SqlOptions,
): { readonly condition: Fragment; readonly order: Fragment } {
  if (order !== "ids") {
    const start = sql`(SELECT a.place FROM interview_question AS a WHERE a.bank = ${bank} AND a.id = ${toKey(after ?? "")})`;
    return { condition: after === undefined ? raw("") : sql` AND q.place > ${start}`, order: raw("q.place") };
  }
  const distinct = [...new Set(ids)];
  const rest = after === undefined ? distinct : distinct.slice(distinct.indexOf(after) + 1);
  const json = JSON.stringify(distinct.map(toKey));
  const place =
    dialect === "sqlite"
      ? sql`(SELECT w.key FROM json_each(${json}) AS w WHERE w.value = q.id)`
      : sql`(SELECT w.at FROM jsonb_array_elements_text(CAST(${json} AS jsonb)) WITH ORDINALITY AS w(value, at) WHERE w.value = q.id)`;
  const behind = after === undefined ? raw("") : sql` AND ${writeConditions({ ids: rest }, bank, dialect)}`;
  return { condition: behind, order: place };
}
