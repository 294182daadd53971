import { articleParts, choiceRule } from "../../article/parts.js";
import { all, either, filledText, integer, list, object, oneOf, optional, type Rule, text } from "../../json/rules.js";
import { difficulties } from "../../model/question.js";
import { readJson } from "../read-json.js";
import type { Quiz } from "./quiz.js";

const itemFields = {
  number: integer(1),
  id: text,
  revision: integer(1),
  section: text,
  tags: list(text),
  difficulty: oneOf(...difficulties),
  prompt: text,
  references: list(text),
  related: list(text),
};
/** Items have lists that may be empty, where an article has none. */
function orEmpty(rule: Rule): Rule {
  return (value, path) => (Array.isArray(value) && value.length === 0 ? [] : rule(value, path));
}
const itemOf: Readonly<Record<string, Rule>> = {
  // The stem and the options of an item are those of a choice item.
  choice: all(object(itemFields), choiceRule),
  open: object({
    ...itemFields,
    keyPoints: orEmpty(articleParts.keyPoints.rule),
    pitfalls: orEmpty(articleParts.pitfalls.rule),
    followUps: orEmpty(articleParts.followUps.rule),
  }),
  flashcard: object({ ...itemFields, brief: filledText }),
};
const item: Rule = (value, path) => {
  const kind = (value as { kind?: unknown } | null)?.kind;
  const check = typeof kind === "string" && Object.hasOwn(itemOf, kind) ? itemOf[kind] : undefined;
  return check?.(value, path) ?? oneOf(...Object.keys(itemOf))(kind, `${path}.kind`);
};
const seconds: Rule = (value, path) =>
  typeof value === "number" && value > 0 ? [] : [`${path} must be a number of seconds above 0`];
const quiz = object({
  algorithmVersion: integer(1),
  bank: optional(object({ version: text, locale: filledText })),
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
