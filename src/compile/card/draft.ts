import type { ArticleParts } from "../../model/article.js";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import type { Difficulty, Origin } from "../../model/question.js";
import type { Language } from "../../text/language.js";
import type { PartPlaces } from "./part-places.js";

/** What one card file says. */
export interface CardDraft {
  readonly file: string;
  readonly locale: Language;
  /** From the path: `questions/<section>/<id>.md`. */
  readonly section: string;
  readonly id: string;
  /** Chinese cards only; a translation inherits it. Absent also where it cannot be read. */
  readonly frontMatter?: CardFrontMatter;
  readonly prompt: string;
  readonly promptPlace: Place;
  readonly brief: string;
  readonly briefPlace: Place;
  readonly article: ArticleParts;
  readonly places: PartPlaces;
  readonly problems: readonly Problem[];
}

export interface CardFrontMatter {
  readonly number: number;
  readonly origin: Origin;
  readonly difficulty: Difficulty;
  readonly tags: readonly string[];
  readonly references: readonly string[];
  readonly related: readonly string[];
  readonly group?: string;
  /** Month in which the card was last held against its sources. */
  readonly checked?: string;
  readonly place: Place;
  /** Something in it is wrong and reported; empty lists may have lost what they had. */
  readonly isSalvaged: boolean;
  /** Place of a value, such as `["tags", 1]`. */
  placeOf(path: readonly (string | number)[]): Place;
}
