import { z } from "zod";
import { defineRoute, type Route } from "./define-route.js";
import { healthSchema, referencesSchema, sectionsSchema, tagsSchema } from "./schemas.js";

const noParameters = z.strictObject({});

/** What a bank has beside its questions. */
export const vocabularyRoutes: readonly Route[] = [
  defineRoute({
    method: "GET",
    path: "/sections",
    name: "listSections",
    about: "The sections, in bank order.",
    parameters: noParameters,
    takesQuery: false,
    answer: sectionsSchema,
    tag: "bank",
    refusals: [],
    run: async ({ outline: { sections } }) => ({ sections }),
  }),
  defineRoute({
    method: "GET",
    path: "/tags",
    name: "listTags",
    about: "The tags, sorted by id.",
    parameters: noParameters,
    takesQuery: false,
    answer: tagsSchema,
    tag: "bank",
    refusals: [],
    run: async ({ outline: { tags } }) => ({ tags }),
  }),
  defineRoute({
    method: "GET",
    path: "/references",
    name: "listReferences",
    about: "What the articles cite, sorted by id.",
    parameters: noParameters,
    takesQuery: false,
    answer: referencesSchema,
    tag: "body",
    refusals: [],
    run: async ({ source }) => ({ references: await source.references() }),
  }),
  defineRoute({
    method: "GET",
    path: "/health",
    name: "checkHealth",
    about: "Whether the server answers, and of which banks.",
    parameters: noParameters,
    takesQuery: false,
    answer: healthSchema,
    tag: "none",
    refusals: [],
    async run({ sources }) {
      const banks = await Promise.all(
        sources.map(async (source) => {
          const { title, version, questionCount } = await source.outline();
          return { locale: source.locale, ...(title !== undefined && { title }), version, questions: questionCount };
        }),
      );
      return { status: "ok", banks };
    },
  }),
];
