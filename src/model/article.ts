import type { BankIds } from "./bank-ids.js";
import type { Source } from "./source.js";

/** All that is said about a question beside the question itself. Every question has one, open ones and short ones, too. */
export interface Article<Ids extends BankIds = BankIds> extends ArticleParts {
  readonly id: Ids["question"];
  /**
   * The question as its author wrote it, in Markdown, where that says more than `prompt` of the question: one line with code, emphasis,
   * formulas, links, and in blocks below it what belongs to the question, such as the code that it asks about. Absent elsewhere.
   */
  readonly promptMarkdown?: string;
  /** The same of the brief. */
  readonly briefMarkdown?: string;
  /**
   * What people type who do not know how the bank names it: symptoms, everyday words, other names. Plain text, for a search index to
   * find and for nobody to read. Of the published bank, its JSON has them and its search index, and `article` of the package does not.
   */
  readonly sayings?: readonly string[];
  /** Ids of references, as the author ordered them. May be empty. */
  readonly references: readonly string[];
  /** Month in which the article was last held against its sources, such as `2026-11`. Absent where nobody says. */
  readonly checked?: string;
  /**
   * First 16 hex digits of the SHA-256 of what a learner reads in this locale: prompt, brief and parts, but for `alsoAsked`.
   */
  readonly hash: string;
  /** Where it was written. */
  readonly source: Source;
}

/**
 * What an article is made of. Only what is there is there: a part is absent, or it has something. Texts are Markdown unless
 * they say otherwise. Names, headings and forms of the parts are in `src/article/parts.ts`.
 */
export interface ArticleParts {
  /** What the original list says wrong, and what holds. */
  readonly correction?: string;
  /** Other phrasings of the prompt, plain text: symptoms, naive questions, other names. */
  readonly alsoAsked?: readonly string[];
  /** What a strong candidate says aloud in 30 to 60 seconds. */
  readonly spoken?: string;
  readonly explanation?: string;
  readonly code?: CodeSample;
  /** The marking rubric. */
  readonly keyPoints?: readonly KeyPoint[];
  readonly pitfalls?: readonly Pitfall[];
  readonly followUps?: readonly FollowUp[];
  readonly choice?: ChoiceItem;
}

/** Name of a part of an article. */
export type PartName = keyof ArticleParts;

/** A program to write on paper. */
export interface CodeSample {
  /** As fences name it, such as `python`. Empty where the author does not say. */
  readonly language: string;
  /** Without the fence, lines separated by `\n`, no line break at the end. Never empty. */
  readonly text: string;
}

/** One atomic, checkable statement that a good answer makes. */
export interface KeyPoint {
  readonly text: string;
  /** An answer without it fails. */
  readonly must: boolean;
}

/** A wrong statement people make, and why it is wrong. */
export interface Pitfall {
  readonly claim: string;
  readonly rebuttal: string;
}

/** What an interviewer asks next. */
export interface FollowUp {
  readonly prompt: string;
  /** Empty where the source gives none. */
  readonly answer: string;
}

/** The question in multiple-choice form. */
export interface ChoiceItem {
  readonly stem: string;
  /** 2 to 8, in the order of the source; the order carries no meaning. At least one is correct, no two read alike. */
  readonly options: readonly ChoiceOption[];
}

/** How many options a choice item has; both bounds are allowed. */
export const optionCount = { least: 2, most: 8 } as const;

/** One option of a choice item. */
export interface ChoiceOption {
  readonly text: string;
  readonly correct: boolean;
  /** Why it is right, or why it is wrong. Absent where the author does not say. */
  readonly rationale?: string;
}
