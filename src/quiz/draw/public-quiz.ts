import { hasSeveralKeys } from "../../article/choice-keys.js";
import type { Difficulty } from "../../model/question.js";
import type { Limits } from "./blueprint.js";
import type { Quiz, QuizItem } from "./quiz.js";

/** What a taker may see before answering. */
export interface PublicQuiz {
  readonly formatVersion: 1;
  readonly limits?: Limits;
  readonly items: readonly PublicQuizItem[];
}

/** An item without anything that tells the answer. A union on `kind`. */
export type PublicQuizItem =
  | PublicChoiceItem
  | (PublicItemFields & PublicPrompt & { readonly kind: "open" })
  | (PublicItemFields & PublicPrompt & { readonly kind: "flashcard" });

/** What is asked, as plain text and, where that says more, in Markdown. */
export interface PublicPrompt {
  readonly prompt: string;
  readonly promptMarkdown?: string;
}

/** Options to pick from. */
export interface PublicChoiceItem extends PublicItemFields {
  readonly kind: "choice";
  readonly stem: string;
  /** In the order shown. */
  readonly options: readonly string[];
  /** More than one of them is to be picked; not said is how many. */
  readonly multiple: boolean;
}

/** What all public items have. */
export interface PublicItemFields {
  /** Responses name the item by it. */
  readonly number: number;
  readonly section: string;
  readonly difficulty: Difficulty;
}

/**
 * Gives what a taker may see. Left out are keys, rationales, briefs and rubrics, and what they could be found by: the seed and the
 * blueprint, by which the shuffle could be undone; ids, tags, related questions and references, whose names may be the answer.
 */
export function toPublicQuiz(quiz: Quiz): PublicQuiz {
  const { limits } = quiz.blueprint;
  return { formatVersion: 1, ...(limits !== undefined && { limits }), items: quiz.items.map(toPublicItem) };
}

function toPublicItem(item: QuizItem): PublicQuizItem {
  const fields = { number: item.number, section: item.section, difficulty: item.difficulty };
  switch (item.kind) {
    case "choice":
      return {
        kind: item.kind,
        ...fields,
        stem: item.stem,
        options: item.options.map(({ text }) => text),
        multiple: hasSeveralKeys(item),
      };
    case "open":
    case "flashcard":
      return {
        kind: item.kind,
        ...fields,
        prompt: item.prompt,
        ...(item.promptMarkdown !== undefined && { promptMarkdown: item.promptMarkdown }),
      };
    default:
      return item satisfies never;
  }
}
