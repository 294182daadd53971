import type { Tag } from "../../model/tag.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { idPattern } from "../parse/id-suffix.js";
import { sha256 } from "./sha256.js";

/** English for terms that may occur in a prompt. */
export interface Glossary {
  /** Lower-case term -> kebab-case words. */
  readonly words: ReadonlyMap<string, string>;
  /** Finds the longest term at each place. */
  readonly pattern: RegExp;
}

const MAX_WORDS = 6;

const emptyWords = new Set(
  "a an and are as at be between by can could do does explain for from give how i in is it its me of on or our should tell that the their them there they this to us use used using was we what when where which who why will with would you your".split(
    " ",
  ),
);

/** Collects what a vocabulary of tags knows to say in English. */
export function makeGlossary(tags: readonly Tag[]): Glossary {
  const terms = new Map<string, string>();
  for (const tag of tags) {
    for (const term of [tag.label, ...tag.aliases]) {
      const key = term.toLowerCase();
      if (/\p{Script=Han}/u.test(key) && !terms.has(key)) terms.set(key, tag.id);
    }
  }
  const longestFirst = [...terms.keys()].sort((a, b) => b.length - a.length || byCodePoint(a, b));
  const pattern = longestFirst.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return { words: terms, pattern: new RegExp(pattern === "" ? "(?!)" : pattern, "g") };
}

/**
 * Suggests an id: the telling words of a prompt in their order, Chinese terms as the glossary has them in English.
 * `undefined` where no word is known.
 */
export function suggestId(prompt: string, glossary: Glossary): string | undefined {
  const english = prompt.toLowerCase().replace(glossary.pattern, (term) => ` ${glossary.words.get(term) ?? ""} `);
  const words = english
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !emptyWords.has(word));
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  const id = [...new Set(words.slice(Math.max(first, 0)))].slice(0, MAX_WORDS).join("-");
  return idPattern.test(id) ? id : undefined;
}

/** An id made from a text alone: the same wherever the text stands. */
export function provisionalId(prefix: "q" | "s", ...texts: readonly string[]): string {
  return `${prefix}-${sha256(texts.join("\n")).slice(0, 10)}`;
}
