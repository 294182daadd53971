import { z } from "zod";
import { toPublicQuiz } from "../../quiz/draw/public-quiz.js";
import { markQuiz } from "../../quiz/mark/mark-quiz.js";
import { synonymsOf } from "../../quiz/mark/self-check.js";
import { refuseFaults } from "../http/request-error.js";
import { defineRoute, type Route } from "./define-route.js";
import { drawnSchema, drawSchema, markSchema, resultSchema } from "./schemas.js";

/** What is done with quizzes. */
export const quizRoutes: readonly Route[] = [
  defineRoute({
    method: "POST",
    path: "/quizzes",
    name: "drawQuiz",
    about: "Draws a quiz: its items without their keys, and a handle to have it marked by.",
    parameters: z.strictObject({}),
    takesQuery: false,
    body: drawSchema,
    answer: drawnSchema,
    tag: "none",
    refusals: [413, 415],
    async run({ desk, outline, source, body }) {
      const { handle, quiz } = await desk.draw(body, outline, source);
      return { handle, quiz: toPublicQuiz(quiz), shortages: quiz.shortages };
    },
  }),
  defineRoute({
    method: "POST",
    path: "/quizzes/mark",
    name: "markQuiz",
    about: "Marks a quiz by its handle. The result has the keys.",
    parameters: z.strictObject({}),
    takesQuery: false,
    body: markSchema,
    answer: resultSchema,
    tag: "none",
    refusals: [409, 413, 415],
    async run({ desk, sources, body: { handle, responses, policy } }) {
      const { quiz, source } = await desk.redraw(handle, sources);
      const { tags } = await source.outline();
      try {
        return markQuiz(quiz, responses, { synonyms: synonymsOf(tags), ...(policy !== undefined && { policy }) });
      } catch (cause) {
        // A response to no item, or of another kind.
        if (cause instanceof RangeError || cause instanceof TypeError)
          throw refuseFaults([{ parameter: "responses", message: cause.message }]);
        throw cause;
      }
    },
  }),
];
