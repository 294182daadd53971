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
  readonly id?: string;
  readonly idPlace?: Place;
  readonly tags: readonly string[];
  /** Absent where the list has no answer. */
  readonly answer?: AnswerDraft;
}

export interface AnswerDraft {
  /** Plain text. */
  readonly brief: string;
  readonly place: Place;
  /** Verbatim, without the bullet where it is a single one, and without indentation that all lines share. */
  readonly text: string;
  /** The brief leaves something of it out. */
  readonly isLong: boolean;
}
