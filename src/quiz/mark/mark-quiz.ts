import { show } from "../../json/rules.js";
import { byCodePoint } from "../../text/code-point-order.js";
import type { Limits } from "../draw/blueprint.js";
import type { ChoiceQuizItem, Quiz, QuizItem } from "../draw/quiz.js";
import { isMissed } from "./is-missed.js";
import { assertPolicy, guessChance, type MarkingPolicy, markChoice } from "./mark-choice.js";
import type { QuizResponse } from "./quiz-response.js";
import type { ChoiceResult, ItemResult, QuizResult, Reading, Tally } from "./quiz-result.js";
import { type Synonyms, selfCheck } from "./self-check.js";

/** How to mark. */
export interface MarkingOptions {
  /** Default: `{ kind: "all-or-nothing" }`. */
  readonly policy?: MarkingPolicy;
  /** Names that mean the same, for the self-check of open answers; see `synonymsOf`. Default: none. */
  readonly synonyms?: readonly Synonyms[];
}

/**
 * Marks a quiz. The result does not depend on the order of the responses, and scores do not depend on how items and
 * options were shuffled.
 *
 * @throws RangeError if a response names no item, or the item of another, or a position that its options do not have, or lacks
 * the seconds that a limit asks for; if the policy is none. TypeError if it is none, or answers an item of another kind.
 * @example
 * ```ts
 * const result = markQuiz(quiz, [{ item: 1, selected: [2] }], { policy: { kind: "partial", penalty: 1 } });
 * ```
 */
export function markQuiz(quiz: Quiz, responses: readonly QuizResponse[], options: MarkingOptions = {}): QuizResult {
  const { policy = { kind: "all-or-nothing" }, synonyms = [] } = options;
  assertPolicy(policy);
  const responseTo = new Map<number, QuizResponse>();
  const itemOf = new Map(quiz.items.map((item) => [item.number, item]));
  if (!Array.isArray(responses)) throw new TypeError(`The responses must be a list, not ${show(responses)}.`);
  for (const response of responses as readonly QuizResponse[]) {
    if (typeof response !== "object" || response === null)
      throw new TypeError(`A response must be an object, not ${show(response)}.`);
    const item = itemOf.get(response.item);
    if (item === undefined)
      throw new RangeError(`A response names item ${show(response.item)}; the quiz has 1 to ${quiz.items.length}.`);
    if (responseTo.has(response.item)) throw new RangeError(`Two responses name item ${response.item}.`);
    assertResponse(response, item, quiz.blueprint.limits);
    responseTo.set(response.item, response);
  }
  const items = quiz.items.map((item) =>
    markItem(item, responseTo.get(item.number), quiz.blueprint.limits, policy, synonyms),
  );
  const scored = items.filter((item) => item.kind === "choice");
  return {
    ...addUp(scored),
    items,
    sections: tally(scored, ({ section }) => [section]),
    tags: tally(scored, ({ tags }) => tags),
    difficulties: tally(scored, ({ difficulty }) => [String(difficulty)]),
    readNext: listReadings(items),
  };
}

const fieldOf = { choice: "selected", open: "text", flashcard: "recalled" } as const;

const isAnswer: Readonly<Record<QuizItem["kind"], (answer: unknown) => boolean>> = {
  choice: Array.isArray,
  open: (answer) => typeof answer === "string",
  flashcard: (answer) => typeof answer === "boolean",
};

