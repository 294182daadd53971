import type { BankIds } from "../model/bank-ids.js";
import type { Question } from "../model/question.js";

/**
 * Questions as columns, one a field, in the order of the questions; `null` where a question has no such field. Related questions
 * are places in the list. A third smaller than a list of objects, which every program that imports the bank would load.
 */
export interface PackedQuestions {
  readonly [field: string]: readonly unknown[];
}

/** Packs the questions of a bank for its module. */
export function packQuestions(questions: readonly Question[]): PackedQuestions {
  const places = new Map(questions.map(({ id }, place) => [id, place]));
  const rows = questions.map(
    (question) =>
      new Map<string, unknown>(Object.entries({ ...question, related: question.related.map((id) => places.get(id)) })),
  );
  const fields = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return Object.fromEntries(fields.map((field) => [field, rows.map((row) => row.get(field) ?? null)]));
}

/** What was packed, with fields in the order of the columns. */
export function unpackQuestions<Ids extends BankIds>({ id: ids = [], ...rest }: PackedQuestions): Question<Ids>[] {
  const columns = Object.entries(rest);
  return ids.map((id, place) => {
    const fields = columns.flatMap(([field, column]) => {
      const value = column[place];
      if (value === null) return [];
      return [[field, field === "related" ? (value as number[]).map((other) => ids[other]) : value]];
    });
    return { id, ...Object.fromEntries(fields) };
  });
}
