import type { Bank } from "../model/bank.js";
import type { BankIds } from "../model/bank-ids.js";
import type { Query } from "../model/query.js";
import { type Difficulty, difficulties, type Question, type Status, statuses } from "../model/question.js";
import { type Bilingual, wordsFor } from "../text/language.js";

/** By what questions can be put into groups, and what the groups are named by. */
export interface GroupValues<Ids extends BankIds = BankIds> {
  readonly section: Ids["section"];
  readonly tag: Ids["tag"];
  readonly difficulty: Difficulty;
  readonly status: Status;
}

/** Questions that have something in common. */
export interface QuestionGroup<Ids extends BankIds = BankIds, Value = string | number> {
  readonly value: Value;
  /** What to show for it, in the language of the bank: the title of a section, the label of a tag, a word. */
  readonly label: string;
  /** In bank order unless the query asks for another. Never empty. */
  readonly questions: readonly Question<Ids>[];
}

const words: Bilingual<Readonly<Record<Difficulty | Status, string>>> = {
  zh: { 1: "基础", 2: "进阶", 3: "专家", answered: "有答案", open: "暂无答案" },
  en: { 1: "basic", 2: "working", 3: "expert", answered: "answered", open: "open" },
};

/**
 * Puts the matching questions into groups: by section in the order of the bank, by tag in that of the ids, where a question is in the
 * group of each of its tags, by difficulty from basic to expert, by status with the answered ones first. Groups without a
 * question are left out.
 *
 * @param query - Default: every question.
 * @throws TypeError or RangeError as `bank.find` does; RangeError if `by` is none of the four.
 * @example
 * ```ts
 * for (const { label, questions } of groupBy(bank, "section", { tags: ["kv-cache"] })) console.log(label, questions.length);
 * ```
 */
export function groupBy<Ids extends BankIds, By extends keyof GroupValues>(
  bank: Pick<Bank<Ids>, "locale" | "sections" | "tags" | "find">,
  by: By,
  query: Query<NoInfer<Ids>> = {},
): QuestionGroup<Ids, GroupValues<Ids>[By]>[] {
  const found = bank.find(query);
  const groups = new Map<string | number, Question<Ids>[]>();
  for (const question of found) {
    for (const value of valuesOf(question, by)) {
      const group = groups.get(value);
      if (group === undefined) groups.set(value, [question]);
      else group.push(question);
    }
  }
  return labelsOf(bank, by).flatMap(([value, label]) => {
    const questions = groups.get(value);
    return questions === undefined ? [] : [{ value: value as GroupValues<Ids>[By], label, questions }];
  });
}

function valuesOf(question: Question, by: keyof GroupValues): readonly (string | number)[] {
  return by === "tag" ? question.tags : [question[by]];
}

function labelsOf(
  bank: Pick<Bank, "locale" | "sections" | "tags">,
  by: keyof GroupValues,
): readonly (readonly [value: string | number, label: string])[] {
  const own = wordsFor(bank.locale, words);
  switch (by) {
    case "section":
      return bank.sections.map(({ id, title }) => [id, title]);
    case "tag":
      return bank.tags.map(({ id, label }) => [id, label]);
    case "difficulty":
      return difficulties.map((value) => [value, own[value]]);
    case "status":
      return statuses.map((value) => [value, own[value]]);
    default:
      by satisfies never;
      throw new RangeError(`Questions can be grouped by section, tag, difficulty or status, not by ${String(by)}.`);
  }
}