function assertResponse(response: QuizResponse, item: QuizItem, limits: Limits | undefined): void {
  const where = `The response to item ${item.number}`;
  const field = fieldOf[item.kind];
  if (!(field in response)) throw new TypeError(`${where}, of kind ${item.kind}, has no field "${field}".`);
  const answer = (response as Readonly<Partial<Record<typeof field, unknown>>>)[field];
  if (!isAnswer[item.kind](answer))
    throw new TypeError(`${where}, of kind ${item.kind}, has ${show(answer)} as its field "${field}".`);
  if (item.kind === "choice" && "selected" in response) {
    for (const position of response.selected)
      if (!Number.isInteger(position) || position < 0 || position >= item.options.length)
        throw new RangeError(`${where} picks option ${show(position)}; there are 0 to ${item.options.length - 1}.`);
  }
  for (const [name, limit] of [["at", limits?.total] as const, ["spent", limits?.item] as const]) {
    const seconds = response[name];
    if (seconds === undefined ? limit !== undefined : !(seconds >= 0)) {
      const why = limit === undefined ? "" : ", because the quiz has a limit";
      throw new RangeError(`${where} must say "${name}" in seconds from 0${why}.`);
    }
  }
}

function markItem(
  item: QuizItem,
  response: QuizResponse | undefined,
  limits: Limits | undefined,
  policy: MarkingPolicy,
  synonyms: readonly Synonyms[],
): ItemResult {
  const late =
    (response?.at ?? 0) > (limits?.total ?? Number.POSITIVE_INFINITY) ||
    (response?.spent ?? 0) > (limits?.item ?? Number.POSITIVE_INFINITY);
  const { number, id, revision, section, tags, difficulty, references, related } = item;
  const fields = { number, id, revision, section, tags, difficulty, references, related, late };
  switch (item.kind) {
    case "choice": {
      const picked = [...new Set(response !== undefined && "selected" in response ? response.selected : [])];
      const score = late ? 0 : markChoice(item.options, picked, policy);
      const guess = guessChance(item.options);
      return { kind: item.kind, ...fields, answered: picked.length > 0, score, guess, ...sortOptions(item, picked) };
    }
    case "open": {
      const text = response !== undefined && "text" in response ? response.text : "";
      const checked = selfCheck(item.keyPoints, late ? "" : text, synonyms);
      return { kind: item.kind, ...fields, answered: text.trim() !== "", selfCheck: checked };
    }
    case "flashcard": {
      const recalled = !late && response !== undefined && "recalled" in response && response.recalled;
      return { kind: item.kind, ...fields, answered: response !== undefined, recalled };
    }
    default:
      return item satisfies never;
  }
}

function sortOptions(
  { options }: ChoiceQuizItem,
  picked: readonly number[],
): Pick<ChoiceResult, "selected" | "missed"> {
  return {
    selected: options.filter((_, position) => picked.includes(position)),
    missed: options.filter(({ correct }, position) => correct && !picked.includes(position)),
  };
}

/** Adds in the order of ids: sums of fractions depend on the order, and a result must not. */
function addUp(items: readonly ChoiceResult[]): { score: number; max: number } {
  const inOrder = [...items].sort((a, b) => byCodePoint(a.id, b.id));
  return { score: inOrder.reduce((so, { score }) => so + score, 0), max: items.length };
}

function tally(items: readonly ChoiceResult[], read: (item: ChoiceResult) => readonly string[]): Tally[] {
  const byValue = new Map<string, ChoiceResult[]>();
  for (const item of items) {
    for (const value of new Set(read(item))) byValue.set(value, [...(byValue.get(value) ?? []), item]);
  }
  return [...byValue].sort(([a], [b]) => byCodePoint(a, b)).map(([value, list]) => ({ value, ...addUp(list) }));
}

/** Missed questions and those related to them. What was answered well is left out. */
function listReadings(items: readonly ItemResult[]): Reading[] {
  const known = new Set(items.filter((item) => !isMissed(item)).map(({ id }) => id));
  const because = new Map<string, number[]>();
  for (const item of items.filter(isMissed)) {
    for (const id of new Set([item.id, ...item.related]))
      if (!known.has(id)) because.set(id, [...(because.get(id) ?? []), item.number]);
  }
  const asked = new Set(items.map(({ id }) => id));
  return [...because]
    .map(([id, numbers]) => ({ id, because: numbers }))
    .sort(
      (a, b) =>
        b.because.length - a.because.length ||
        Number(asked.has(b.id)) - Number(asked.has(a.id)) ||
        byCodePoint(a.id, b.id),
    );
}
