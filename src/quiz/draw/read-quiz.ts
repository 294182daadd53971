import { articleParts, choiceRule } from "../../article/parts.js";
import {
  all,
  distinct,
  either,
  filledText,
  integer,
  list,
  locale,
  object,
  oneOf,
  optional,
  type Rule,
  show,
  text,
} from "../../json/rules.js";
import { difficulties } from "../../model/question.js";
import { readJson } from "../read-json.js";
import { blueprintRule } from "./blueprint-rule.js";
import type { Quiz, Shortage } from "./quiz.js";

const itemFields = {
  number: integer(1),
  id: filledText,
  revision: integer(1),
  section: filledText,
  tags: all(list(filledText), distinct),
  difficulty: oneOf(...difficulties),
  prompt: filledText,
  promptMarkdown: optional(filledText),
  references: list(filledText),
  related: list(filledText),
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
  flashcard: object({ ...itemFields, brief: filledText, briefMarkdown: optional(filledText) }),
};
const item: Rule = (value, path) => {
  const kind = (value as { kind?: unknown } | null)?.kind;
  const check = typeof kind === "string" && Object.hasOwn(itemOf, kind) ? itemOf[kind] : undefined;
  return check?.(value, path) ?? oneOf(...Object.keys(itemOf))(kind, `${path}.kind`);
};
/** What only the items together tell. Numbers may have gaps: a quiz that was reopened has lost items. */
const inOrder: Rule = (value, path) => {
  const items = value as Quiz["items"];
  const seen = new Set<string>();
  return items.flatMap(({ number, id }, index) => [
    ...(number > (items[index - 1]?.number ?? 0)
      ? []
      : [`${path}[${index}].number must be above that of the item before, not ${number}`]),
    ...(seen.size < seen.add(id).size ? [] : [`${path}[${index}].id is ${show(id)}, which occurs before`]),
  ]);
};
const quiz = object({
  algorithmVersion: oneOf(1, 2),
  bank: optional(object({ version: filledText, locale })),
  seed: either(integer(Number.MIN_SAFE_INTEGER), text),
  blueprint: blueprintRule,
  items: all(list(item), inOrder),
  shortages: list(
    all(
      object({
        of: oneOf("count", "section", "tag", "difficulty"),
        value: optional(text),
        wanted: integer(1),
        drawn: integer(0),
      }),
      (value, path) => {
        const { wanted, drawn } = value as Shortage;
        return drawn < wanted ? [] : [`${path}.drawn must be less than the ${wanted} that were wanted, not ${drawn}`];
      },
    ),
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
  return readQuizAt(value, "quiz");
}

/** Reads a quiz that is part of something, whose faults are told by their path in it. */
export function readQuizAt(value: unknown, path: string): Quiz {
  return readJson<Quiz>(value, "quiz", quiz, path);
}
