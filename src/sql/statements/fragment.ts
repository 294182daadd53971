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

/** A piece of a statement, with values between its texts: one text more than values. */
export interface Fragment {
  readonly texts: readonly string[];
  readonly values: readonly SqlValue[];
}

/** Writes a piece: `sql\`id = ${id} AND ${other}\``. What stands in braces is a value, or another piece; never text. */
export function sql(texts: TemplateStringsArray, ...inner: readonly (SqlValue | Fragment)[]): Fragment {
  const all: string[] = [texts[0] ?? ""];
  const values: SqlValue[] = [];
  const addText = (text: string) => {
    all[all.length - 1] += text;
  };
  for (const [at, one] of inner.entries()) {
    if (typeof one === "object" && one !== null) {
      addText(one.texts[0] ?? "");
      for (const [index, value] of one.values.entries()) {
        values.push(value);
        all.push(one.texts[index + 1] ?? "");
      }
    } else {
      values.push(one);
      all.push("");
    }
    addText(texts[at + 1] ?? "");
  }
  return { texts: all, values };
}

/** A piece without values, of a text that is ours. */
export function raw(text: string): Fragment {
  return { texts: [text], values: [] };
}

/** Joins pieces by a text that is ours, such as ` AND `. */
export function joinFragments(fragments: readonly Fragment[], by: string): Fragment {
  // In one go: a loader joins thousands of them.
  const texts: string[] = [];
  const values: SqlValue[] = [];
  let text = "";
  for (const [at, fragment] of fragments.entries()) {
    text += (at === 0 ? "" : by) + (fragment.texts[0] ?? "");
    for (const [index, value] of fragment.values.entries()) {
      texts.push(text);
      values.push(value);
      text = fragment.texts[index + 1] ?? "";
    }
  }
  return { texts: [...texts, text], values };
}

/** Writes a piece as an engine reads it. */
export function renderStatement({ texts, values }: Fragment, dialect: Dialect): Statement {
  const place = (at: number) => (dialect === "sqlite" ? "?" : `$${at + 1}`);
  const text = texts.map((one, at) => (at === 0 ? one : place(at - 1) + one)).join("");
  return { text, params: values };
}
