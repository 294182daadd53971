import { z } from "zod";
import {
  articleSchema,
  questionSchema,
  referenceSchema,
  sectionSchema,
  tagSchema,
} from "../../compile/assemble/bank-schema.js";
import { type Query, queryOrders } from "../../model/query.js";
import { difficulties, origins, statuses } from "../../model/question.js";
import { versionPattern } from "../../query/match-query.js";
import type { Blueprint } from "../../quiz/draw/blueprint.js";

// What is sent and what is answered. Requests are checked by these, the OpenAPI document is made of them, and tests hold answers to
// them.

/** An integer that is written as text. */
export const wholeText = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "It must be a whole number")
    .transform(Number)
    .pipe(z.int().min(least).max(most));
export const flagText = z.stringbool({ truthy: ["true"], falsy: ["false"] });

const id = z.string().max(200);
/** Lists in a request are short: a server is no place for what a program should do itself. */
const ids = z.array(id).max(200).readonly();

/** A query as parameters or in a body. Ids are looked up apart: only a bank can tell which there are. */
export const querySchema = z
  .strictObject({
    ids: ids.exactOptional(),
    exclude: ids.exactOptional(),
    sections: ids.exactOptional(),
    tags: ids.exactOptional(),
    anyTags: ids.exactOptional(),
    relatedTo: ids.exactOptional(),
    difficulties: z.array(z.literal(difficulties)).max(3).readonly().exactOptional(),
    statuses: z.array(z.enum(statuses)).max(2).readonly().exactOptional(),
    origins: z.array(z.enum(origins)).max(2).readonly().exactOptional(),
    changedSince: z.string().regex(versionPattern).exactOptional(),
    order: z.enum(queryOrders).exactOptional(),
  })
  .readonly() satisfies z.ZodType<Query>;

const kind = z.enum(["choice", "open", "flashcard"]);
const amount = z.int().min(0).max(1000);
const amountsOf = <Key extends z.core.$ZodRecordKey>(key: Key) =>
  z
    .union([
      z.strictObject({ counts: z.partialRecord(key, amount).readonly() }).readonly(),
      z.strictObject({ shares: z.partialRecord(key, z.number().min(0).max(1e6)).readonly() }).readonly(),
    ])
    .exactOptional();

/** How to draw: a blueprint without what asks for a history, which a server does not keep. */
export const drawSchema = z
  .strictObject({
    count: z.int().min(1).max(100).default(10),
    query: querySchema.exactOptional(),
    kinds: z.array(kind).min(1).max(3).readonly().exactOptional(),
    quotas: z
      .strictObject({
        sections: amountsOf(id),
        tags: amountsOf(id),
        difficulties: amountsOf(z.enum(["1", "2", "3"])),
      })
      .readonly()
      .exactOptional(),
    exclude: ids.exactOptional(),
    order: z.enum(["shuffled", "difficulty", "given"]).exactOptional(),
    limits: z
      .strictObject({ total: z.number().positive().exactOptional(), item: z.number().positive().exactOptional() })
      .readonly()
      .exactOptional(),
  })
  .readonly() satisfies z.ZodType<Blueprint>;

const seconds = z.number().min(0).exactOptional();
const responseFields = { item: z.int().min(1), at: seconds, spent: seconds };

export const markSchema = z
  .strictObject({
    handle: z.string().max(30_000),
    responses: z
      .array(
        z.union([
          z.strictObject({ ...responseFields, selected: z.array(z.int().min(0)).max(8).readonly() }).readonly(),
          z.strictObject({ ...responseFields, text: z.string().max(10_000) }).readonly(),
          z.strictObject({ ...responseFields, recalled: z.boolean() }).readonly(),
        ]),
      )
      .max(100)
      .readonly(),
    policy: z
      .union([
        z.strictObject({ kind: z.literal("all-or-nothing") }).readonly(),
        z.strictObject({ kind: z.literal("partial"), penalty: z.number().min(0).exactOptional() }).readonly(),
      ])
      .exactOptional(),
  })
  .readonly();

export const pageSchema = z.object({
  total: z.int().min(0).describe("How many match in all"),
  questions: z.array(questionSchema),
  next: z.string().exactOptional().describe("The parameter `after` of the next page; absent on the last"),
});

const counts = z.record(z.string(), z.int().min(0));
export const facetsSchema = z.object({
  total: z.int().min(0),
  sections: counts,
  tags: counts,
  difficulties: z.object({ 1: z.int(), 2: z.int(), 3: z.int() }),
  statuses: z.object({ answered: z.int(), open: z.int() }),
});

