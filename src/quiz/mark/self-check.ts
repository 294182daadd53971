import type { KeyPoint } from "../../model/article.js";
import { normaliseText } from "./normalise-text.js";

/**
 * Which key points an answer seems to mention. A self-check for whoever wrote the answer, found by words alone:
 * it does not see whether what is said about them is right, and it is not a grade.
 */
export interface SelfCheck {
  /** In the order of the rubric. */
  readonly points: readonly CheckedPoint[];
}

/** A key point and the words by which it was looked for. */
export interface CheckedPoint {
  readonly text: string;
  readonly must: boolean;
  /**
   * `mentioned`: all of its terms occur in the answer; `partly`: some do; `not-found`: none does;
   * `unknown`: it has no term to look for, so read for yourself.
   */
  readonly status: "mentioned" | "partly" | "not-found" | "unknown";
  /** Terms of the key point that the answer has, by any of their names. */
  readonly found: readonly string[];
  /** Terms of the key point that the answer does not have. */
  readonly missing: readonly string[];
}

/** Names that mean the same, such as a tag's label and aliases. */
export type Synonyms = readonly string[];

/**
 * Gives the names of tags: label, aliases and the words of the id. For `selfCheck`.
 *
 * @example
 * ```ts
 * const synonyms = synonymsOf(bank.tags);
 * ```
 */
export function synonymsOf(
  tags: readonly { readonly id: string; readonly label: string; readonly aliases: readonly string[] }[],
): Synonyms[] {
  return tags.map(({ id, label, aliases }) => [label, ...aliases, id, id.replaceAll("-", " ")]);
}

/**
 * Looks for the terms of each key point in an answer: the synonyms that it names, and words in it that look technical, such as
 * `FlashAttention`, `BF16`, `copy-on-write` or `20%`. Width, case and white space do not matter.
 *
 * @param synonyms - More ways to say a term. Default: none.
 */
export function selfCheck(
  keyPoints: readonly KeyPoint[],
  answer: string,
  synonyms: readonly Synonyms[] = [],
): SelfCheck {
  const text = toSearchable(answer);
  const known = synonyms.map((group) => group.filter((name) => toSearchable(name) !== ""));
  return {
    points: keyPoints.map(({ text: point, must }) => {
      const terms = findTerms(point, known);
      const found = terms.filter((term) => term.names.some((name) => hasWord(text, name)));
      const missing = terms.filter((term) => !found.includes(term));
      const status =
        terms.length === 0 ? "unknown" : missing.length === 0 ? "mentioned" : found.length > 0 ? "partly" : "not-found";
      const spell = (list: readonly Term[]) => list.map(({ spelling }) => spelling);
      return { text: point, must, status, found: spell(found), missing: spell(missing) };
    }),
  };
}

interface Term {
  readonly spelling: string;
  /** As they are searched for. */
  readonly names: readonly string[];
}

/** In the order of the key point's words, those of synonyms first. */
function findTerms(point: string, synonyms: readonly (readonly string[])[]): Term[] {
  const text = toSearchable(point);
  const terms: Term[] = [];
  for (const group of synonyms) {
    const spelling = group.find((name) => hasWord(text, toSearchable(name)));
    if (spelling !== undefined) terms.push({ spelling, names: group.map(toSearchable) });
  }
  const covered = new Set(terms.flatMap(({ names }) => names.flatMap((name) => [name, ...name.split(" ")])));
  const words = normaliseText(point).match(/[A-Za-z0-9][\w.+/%-]*[\w%+]|\d%?/g) ?? [];
  for (const spelling of new Set(words)) {
    const name = spelling.toLowerCase();
    if (isTechnical(spelling, point) && !covered.has(name)) terms.push({ spelling, names: [name] });
  }
  return terms;
}

const han = /\p{Script=Han}/u;

/** Digits, capitals behind the first letter, hyphens; among Chinese characters, every Latin word. */
function isTechnical(word: string, point: string): boolean {
  return /\d|.[A-Z]|[A-Za-z]-[A-Za-z]/.test(word) || (han.test(point) && /^[A-Za-z]{2,}$/.test(word));
}

function toSearchable(text: string): string {
  return normaliseText(text).toLowerCase();
}

/** Latin words and numbers must stand alone, but for a plural; others may stand anywhere. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.slice(at + word.length, at + word.length + 2);
    const startsAlone = !/^[a-z0-9]/.test(word) || !/[a-z0-9]/.test(before);
    const endsAlone = !/[a-z0-9]$/.test(word) || /^(?:s?(?![a-z0-9]))/.test(after);
    if (startsAlone && endsAlone) return true;
  }
  return false;
}
