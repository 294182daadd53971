import { z } from "zod";
import { RequestError } from "../../serve/http/request-error.js";
import type { BankSource } from "../../serve/source/bank-source.js";
import type { Learner } from "../learner.js";
import { writeLine } from "../write-question.js";
import { defineTool, type Tool } from "./tool.js";

/** Tools that tell of somebody's progress. */
export const learnerTools: readonly Tool[] = [
  defineTool({
    name: "review_due",
    title: "Cards to review",
    about:
      "Questions to review today by spaced repetition, without answers. Ask one, show its answer with get, then grade it with answer.",
    input: z.strictObject({ limit: z.int().min(1).max(50).default(10) }),
    isWriting: false,
    async run({ limit }, { learner, source }) {
      const { due, fresh } = await requireLearner(learner).due();
      const cards = [...due.map((id) => ({ id, isNew: false })), ...fresh.map((id) => ({ id, isNew: true }))].slice(
        0,
        limit,
      );
      const lines = await Promise.all(cards.map(({ id, isNew }) => writeCard(id, isNew, source)));
      const text = [`${due.length} due, ${fresh.length} new.`, ...lines].join("\n");
      return { text, data: { due: due.length, new: fresh.length, cards } };
    },
  }),
  defineTool({
    name: "progress",
    title: "Progress",
    about: "How far the user has come: seen, known, due, weak tags and wrong answers.",
    input: z.strictObject({}),
    isWriting: false,
    async run(_, { learner }) {
      const progress = await requireLearner(learner).progress();
      const { questions, seen, known, due, answers, score, reviews, streak, weak, wrong } = progress;
      const mean = score === undefined ? "" : `, mean score ${Math.round(score * 100)}%`;
      const text = [
        `Seen ${seen} of ${questions}, known ${known}, due ${due}; ${answers} answers${mean}, ${reviews} reviews, ${streak} days in a row.`,
        ...(weak.length === 0 ? [] : [`Weak tags: ${weak.map(({ topic }) => topic).join(", ")}.`]),
        ...(wrong.length === 0
          ? []
          : [
              `Wrong: ${wrong
                .slice(0, 20)
                .map(({ id }) => id)
                .join(", ")}.`,
            ]),
      ].join("\n");
      return { text, data: { ...progress, wrong: wrong.slice(0, 50) } };
    },
  }),
];

async function writeCard(id: string, isNew: boolean, source: BankSource): Promise<string> {
  const found = await source.resolve(id);
  return `${found.status === "current" ? writeLine(found.question) : `- ${id}`}${isNew ? " [new]" : ""}`;
}

function requireLearner(learner: Learner | undefined): Learner {
  if (learner === undefined) throw new RequestError(400, "Nobody's progress is kept here.");
  return learner;
}
