import type { Bank } from "../../model/bank.js";
import type { Question } from "../../model/question.js";
import { makeItem } from "./build-quiz.js";
import type { Quiz, QuizItem } from "./quiz.js";

/** A quiz under another bank than it was drawn from. */
export interface ReopenedQuiz {
  /**
   * The quiz to take now: items of questions that still are, under their current ids and as they now read, in the same order and
   * with their old numbers. Where a choice item's options did not change, they are in the old order.
   */
  readonly quiz: Quiz;
  /** One for each item that is not as it was, in the order of the quiz. Empty where nothing changed. */
  readonly changes: readonly ItemChange[];
}

/** What became of an item. */
export interface ItemChange {
  /** Number of the item. */
  readonly item: number;
  /** As it was. */
  readonly id: string;
  /** As it was. */
  readonly revision: number;
  /**
   * `changed`: the question reads otherwise; `moved`: it has another id, and may read otherwise, too; `merged`: it moved to a question
   * that the quiz has already; `split`, `retired` and `unknown`: as `bank.resolve` says; `kind-gone`: it no longer offers
   * the item's kind. The reopened quiz has the first two of these.
   */
  readonly status: "changed" | "moved" | "merged" | "split" | "retired" | "unknown" | "kind-gone";
  /** Ids that it leads to now. One for `changed`, `moved`, `merged` and `kind-gone`. */
  readonly now: readonly string[];
  /** Of the question that took its place, where there is one. */
  readonly nowRevision?: number;
}

/**
 * Reopens a quiz under a later bank, or under one in another language: says what changed since it was drawn, and gives the
 * quiz as it would be asked now. The old quiz still marks old responses.
 *
 * @param quiz - Not modified.
 * @example
 * ```ts
 * const { changes } = await reopenQuiz(readQuiz(JSON.parse(text)), bank);
 * ```
 */
export async function reopenQuiz(quiz: Quiz, bank: Bank): Promise<ReopenedQuiz> {
  const items: QuizItem[] = [];
  const changes: ItemChange[] = [];
  // Questions that are still there go first: one that moved onto them must give way, wherever it stands.
  const taken = new Set(quiz.items.map(({ id }) => id).filter((id) => bank.has(id)));
  for (const item of quiz.items) {
    const was = { item: item.number, id: item.id, revision: item.revision };
    const found = bank.resolve(item.id);
    if (found.status === "split" || found.status === "retired" || found.status === "unknown") {
      const now = found.status === "split" ? found.questions.map(({ id }) => id) : [];
      changes.push({ ...was, status: found.status, now });
      continue;
    }
    const question = found.status === "current" ? found.question : found.questions[0];
    const change = { ...was, now: [question.id], nowRevision: question.revision };
    if (found.status === "moved" && taken.has(question.id)) {
      changes.push({ ...change, status: "merged" });
      continue;
    }
    taken.add(question.id);
    const renewed = await renewItem(item, question, quiz, bank);
    if (renewed === undefined) {
      changes.push({ ...change, status: "kind-gone" });
      continue;
    }
    items.push(renewed);
    if (found.status === "moved") changes.push({ ...change, status: "moved" });
    else if (item.revision !== question.revision || !readsAlike(item, renewed))
      changes.push({ ...change, status: "changed" });
  }
  const { version, locale } = bank;
  return { quiz: { ...quiz, bank: { version, locale }, items }, changes };
}

async function renewItem(item: QuizItem, question: Question, quiz: Quiz, bank: Bank): Promise<QuizItem | undefined> {
  const article = await bank.article(question.id);
  if (item.kind === "choice" && article?.choice === undefined) return undefined;
  if (item.kind === "flashcard" && question.status !== "answered") return undefined;
  const loaded = article === undefined ? question : { ...question, article };
  // Shuffled under the old id, so that a new name alone moves no option.
  const renewed = makeItem({ ...loaded, id: item.id }, item.kind, item.number, quiz.seed);
  return { ...renewed, id: question.id };
}

/** A list without a registry has no revisions, and another language has the same: what counts is what is read. */
function readsAlike(a: QuizItem, b: QuizItem): boolean {
  return JSON.stringify(textsOf(a)) === JSON.stringify(textsOf(b));
}

function textsOf(item: QuizItem): readonly unknown[] {
  switch (item.kind) {
    case "choice":
      return [item.prompt, item.stem, item.options.map(({ text, correct, rationale }) => [text, correct, rationale])];
    case "open":
      return [
        item.prompt,
        item.keyPoints.map(({ text, must }) => [text, must]),
        item.pitfalls.map(({ claim, rebuttal }) => [claim, rebuttal]),
        item.followUps.map(({ prompt, answer }) => [prompt, answer]),
      ];
    case "flashcard":
      return [item.prompt, item.brief];
    default:
      return item satisfies never;
  }
}
