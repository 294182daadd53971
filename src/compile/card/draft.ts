import type { ArticleParts } from "../../model/article.js";
import type { Locale } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import type { Difficulty, Origin } from "../../model/question.js";
import type { PartPlace, PartPlaces } from "./part-places.js";

/** What one card file says. Plain JSON, so that it can be kept. */
export interface CardDraft {
  readonly file: string;
  /** Of a translation, from its name: `<id>.<language>.md`. Absent of a card in the language of the bank. */
  readonly translatedTo?: Locale;
  /** From the path: `questions/<section>/<id>.md`. */
  readonly section: string;
  readonly id: string;
  /** A translation has none and inherits it. Absent also where it cannot be read. */
  readonly frontMatter?: CardFrontMatter;
  readonly prompt: string;
  /** Where it says more than the plain text. */
  readonly promptMarkdown?: string;
  readonly promptPlace: Place;
  /** Empty where the card does not answer yet. */
  readonly brief: string;
  readonly briefMarkdown?: string;
  readonly briefPlace: Place;
  readonly article: ArticleParts;
  /** Of prompt, brief and parts, by `hashContent`. */
  readonly hash: string;
  readonly places: PartPlaces;
  readonly problems: readonly Problem[];
}

export interface CardFrontMatter {
  /** Absent where the card leaves it to its place: see `claimCards`. */
  readonly number?: number;
  readonly origin?: Origin;
  readonly difficulty: Difficulty;
  readonly tags: readonly string[];
  readonly references: readonly string[];
  readonly related: readonly string[];
  readonly group?: string;
  /** Month in which the card was last held against its sources. */
  readonly checked?: string;
  readonly place: Place;
  readonly places: FieldPlaces;
  /** Fields that are not written. */
  readonly absent: readonly string[];
  /** Something in it is wrong and reported; empty lists may have lost what they had. */
  readonly isSalvaged: boolean;
}

/** Where fields stand in the front matter; it begins at `start`, and so do those that are not written. */
export interface FieldPlaces {
  readonly start: Place;
  readonly number: Place;
  readonly tags: PartPlace;
  readonly references: PartPlace;
  readonly related: PartPlace;
}
