import type { Article } from "../model/article.js";
import type { BankData, RetiredId } from "../model/bank-data.js";
import type { Question } from "../model/question.js";
import { type ChangeLevel, higherLevel } from "../text/version.js";

/** What a comparison needs of a bank's data. */
export type ComparedBank = Pick<BankData, "sections" | "tags" | "questions" | "articles"> &
  Partial<Pick<BankData, "retired">>;

/** What lies between two banks. Ids are in the order of the bank that has them. */
export interface BankDiff {
  readonly questions: {
    readonly added: readonly string[];
    readonly removed: readonly RemovedQuestion[];
    readonly changed: readonly ChangedQuestion[];
  };
  readonly sections: IdDiff;
  readonly tags: IdDiff;
  /**
   * What the change asks of the next version: `major` where an id is gone or an answer was taken away, `minor` where an
   * id is new or a question moved to another section, `patch` for other wording, `none` where nothing changed.
   */
  readonly level: ChangeLevel;
}

/** A question that the newer bank does not have, and what became of it. */
export interface RemovedQuestion {
  readonly id: string;
  /** As the newer bank tells; absent where it says nothing. */
  readonly fate?: RetiredId["fate"];
  readonly successors: readonly string[];
}

/** A question that both banks have, and where they differ. */
export interface ChangedQuestion {
  readonly id: string;
  /** In a fixed order. `article` stands for all of its parts. */
  readonly fields: readonly ComparedField[];
}

/** A field of a question, or its long answer. */
export type ComparedField = (typeof comparedFields)[number] | "references" | "article";

/** Ids that came and went, and entries whose names or summaries changed. */
export interface IdDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

const comparedFields = [
  "section",
  "number",
  "prompt",
  "status",
  "brief",
  "tags",
  "difficulty",
  "related",
  "group",
  "origin",
] as const;

/**
 * Lists what changed from one bank to another of the same language. Articles are compared by their hashes, and by what they cite.
 *
 * @example
 * ```ts
 * const { level, questions } = diffBanks(JSON.parse(oldText), JSON.parse(newText));
 * ```
 */
export function diffBanks(older: ComparedBank, newer: ComparedBank): BankDiff {
  const before = byId(older.questions);
  const after = byId(newer.questions);
  const fates = new Map(newer.retired?.map((entry) => [entry.id, entry]));
  const added = newer.questions.filter(({ id }) => !before.has(id)).map(({ id }) => id);
  const removed = older.questions
    .filter(({ id }) => !after.has(id))
    .map(({ id }): RemovedQuestion => {
      const entry = fates.get(id);
      return entry === undefined ? { id, successors: [] } : { id, fate: entry.fate, successors: entry.successors };
    });
  const articles = { before: byId(older.articles), after: byId(newer.articles) };
  const changed = newer.questions.flatMap((question): ChangedQuestion[] => {
    const { id } = question;
    const old = before.get(id);
    const fields =
      old === undefined
        ? []
        : [
            ...changedFields(old, question),
            ...changedArticle(articles.before.get(id), articles.after.get(id), old, question),
          ];
    return fields.length === 0 ? [] : [{ id: question.id, fields }];
  });
  const sections = diffIds(older.sections, newer.sections, ({ title, summary, number }) => [title, summary, number]);
  const tags = diffIds(older.tags, newer.tags, ({ label, aliases }) => [label, aliases]);

  let level: ChangeLevel = "none";
  const ask = (wanted: ChangeLevel, isAsked: boolean) => {
    if (isAsked) level = higherLevel(level, wanted);
  };
  ask("patch", changed.length + sections.changed.length + tags.changed.length > 0);
  ask("minor", added.length + sections.added.length + tags.added.length > 0);
  ask(
    "minor",
    changed.some(({ fields }) => fields.includes("section")),
  );
  ask("major", removed.length + sections.removed.length + tags.removed.length > 0);
  ask(
    "major",
    changed.some(({ id, fields }) => fields.includes("status") && after.get(id)?.status === "open"),
  );
  return { questions: { added, removed, changed }, sections, tags, level };
}

function readField(question: Question, field: (typeof comparedFields)[number]): unknown {
  return field === "brief" ? (question.status === "answered" ? question.brief : undefined) : question[field];
}

function changedFields(old: Question, now: Question): ComparedField[] {
  return comparedFields.filter((field) => !isSame(readField(old, field), readField(now, field)));
}

function changedArticle(
  old: Article | undefined,
  now: Article | undefined,
  ...[oldQuestion, question]: readonly [Question, Question]
): ComparedField[] {
  // The hash is of the prompt and the brief, too.
  const isReworded = (["prompt", "brief"] as const).some(
    (field) => !isSame(readField(oldQuestion, field), readField(question, field)),
  );
  return [
    ...(isSame(old?.references, now?.references) ? [] : (["references"] as const)),
    ...(old?.hash === now?.hash || isReworded ? [] : (["article"] as const)),
  ];
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function diffIds<Entry extends { readonly id: string }>(
  older: readonly Entry[],
  newer: readonly Entry[],
  contentOf: (entry: Entry) => unknown,
): IdDiff {
  const before = byId(older);
  const after = new Set(newer.map(({ id }) => id));
  return {
    added: newer.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    removed: older.filter(({ id }) => !after.has(id)).map(({ id }) => id),
    changed: newer
      .filter((entry) => {
        const old = before.get(entry.id);
        return old !== undefined && !isSame(contentOf(old), contentOf(entry));
      })
      .map(({ id }) => id),
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
