import type { ChoiceItem, ChoiceOption, FollowUp } from "../../model/article.js";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import type { LeftOut } from "../parse/left-out.js";

/** What one outline says, before ids, vocabularies and other files come in. Plain JSON, so that it can be kept. */
export interface OutlineDraft {
  readonly sections: readonly SectionDraft[];
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly Problem[];
}

export interface SectionDraft {
  /** Where the heading stands; the start of the file where there is none. */
  readonly place: Place;
  readonly number?: number;
  readonly title: string;
  /** The title of the heading above it, where others of the file have the same title. */
  readonly above?: string;
  readonly declaredCount?: number;
  readonly id?: string;
  /** Where `{#id}` can be written. Absent where there is no heading, or an id already. */
  readonly idPlace?: Place;
  readonly questions: readonly QuestionDraft[];
}

export interface QuestionDraft {
  readonly place: Place;
  /** In its section; as written where the written numbers rise. */
  readonly number: number;
  readonly prompt: string;
  /** Where it says more than the plain text: of one line, or with blocks below it that belong to the question. */
  readonly promptMarkdown?: string;
  readonly id?: string;
  readonly idPlace?: Place;
  readonly tags: readonly string[];
  /** Absent where the list has no answer. */
  readonly answer?: AnswerDraft;
  /** Absent where the answer is all there is. */
  readonly article?: ArticleDraft;
}

export interface AnswerDraft {
  /** Plain text. */
  readonly brief: string;
  /** Where it says more than the plain text. */
  readonly briefMarkdown?: string;
  readonly place: Place;
  /** As written, without its label, without the bullet where it is a single one, and without indentation of its list. */
  readonly text: string;
  /** The brief leaves something of it out. */
  readonly isLong: boolean;
}

/** What a question has beside an answer, or in the place of one. Texts are Markdown. */
export interface ArticleDraft {
  /** Never empty. */
  readonly explanation?: string;
  /** The same in another language. */
  readonly alsoAsked?: readonly string[];
  readonly followUps: readonly FollowUp[];
  readonly choice?: ChoiceDraft;
}

/** One key or several; lists give no reasons for single options. */
export interface ChoiceDraft extends Omit<ChoiceItem, "options"> {
  readonly options: readonly Omit<ChoiceOption, "rationale">[];
}
