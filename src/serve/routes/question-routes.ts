import { z } from "zod";
import { RequestError } from "../http/request-error.js";
import type { BankSource } from "../source/bank-source.js";
import { defineRoute, type Route } from "./define-route.js";
import { facetsSchema, flagText, hitsSchema, pageSchema, readingSchema, wholeText } from "./schemas.js";

/** What is read of questions. */
export const questionRoutes: readonly Route[] = [
  defineRoute({
    method: "GET",
    path: "/questions",
    name: "listQuestions",
    about: "Questions that match, a page at a time.",
    parameters: z.strictObject({
      limit: wholeText(1, 100).default(20).describe("How many at most"),
      after: z.string().max(200).exactOptional().describe("Id of the last question of the page before"),
    }),
    takesQuery: true,
    answer: pageSchema,
    tag: "bank",
    refusals: [],
    async run({ source, query, parameters: { limit, after } }) {
      if (after === undefined) return source.page(query, { limit });
      return source.page(query, { limit, after: await findCurrent(after, query.ids, source) });
    },
  }),
  defineRoute({
    method: "GET",
    path: "/facets",
    name: "countQuestions",
    about: "How many questions match, by section, tag, difficulty and status.",
    parameters: z.strictObject({
      disjunctive: flagText.default(false).describe("Counts each group without its own condition"),
    }),
    takesQuery: true,
    answer: facetsSchema,
    tag: "bank",
    refusals: [],
    run: ({ source, query, parameters }) => source.facets(query, parameters),
  }),
  defineRoute({
    method: "GET",
    path: "/search",
    name: "searchQuestions",
    about: "Questions that a text asks for, best first.",
    parameters: z.strictObject({
      q: z.string().min(1, "It must not be empty").max(256).describe("What to search for, in words"),
      limit: wholeText(1, 50).default(20).describe("How many at most"),
      prefix: flagText.default(true).describe("The last word may be the beginning of one"),
    }),
    takesQuery: true,
    answer: hitsSchema,
    tag: "bank",
    refusals: [],
    async run({ source, query, parameters: { q, limit, prefix } }) {
      const within = Object.keys(query).length === 0 ? {} : { within: query };
      return { hits: await source.search(q, { limit, prefix, ...within }) };
    },
  }),
  defineRoute({
    method: "GET",
    path: "/questions/{id}",
    name: "readQuestion",
    about: "A question with its article and what that cites. It has the answer.",
    parameters: z.strictObject({ id: z.string().min(1).max(200) }),
    takesQuery: false,
    answer: readingSchema,
    tag: "body",
    refusals: [404, 410],
    async run({ source, parameters: { id } }) {
      const found = await source.resolve(id);
      if (found.status === "current") {
        const article = await source.article(found.question.id);
        const cited = article === undefined || article.references.length === 0 ? [] : article.references;
        const references = cited.length === 0 ? [] : await source.references(cited);
        return { question: found.question, ...(article !== undefined && { article }), references };
      }
      throw refuseId(id, found);
    },
  }),
];

/** An id that moved is followed; one that is gone is no place to begin behind. */
async function findCurrent(id: string, ids: readonly string[] | undefined, source: BankSource): Promise<string> {
  const found = await source.resolve(id);
  const current =
    found.status === "current" ? found.question.id : found.status === "moved" ? found.questions[0].id : undefined;
  if (current !== undefined && ids?.includes(current) !== false) return current;
  const message = `There is no question "${id}" to go on behind. Begin again without after.`;
  throw new RequestError(400, message, { faults: [{ parameter: "after", value: id, message }] });
}

function refuseId(id: string, found: Exclude<Awaited<ReturnType<BankSource["resolve"]>>, { status: "current" }>) {
  const faultOf = (message: string, near: string | undefined) => ({
    faults: [{ parameter: "id", value: id, ...(near !== undefined && { nearest: near }), message }],
  });
  if (found.status === "unknown") {
    const [near] = found.suggestions;
    const message = `There is no question "${id}".${near === undefined ? "" : ` Did you mean "${near}"?`}`;
    return new RequestError(404, message, faultOf(message, near));
  }
  if (found.status === "retired") {
    const message = `The question "${id}" is retired.`;
    return new RequestError(410, message, faultOf(message, undefined));
  }
  const heirs = found.questions.map((question) => question.id);
  const message = `The question "${id}" has become ${heirs.map((heir) => `"${heir}"`).join(", ")}.`;
  return new RequestError(410, message, faultOf(message, heirs[0]));
}
