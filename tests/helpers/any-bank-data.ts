import fc from "fast-check";
import type { BankData } from "../../src/model/bank-data.js";
import type { Query } from "../../src/model/query.js";
import { anyCodePoint } from "./any-code-point.js";
import { makeBankData } from "./make-bank-data.js";
import { makeOpenQuestion, makeQuestion } from "./make-question.js";

const sectionIds = ["training", "data", "inference"];
const tagIds = ["attention", "kv-cache", "lora", "moe", "rope"];

/** Few sections and tags, so that queries hit; ids of any kind, as other people's JSON may have them. */
const anyQuestion = fc
  .record({
    id: fc.oneof(
      fc.constantFrom("__proto__", "constructor", "toString", "a&b=c", "+ %2B", "推理"),
      fc.string({ unit: anyCodePoint, minLength: 1 }),
    ),
    section: fc.constantFrom(...sectionIds),
    tags: fc.uniqueArray(fc.constantFrom(...tagIds), { maxLength: 3 }),
    difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
    origin: fc.constantFrom("seed" as const, "added" as const),
    changed: fc.constantFrom("0.9.0", "0.10.0", "1.0.0"),
    answered: fc.boolean(),
  })
  .map(({ answered, ...fields }) => (answered ? makeQuestion(fields) : makeOpenQuestion(fields)));

/** Valid banks of up to twelve questions, some with an explanation, some with a title. */
export const anyBankData: fc.Arbitrary<BankData> = fc
  .record({
    questions: fc.uniqueArray(anyQuestion, { maxLength: 12, selector: ({ id }) => id }),
    withArticle: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    relatedTo: fc.array(fc.nat({ max: 11 }), { minLength: 12, maxLength: 12 }),
    own: fc.constantFrom({}, { title: "题库" }, { title: 'A :: B, <i>"1" & *2*</i> #' }),
  })
  .map(({ questions, withArticle, relatedTo, own }) => ({
    withArticle,
    own,
    // Some are related to one that is there, some to none.
    questions: questions.map((question, index) => {
      const other = questions[relatedTo[index] ?? 0];
      return { ...question, related: other === undefined || other === question ? [] : [other.id] };
    }),
  }))
  .map(({ questions, withArticle, own }) =>
    makeBankData(questions, {
      ...own,
      articles: questions.filter((_, index) => withArticle[index]).map(({ id }) => ({ id, explanation: `详解 ${id}` })),
    }),
  );

/** Queries over such banks; ids, sections and tags may be unknown, and lists may be empty. */
export function anyQuery(ids: readonly string[] = []): fc.Arbitrary<Query> {
  const text = fc.oneof(fc.string({ unit: anyCodePoint }), fc.constantFrom("", " ", "a&b=c", ...ids));
  return fc.record(
    {
      ids: fc.array(text, { maxLength: 6 }),
      exclude: fc.array(text, { maxLength: 3 }),
      relatedTo: fc.array(text, { maxLength: 6 }),
      changedSince: fc.constantFrom("0.1.0", "0.9.0", "0.9.1", "0.10.0", "1.0.0"),
      sections: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...sectionIds) }, text), { maxLength: 3 }),
      tags: fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...tagIds) }, text), { maxLength: 2 }),
      anyTags: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...tagIds) }, text), { maxLength: 3 }),
      difficulties: fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const), { maxLength: 3 }),
      statuses: fc.array(fc.constantFrom("answered" as const, "open" as const), { maxLength: 2 }),
      origins: fc.array(fc.constantFrom("seed" as const, "added" as const), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
}
