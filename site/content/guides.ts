import type { Lang } from "../frame/language.js";

/** A guide of `docs/`. */
export interface Guide {
  readonly name: string;
  readonly title: string;
  /** Safe HTML. */
  readonly html: string;
}

/** Reads the guides of a language. */
export function readGuides(_lang: Lang, _root: string): readonly Guide[] {
  return [];
}