const ranges = z.array(z.object({ start: z.int(), end: z.int() }));
export const hitsSchema = z.object({
  hits: z.array(
    z.object({
      id: z.string(),
      score: z.number(),
      question: questionSchema,
      matches: z.partialRecord(
        z.enum(["prompt", "brief", "section", "tags", "original", "alsoAsked", "article", "translation"]),
        ranges,
      ),
    }),
  ),
});

export const readingSchema = z.object({
  question: questionSchema,
  article: articleSchema.exactOptional(),
  references: z.array(referenceSchema).describe("What the article cites"),
});

const publicFields = { number: z.int().min(1), section: z.string(), difficulty: z.literal(difficulties) };
const publicItemSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("choice"),
    ...publicFields,
    stem: z.string(),
    options: z.array(z.string()),
    multiple: z.boolean(),
  }),
  z.object({ kind: z.literal("open"), ...publicFields, prompt: z.string() }),
  z.object({ kind: z.literal("flashcard"), ...publicFields, prompt: z.string() }),
]);
const limitsSchema = z.object({ total: z.number().exactOptional(), item: z.number().exactOptional() });

export const drawnSchema = z.object({
  handle: z.string().describe("Stands for the quiz when it is marked. Keep it as it is."),
  quiz: z.object({
    formatVersion: z.literal(1),
    limits: limitsSchema.exactOptional(),
    items: z.array(publicItemSchema),
  }),
  shortages: z
    .array(
      z.object({
        of: z.enum(["count", "section", "tag", "difficulty"]),
        value: z.string().exactOptional(),
        wanted: z.int(),
        drawn: z.int(),
      }),
    )
    .describe("What was asked for and could not be drawn"),
});

const tally = z.array(z.object({ value: z.string(), score: z.number(), max: z.int() }));
const optionList = z.array(z.object({ text: z.string(), correct: z.boolean(), rationale: z.string().exactOptional() }));
const resultFields = {
  number: z.int(),
  id: z.string(),
  revision: z.int(),
  section: z.string(),
  tags: z.array(z.string()),
  difficulty: z.literal(difficulties),
  references: z.array(z.string()),
  related: z.array(z.string()),
  answered: z.boolean(),
  late: z.boolean(),
};

export const resultSchema = z.object({
  score: z.number(),
  max: z.int(),
  items: z.array(
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("choice"),
        ...resultFields,
        score: z.number(),
        guess: z.number(),
        selected: optionList,
        missed: optionList,
      }),
      z.object({
        kind: z.literal("open"),
        ...resultFields,
        selfCheck: z.object({
          points: z.array(
            z.object({
              text: z.string(),
              must: z.boolean(),
              status: z.enum(["mentioned", "partly", "not-found", "unknown"]),
              found: z.array(z.string()),
              missing: z.array(z.string()),
            }),
          ),
        }),
      }),
      z.object({ kind: z.literal("flashcard"), ...resultFields, recalled: z.boolean() }),
    ]),
  ),
  sections: tally,
  tags: tally,
  difficulties: tally,
  readNext: z.array(z.object({ id: z.string(), because: z.array(z.int()) })),
});

export const sectionsSchema = z.object({ sections: z.array(sectionSchema) });
export const tagsSchema = z.object({ tags: z.array(tagSchema) });
export const referencesSchema = z.object({ references: z.array(referenceSchema) });

export const healthSchema = z.object({
  status: z.literal("ok"),
  banks: z.array(
    z.object({
      locale: z.string(),
      title: z.string().exactOptional(),
      version: z.string(),
      questions: z.int(),
    }),
  ),
});

export const problemSchema = z.object({
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  faults: z
    .array(
      z.object({
        parameter: z.string(),
        value: z.string().exactOptional(),
        nearest: z.string().exactOptional(),
        message: z.string(),
      }),
    )
    .exactOptional(),
});

/** Names of what occurs in several places of the OpenAPI document. */
export const namedSchemas = {
  Article: articleSchema,
  Drawn: drawnSchema,
  Facets: facetsSchema,
  Health: healthSchema,
  Hits: hitsSchema,
  Problem: problemSchema,
  Question: questionSchema,
  QuestionPage: pageSchema,
  Reading: readingSchema,
  Reference: referenceSchema,
  References: referencesSchema,
  Result: resultSchema,
  Section: sectionSchema,
  Sections: sectionsSchema,
  Tag: tagSchema,
  Tags: tagsSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;
