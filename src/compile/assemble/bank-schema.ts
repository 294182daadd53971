import { z } from "zod";
import { type Article, optionCount } from "../../model/article.js";
import { type BankData, fates } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import {
  type AnsweredQuestion,
  difficulties,
  type OpenQuestion,
  origins,
  type Question,
} from "../../model/question.js";
import type { Reference } from "../../model/reference.js";
import type { Section } from "../../model/section.js";
import type { Source } from "../../model/source.js";
import type { Tag } from "../../model/tag.js";

// The model is written by hand; these schemas must fit it, and tests/types holds them to it in the other direction.
// They serve as JSON Schema for other languages, and check in tests what the compiler makes.

const text = z.string();
const filledText = z.string().min(1);
const texts = z.array(text).readonly();

export const placeSchema = z
  .strictObject({ file: text, line: z.int().min(1), column: z.int().min(1) })
  .readonly() satisfies z.ZodType<Place>;

export const sourceSchema = z
  .strictObject({
    file: text,
    line: z.int().min(1),
    column: z.int().min(1),
    brief: z.exactOptional(placeSchema),
    original: z.exactOptional(z.strictObject({ prompt: text, answer: z.exactOptional(text) }).readonly()),
  })
  .readonly() satisfies z.ZodType<Source>;

const questionFields = {
  id: filledText,
  section: filledText,
  number: z.int().min(1),
  prompt: filledText,
  tags: texts,
  difficulty: z.literal(difficulties),
  related: texts,
  group: z.exactOptional(text),
  origin: z.enum(origins),
  since: text,
  changed: text,
  revision: z.int().min(1),
  hasChoice: z.boolean(),
};

export const openQuestionSchema = z
  .strictObject({ ...questionFields, status: z.literal("open") })
  .readonly() satisfies z.ZodType<OpenQuestion>;

export const answeredQuestionSchema = z
  .strictObject({ ...questionFields, status: z.literal("answered"), brief: filledText })
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

const optionSchema = z
  .strictObject({ text: filledText, correct: z.boolean(), rationale: z.exactOptional(filledText) })
  .readonly();

/** A list that is there has something. */
const filledList = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).min(1).readonly();

export const articleSchema = z
  .strictObject({
    id: filledText,
    correction: z.exactOptional(filledText),
    alsoAsked: z.exactOptional(filledList(filledText)),
    spoken: z.exactOptional(filledText),
    explanation: z.exactOptional(filledText),
    code: z.exactOptional(z.strictObject({ language: text, text: filledText }).readonly()),
    keyPoints: z.exactOptional(filledList(z.strictObject({ text: filledText, must: z.boolean() }).readonly())),
    pitfalls: z.exactOptional(filledList(z.strictObject({ claim: filledText, rebuttal: filledText }).readonly())),
    followUps: z.exactOptional(filledList(z.strictObject({ prompt: filledText, answer: text }).readonly())),
    choice: z.exactOptional(
      z
        .strictObject({
          stem: filledText,
          options: z.array(optionSchema).min(optionCount.least).max(optionCount.most).readonly(),
        })
        .readonly(),
    ),
    promptMarkdown: z.exactOptional(filledText),
    briefMarkdown: z.exactOptional(filledText),
    sayings: z.exactOptional(filledList(filledText)),
    references: texts,
    checked: z.exactOptional(z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)),
    hash: z.string().regex(/^[0-9a-f]{16}$/),
    source: sourceSchema,
  })
  .readonly() satisfies z.ZodType<Article>;

/** The JSON form of a bank, format version 1. */
export const bankDataSchema = z
  .strictObject({
    formatVersion: z.literal(1),
    version: text,
    locale: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/),
    title: z.exactOptional(z.string().regex(/^\S.*$/)),
    sections: z.array(sectionSchema).readonly(),
    tags: z.array(tagSchema).readonly(),
    references: z.array(referenceSchema).readonly(),
    questions: z.array(questionSchema).readonly(),
    articles: z.array(articleSchema).readonly(),
    retired: z.array(z.strictObject({ id: filledText, fate: z.enum(fates), successors: texts }).readonly()).readonly(),
  })
  .readonly() satisfies z.ZodType<BankData>;
