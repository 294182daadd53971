import { z } from "zod";
import type { Query } from "../../model/query.js";
import { difficulties, statuses } from "../../model/question.js";
import { RequestError } from "../../serve/http/request-error.js";
import { checkQuery } from "../../serve/routes/read-query.js";
import { writeLine } from "../write-question.js";
import { findReading } from "./find-reading.js";
import { defineTool, type Tool } from "./tool.js";

const ids = z.array(z.string()).max(20).exactOptional();
/** What selects questions; few conditions, because models do not need more. */
export const selection = {
  sections: ids,
  tags: ids,
  difficulties: z.array(z.literal(difficulties)).max(3).exactOptional().describe("1 basic, 2 working, 3 expert"),
} as const;
const limit = z.int().min(1).max(50).default(10);

/** Tools that read a bank, without an answer but in `get`. */
export const readTools: readonly Tool[] = [
  defineTool({
    name: "search",
    title: "Search questions",
    about: "Find questions by words or symptoms, in Chinese or English, best first.",
    input: z.strictObject({ text: z.string().min(1).max(256), limit }),
    isWriting: false,
    async run({ text, limit: most }, { source }) {
      const hits = await source.search(text, { limit: most, prefix: false });
      const found = hits.map(({ question }) => question);
      const said =
        found.length === 0
          ? `Nothing is found for "${text}". Try fewer words, or list.`
          : found.map(writeLine).join("\n");
      return { text: said, data: { questions: found.map(toListed) } };
    },
  }),
  defineTool({
    name: "list",
    title: "List questions",
    about: "List questions by section, tag, difficulty or status, a page at a time, with what sections there are.",
    input: z.strictObject({
      ...selection,
      status: z.enum(statuses).exactOptional(),
      limit,
      after: z.string().exactOptional().describe("id that the page before gave as next"),
    }),
    isWriting: false,
    async run({ limit: most, after, status, ...conditions }, { source }) {
      const outline = await source.outline();
      const wanted: Query = { ...conditions, ...(status !== undefined && { statuses: [status] }) };
      const query = await checkQuery(wanted, "list", outline, source);
      // From an id that is none, a list would begin anew without a word.
      if (after !== undefined && (await source.resolve(after)).status !== "current")
        throw new RequestError(400, `There is no question "${after}" to go on behind. List again without after.`);
      const { total, questions, next } = await source.page(query, {
        limit: most,
        ...(after !== undefined && { after }),
      });
      const sections = outline.sections.map(({ id, title, questionCount }) => ({ id, title, questionCount }));
      const text = [
        `${total} questions match.`,
        ...questions.map(writeLine),
        ...(next === undefined ? [] : [`More: after "${next}".`]),
        `Sections: ${sections.map(({ id, title, questionCount }) => `${id} (${title}, ${questionCount})`).join("; ")}.`,
      ].join("\n");
      return {
        text,
        data: { total, questions: questions.map(toListed), ...(next !== undefined && { next }), sections },
      };
    },
  }),
  defineTool({
    name: "get",
    title: "Read a question",
    about: "Read a question with its answer, explanation, key points and references. Not during a quiz.",
    input: z.strictObject({ id: z.string() }),
    isWriting: false,
    async run({ id }, { source }) {
      const { question, article, references, text } = await findReading(id, source);
      return { text, data: { question, article, references } };
    },
  }),
];

/** Of a question that is listed, what does not tell its answer. */
function toListed({ id, section, prompt, tags, difficulty, status }: Parameters<typeof writeLine>[0]) {
  return { id, section, prompt, tags, difficulty, status };
}
