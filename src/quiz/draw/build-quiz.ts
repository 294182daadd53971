import { show } from "../../json/rules.js";
import type { Article } from "../../model/article.js";
import type { BankIds } from "../../model/bank-ids.js";
import type { Question } from "../../model/question.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { assertBlueprint, type Blueprint, needsHistory } from "./blueprint.js";
import { drawQuestions } from "./draw-questions.js";
import type { BankStamp, Quiz, QuizItem } from "./quiz.js";
import type { QuizKind } from "./quiz-kind.js";
import { drawFraction, openStreams, type Seed, shuffle } from "./random-stream.js";
import { type History, seenIds, weighQuestions } from "./weigh-questions.js";

/** A question, with its article where it is at hand. Choice items and rubrics are in articles; see `loadQuestions`. */
export type QuizQuestion<Ids extends BankIds = BankIds> = Question<Ids> & { readonly article?: Article<Ids> };

/**
 * Draws a quiz. The same questions, blueprint and seed give the same quiz, whatever order the questions come in (unless
 * `order` is `given`). Where questions are lacking, the quiz is shorter and `shortages` says what is missing; nothing else is
 * drawn in its place. At most one question of a near-duplicate group is drawn.
 *
 * @param questions - Candidates with distinct ids, such as `await loadQuestions(bank)`. Plain questions will do
 * for flashcards and open items without a rubric. Not modified.
 * @param bank - Noted in the quiz, so that it can be told from a later bank.
 * @param history - What was asked before: needed where the blueprint asks for unseen questions, or weighs by weakness or age. Ids are
 * those of the questions.
 * @throws RangeError or TypeError if the blueprint or the seed is not one, or an id occurs twice.
 * @example
 * ```ts
 * const quiz = buildQuiz(await loadQuestions(bank), { count: 5, query: { tags: ["kv-cache"] } }, "monday", bank);
 * ```
 */
export function buildQuiz<Ids extends BankIds>(
  questions: readonly QuizQuestion<Ids>[],
  blueprint: Blueprint<NoInfer<Ids>>,
  seed: Seed,
  bank?: BankStamp,
  history?: History,
): Quiz {
  assertBlueprint(blueprint);
  if (history === undefined && needsHistory(blueprint))
    throw new TypeError(
      "A blueprint with unseen, or with weights by weakness or age, needs a history: { progress, now }.",
    );
  if (history !== undefined && !Number.isFinite(history.now))
    throw new RangeError(`The field now of a history must be in milliseconds, not ${show(history.now)}.`);
  assertDistinct(questions);
  const kinds = blueprint.kinds ?? ["choice"];
  const kindOf = (question: QuizQuestion) => kinds.find((kind) => isOffered[kind](question));
  const seen = blueprint.unseen === true && history !== undefined ? seenIds(history) : undefined;
  const isOpenTo = (question: QuizQuestion) => kindOf(question) !== undefined && seen?.has(question.id) !== true;
  const weightOf = blueprint.weights === undefined ? undefined : weighQuestions(blueprint.weights, history);
  const draw = drawQuestions<QuizQuestion>(questions, blueprint, seed, isOpenTo, weightOf);
  const items = putInOrder(draw.questions, blueprint, seed).flatMap((question, index) => {
    const kind = kindOf(question);
    return kind === undefined ? [] : [makeItem(question, kind, index + 1, seed)];
  });
  return {
    formatVersion: 1,
    algorithmVersion: 2,
    ...(bank !== undefined && { bank: { version: bank.version, locale: bank.locale } }),
    seed,
    // A copy: the caller may go on changing the blueprint.
    blueprint: JSON.parse(JSON.stringify(blueprint)) as Blueprint,
    items,
    shortages: draw.shortages,
  };
}

const isOffered: Readonly<Record<QuizKind, (question: QuizQuestion) => boolean>> = {
  choice: ({ article }) =>
    article?.choice !== undefined &&
    article.choice.options.length > 1 &&
    article.choice.options.some(({ correct }) => correct),
  flashcard: ({ status }) => status === "answered",
  open: () => true,
};

/**
 * Makes an item of a question that offers the kind. Options are shuffled by seed and id alone, never by which is the key.
 *
 * @throws TypeError if the question does not offer it.
 */
export function makeItem(question: QuizQuestion, kind: QuizKind, number: number, seed: Seed): QuizItem {
  const { id, revision, section, tags, difficulty, prompt, related, article } = question;
  const references = article?.references ?? [];
  const { promptMarkdown, briefMarkdown } = article ?? {};
  const fields = {
    number,
    id,
    revision,
    section,
    tags,
    difficulty,
    prompt,
    ...(promptMarkdown !== undefined && { promptMarkdown }),
    references,
    related,
  };
  if (kind === "open") {
    const { keyPoints = [], pitfalls = [], followUps = [] } = article ?? {};
    return { kind, ...fields, keyPoints, pitfalls, followUps };
  }
  if (kind === "flashcard" && question.status === "answered")
    return { kind, ...fields, brief: question.brief, ...(briefMarkdown !== undefined && { briefMarkdown }) };
  if (kind === "choice" && article?.choice !== undefined) {
    const { stem, options } = article.choice;
    return { kind, ...fields, stem, options: shuffle(options, openStreams(seed, "options")(id)) };
  }
  throw new TypeError(`The question "${id}" does not offer the kind "${kind}".`);
}

function putInOrder(questions: readonly QuizQuestion[], { order }: Blueprint, seed: Seed): readonly QuizQuestion[] {
  if (order === "given") return questions;
  const streamOf = openStreams(seed, "order");
  const rank = (question: QuizQuestion) => (order === "difficulty" ? question.difficulty : 0);
  return questions
    .map((question) => ({ question, lot: drawFraction(streamOf(question.id)) }))
    .sort((a, b) => rank(a.question) - rank(b.question) || a.lot - b.lot || byCodePoint(a.question.id, b.question.id))
    .map(({ question }) => question);
}

function assertDistinct(questions: readonly Question[]): void {
  const ids = new Set<string>();
  for (const { id } of questions) {
    if (ids.has(id)) throw new RangeError(`The question "${id}" is given twice.`);
    ids.add(id);
  }
}
