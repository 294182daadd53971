import { z } from "zod";
import type { Article } from "../../model/article.js";
import type { BankData } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import type { AnsweredQuestion, OpenQuestion, Question } from "../../model/question.js";
import type { Reference } from "../../model/reference.js";
import type { Section } from "../../model/section.js";
import type { Tag } from "../../model/tag.js";

// The model is written by hand; these schemas must fit it, and tests/types holds them to it in the other direction.
// They serve as JSON Schema for other languages, and check in tests what the compiler makes.

const text = z.string();
const filledText = z.string().min(1);
const texts = z.array(text).readonly();

export const placeSchema = z
  .strictObject({ file: text, line: z.int().min(1), column: z.int().min(1) })
  .readonly() satisfies z.ZodType<Place>;

const originalSchema = z.strictObject({ prompt: text, answer: z.exactOptional(text) }).readonly();

const questionFields = {
  id: filledText,
  section: filledText,
  number: z.int().min(1),
  prompt: filledText,
  tags: texts,
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  references: texts,
  related: texts,
  group: z.exactOptional(text),
  origin: z.enum(["seed", "added"]),
  since: text,
  changed: text,
  revision: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{16}$/),
};
const sourceFields = {
  file: text,
  line: z.int().min(1),
  column: z.int().min(1),
  original: z.exactOptional(originalSchema),
};

export const openQuestionSchema = z
  .strictObject({ ...questionFields, status: z.literal("open"), source: z.strictObject(sourceFields).readonly() })
  .readonly() satisfies z.ZodType<OpenQuestion>;

export const answeredQuestionSchema = z
  .strictObject({
    ...questionFields,
    status: z.literal("answered"),
    brief: filledText,
    source: z.strictObject({ ...sourceFields, brief: placeSchema }).readonly(),
  })
  .readonly() satisfies z.ZodType<AnsweredQuestion>;

export const questionSchema = z.discriminatedUnion("status", [
  answeredQuestionSchema,
  openQuestionSchema,
]) satisfies z.ZodType<Question>;

export const sectionSchema = z
  .strictObject({
    id: filledText,
    number: z.int().min(1),
    title: filledText,
    summary: text,
    declaredCount: z.exactOptional(z.int().min(0)),
    questionCount: z.int().min(0),
    source: placeSchema,
  })
  .readonly() satisfies z.ZodType<Section>;

export const tagSchema = z
  .strictObject({ id: filledText, label: filledText, aliases: texts })
  .readonly() satisfies z.ZodType<Tag>;

export const referenceSchema = z
  .strictObject({
    id: filledText,
    title: filledText,
    authors: texts,
    year: z.int(),
    venue: filledText,
    arxiv: z.exactOptional(text),
    doi: z.exactOptional(text),
    url: z.exactOptional(text),
    checked: z.exactOptional(filledText),
  })
  .readonly() satisfies z.ZodType<Reference>;

const choiceSchema = z
  .strictObject({
    stem: filledText,
    options: z.array(z.strictObject({ text: filledText, correct: z.boolean(), rationale: text }).readonly()).readonly(),
  })
  .readonly();

export const articleSchema = z
  .strictObject({
    id: filledText,
    correction: z.exactOptional(text),
    explanation: filledText,
    keyPoints: z.array(z.strictObject({ text: filledText, must: z.boolean() }).readonly()).readonly(),
    pitfalls: z.array(z.strictObject({ claim: filledText, rebuttal: text }).readonly()).readonly(),
    followUps: z.array(z.strictObject({ prompt: filledText, answer: text }).readonly()).readonly(),
    choice: z.exactOptional(choiceSchema),
  })
  .readonly() satisfies z.ZodType<Article>;

/** The JSON form of a bank, format version 1. */
export const bankDataSchema = z
  .strictObject({
    formatVersion: z.literal(1),
    version: text,
    locale: z.enum(["zh", "en"]),
    sections: z.array(sectionSchema).readonly(),
    tags: z.array(tagSchema).readonly(),
    references: z.array(referenceSchema).readonly(),
    questions: z.array(questionSchema).readonly(),
    articles: z.array(articleSchema).readonly(),
    retired: z
      .array(
        z.strictObject({ id: filledText, fate: z.enum(["moved", "split", "retired"]), successors: texts }).readonly(),
      )
      .readonly(),
  })
  .readonly() satisfies z.ZodType<BankData>;
