import { amount, flag, integer, list, object, optional, type Rule, text } from "../../json/rules.js";
import type { Quiz, QuizItem } from "../draw/quiz.js";
import type { QuizResponse } from "./quiz-response.js";

/** What responses to a quiz must be that are read from JSON, so that `markQuiz` marks them: each of an item of its own. */
export function responsesRule({ items, blueprint }: Quiz): Rule {
  const itemOf = new Map(items.map((item) => [item.number, item]));
  const limits = blueprint.limits ?? {};
  const times = {
    at: limits.total === undefined ? optional(amount) : amount,
    spent: limits.item === undefined ? optional(amount) : amount,
  };
  const common = object({ item: integer(1), ...times });
  return (value, path) => {
    const faults = list(common)(value, path);
    if (faults.length > 0) return faults;
    const answered = new Set<number>();
    return (value as readonly QuizResponse[]).flatMap((response, index) => {
      const at = `${path}[${index}]`;
      const item = itemOf.get(response.item);
      if (item === undefined) return [`${at}.item is ${response.item}, which none of the quiz's items has`];
      if (answered.has(item.number)) return [`${at}.item is ${item.number}, which occurs before`];
      answered.add(item.number);
      return answerTo(item)(response, at);
    });
  };
}

/** Tells whether a response is one to an item of a quiz. */
export function isResponseTo(quiz: Quiz, response: QuizResponse): boolean {
  return responsesRule(quiz)([response], "responses").length === 0;
}

function answerTo(item: QuizItem): Rule {
  switch (item.kind) {
    case "choice":
      return object({ selected: list(integer(0, item.options.length - 1)) });
    case "open":
      return object({ text });
    case "flashcard":
      return object({ recalled: flag });
    default:
      return item satisfies never;
  }
}
