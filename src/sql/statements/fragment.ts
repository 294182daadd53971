/** What a statement is given beside its text. */
export type SqlValue = string | number | null;

/** Engines whose words differ. */
export type Dialect = (typeof dialects)[number];
export const dialects = ["sqlite", "postgresql"] as const;

/** A statement, ready to be run: the values stand in the order of its places. */
export interface Statement {
  /** With `?` for each value in SQLite, `$1`, `$2`, ... in PostgreSQL. Never has a value in it. */
  readonly text: string;
  readonly params: readonly SqlValue[];
}

/** A piece of a statement: its text up to the first value, then each value with the text behind it. */
export interface Fragment {
  readonly start: string;
  readonly rest: readonly (readonly [value: SqlValue, text: string])[];
}

/** Writes a piece: `sql\`id = ${id} AND ${other}\``. What stands in braces is a value, or another piece; never text. */
export function sql(texts: TemplateStringsArray, ...inner: readonly (SqlValue | Fragment)[]): Fragment {
  const whole: Growing = { start: "", rest: [] };
  for (const [at, text] of texts.entries()) {
    addText(whole, text);
    const one = inner[at];
    if (typeof one === "object" && one !== null) addFragment(whole, one);
    // Behind the last text stands none.
    else if (one !== undefined) whole.rest.push([one, ""]);
  }
  return whole;
}

/** A piece without values, of a text that is ours. */
export function raw(text: string): Fragment {
  return { start: text, rest: [] };
}

/** Joins pieces by a text that is ours, such as ` AND `. */
export function joinFragments(fragments: readonly Fragment[], by: string): Fragment {
  // In one go: a loader joins thousands of them.
  const whole: Growing = { start: "", rest: [] };
  for (const [at, fragment] of fragments.entries()) {
    if (at > 0) addText(whole, by);
    addFragment(whole, fragment);
  }
  return whole;
}

/** Writes a piece as an engine reads it. */
export function renderStatement({ start, rest }: Fragment, dialect: Dialect): Statement {
  const place = (at: number) => (dialect === "sqlite" ? "?" : `$${at + 1}`);
  const text = start + rest.map(([, behind], at) => place(at) + behind).join("");
  return { text, params: rest.map(([value]) => value) };
}

interface Growing {
  start: string;
  readonly rest: [value: SqlValue, text: string][];
}

function addText(whole: Growing, text: string): void {
  const last = whole.rest.at(-1);
  if (last === undefined) whole.start += text;
  else last[1] += text;
}

function addFragment(whole: Growing, { start, rest }: Fragment): void {
  addText(whole, start);
  for (const [value, text] of rest) whole.rest.push([value, text]);
}
