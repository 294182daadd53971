import type { BankIds } from "./bank-ids.js";

/** 1 basic: every candidate; 2 working: has done it; 3 expert: has tuned or built it. */
export type Difficulty = (typeof difficulties)[number];
/** From basic to expert. */
export const difficulties = [1, 2, 3] as const;

/** `seed`: an entry of an outline, such as the original list; `added`: a card that no entry stands behind. */
export type Origin = (typeof origins)[number];
export const origins = ["seed", "added"] as const;

/** `answered` questions have a brief, `open` ones a prompt only. */
export type Status = (typeof statuses)[number];
export const statuses = ["answered", "open"] as const;

/**
 * One interview question: what a list, a filter or a quiz needs. The long answer, its sources and where it was written are in its
 * article. A union on `status`: check it before you read `brief`.
 *
 * @example
 * ```ts
 * const line = question.status === "answered" ? question.brief : "(no answer yet)";
 * ```
 */
export type Question<Ids extends BankIds = BankIds> = AnsweredQuestion<Ids> | OpenQuestion<Ids>;

/** A question with a one-line answer. */
export interface AnsweredQuestion<Ids extends BankIds = BankIds> extends QuestionFields<Ids> {
  readonly status: "answered";
  /** One-line answer, plain text. Never empty. */
  readonly brief: string;
}

/** A question whose list gives no answer. */
export interface OpenQuestion<Ids extends BankIds = BankIds> extends QuestionFields<Ids> {
  readonly status: "open";
}

/** What answered and open questions have in common. */
export interface QuestionFields<Ids extends BankIds = BankIds> {
  /** Permanent. English kebab-case, named after the topic. */
  readonly id: Ids["question"];
  readonly section: Ids["section"];
  /** Position in the section as the source numbers it. For display; it may change between versions. */
  readonly number: number;
  /** The question as asked, plain text, without its number. */
  readonly prompt: string;
  /** Most telling first, as the author wrote them; no duplicates. May be empty. */
  readonly tags: readonly Ids["tag"][];
  /** 2 where the source does not say. */
  readonly difficulty: Difficulty;
  /** Ids of questions worth reading next. May be empty. */
  readonly related: readonly Ids["question"][];
  /** Questions that ask nearly the same share a group; a quiz draws one of them. */
  readonly group?: string;
  readonly origin: Origin;
  /** Package version that first had this question. */
  readonly since: string;
  /** Package version that last changed its content. */
  readonly changed: string;
  /** Rises by one with every change of content. Integer, at least 1. */
  readonly revision: number;
  /** It can also be asked as a choice item, which is in its article. */
  readonly hasChoice: boolean;
}
