import { type Check, either, flag, integer, list, object, oneOf, optional, readJson, text } from "../read-json.js";
import type { Quiz } from "./quiz.js";

const itemFields = {
  number: integer(1),
  id: text,
  revision: integer(1),
  hash: text,
  section: text,
  tags: list(text),
  difficulty: oneOf(1, 2, 3),
  prompt: text,
  references: list(text),
  related: list(text),
};
const itemOf: Readonly<Record<string, Check>> = {
  choice: object({
    ...itemFields,
    stem: text,
    options: list(object({ text, correct: flag, rationale: text })),
  }),
  open: object({
    ...itemFields,
    keyPoints: list(object({ text, must: flag })),
    pitfalls: list(object({ claim: text, rebuttal: text })),
    followUps: list(object({ prompt: text, answer: text })),
  }),
  flashcard: object({ ...itemFields, brief: text }),
};
const item: Check = (value, path) => {
  const kind = (value as { kind?: unknown } | null)?.kind;
  const check = typeof kind === "string" && Object.hasOwn(itemOf, kind) ? itemOf[kind] : undefined;
  return check?.(value, path) ?? oneOf(...Object.keys(itemOf))(kind, `${path}.kind`);
};
const seconds: Check = (value, path) =>
  typeof value === "number" && value > 0 ? [] : [`${path} must be a number of seconds above 0`];
const quiz = object({
  algorithmVersion: integer(1),
  bank: optional(object({ version: text, locale: oneOf("zh", "en") })),
  seed: either(integer(Number.MIN_SAFE_INTEGER), text),
  blueprint: object({ limits: optional(object({ total: optional(seconds), item: optional(seconds) })) }),
  items: list(item),
  shortages: list(
    object({
      of: oneOf("count", "section", "tag", "difficulty"),
      value: optional(text),
      wanted: integer(0),
      drawn: integer(0),
    }),
  ),
});

/**
 * Reads a quiz from JSON. A quiz holds all that marking needs, so it can be marked without the bank it was drawn from.
 *
 * @throws QuizError with the code `format-version` if it was written for another release, or `invalid-data` if it is no quiz.
 * @example
 * ```ts
 * const quiz = readQuiz(JSON.parse(text));
 * ```
 */
export function readQuiz(value: unknown): Quiz {
  return readJson<Quiz>(value, "quiz", quiz);
}
