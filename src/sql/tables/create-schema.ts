import { type Dialect, dialects } from "../statements/fragment.js";

/** How tables are made. */
export interface SchemaOptions {
  /**
   * PostgreSQL: into how many partitions by bank tables are split, so that a bank is in one of each. Integer from 0; once made, it stays.
   * Default: 0, which splits nothing.
   */
  readonly partitions?: number;
}

/** By table: its columns and its primary key, which begins with the bank. Types are those of PostgreSQL; SQLite reads them its way. */
const tables = {
  interview_bank: [
    "bank text NOT NULL",
    "format integer NOT NULL",
    "locale text NOT NULL",
    "version text NOT NULL",
    "digest text NOT NULL",
    "question_count integer NOT NULL",
    // Title, sections, tags and retired ids; what a search reads of all questions.
    "vocabulary text NOT NULL",
    "search text NOT NULL",
    "PRIMARY KEY (bank)",
  ],
  interview_question: [
    "bank text NOT NULL",
    "place integer NOT NULL",
    "id text NOT NULL",
    "section text NOT NULL",
    "difficulty integer NOT NULL",
    "status text NOT NULL",
    "origin text NOT NULL",
    "changed_major double precision NOT NULL",
    "changed_minor double precision NOT NULL",
    "changed_patch double precision NOT NULL",
    // By chance, and always the same: candidates of a draw are a stretch of it.
    "lot integer NOT NULL",
    "prompt text NOT NULL",
    "brief text",
    "data text NOT NULL",
    "PRIMARY KEY (bank, place)",
  ],
  interview_question_tag: [
    "bank text NOT NULL",
    "tag text NOT NULL",
    "place integer NOT NULL",
    "PRIMARY KEY (bank, tag, place)",
  ],
  interview_related: [
    "bank text NOT NULL",
    "other text NOT NULL",
    "place integer NOT NULL",
    "PRIMARY KEY (bank, other, place)",
  ],
  interview_article: ["bank text NOT NULL", "id text NOT NULL", "data text NOT NULL", "PRIMARY KEY (bank, id)"],
  interview_reference: ["bank text NOT NULL", "id text NOT NULL", "data text NOT NULL", "PRIMARY KEY (bank, id)"],
  interview_search_page: [
    "bank text NOT NULL",
    "page integer NOT NULL",
    "data text NOT NULL",
    "PRIMARY KEY (bank, page)",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TableName = keyof typeof tables;

/** Names of all tables. */
export const tableNames = Object.keys(tables) as readonly TableName[];

const indexes = [
  ["interview_question_id", "UNIQUE", "interview_question (bank, id)"],
  // All that is counted: counts do not read the questions themselves.
  ["interview_question_counted", "", "interview_question (bank, section, difficulty, status)"],
  ["interview_question_lot", "", "interview_question (bank, lot, place)"],
  ["interview_question_tag_place", "", "interview_question_tag (bank, place)"],
  ["interview_related_place", "", "interview_related (bank, place)"],
] as const;

/** What the tables are, as this release reads them. A bank that another release loaded is loaded again. */
export const schemaFormat = 1;

/**
 * Writes the statements that make the tables. Running them again changes nothing.
 *
 * @throws RangeError if the dialect or the number of partitions is none.
 * @example
 * ```ts
 * for (const statement of createSchema("sqlite")) await db.run(statement, []);
 * ```
 */
export function createSchema(dialect: Dialect, { partitions = 0 }: SchemaOptions = {}): readonly string[] {
  if (!dialects.includes(dialect))
    throw new RangeError(`The dialect must be ${dialects.join(" or ")}, not ${String(dialect)}.`);
  if (!Number.isInteger(partitions) || partitions < 0 || (partitions > 0 && dialect === "sqlite"))
    throw new RangeError("The partitions must be an integer from 0, and SQLite has none.");
  return [
    ...tableNames.flatMap((name) => createTable(name, dialect, partitions)),
    ...indexes.map(([name, unique, columns]) => `CREATE ${unique} INDEX IF NOT EXISTS ${name} ON ${columns}`),
  ];
}

function createTable(name: TableName, dialect: Dialect, partitions: number): string[] {
  const columns = `CREATE TABLE IF NOT EXISTS ${name} (${tables[name].join(", ")})`;
  // Rows lie in the order of their key: a bank is together.
  if (dialect === "sqlite") return [`${columns} WITHOUT ROWID`];
  if (partitions === 0 || name === "interview_bank") return [columns];
  const parts = Array.from(
    { length: partitions },
    (_, part) =>
      `CREATE TABLE IF NOT EXISTS ${name}_${part} PARTITION OF ${name} FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${part})`,
  );
  return [`${columns} PARTITION BY HASH (bank)`, ...parts];
}
