import { countOptionsBelow } from "../answers/prompt-key.js";
import type { OpenQuestion } from "../open-question.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import type { FoundEnd } from "../signs/remarks.js";
import { verdictOf } from "./verdicts.js";

const before = /^[\s(（【[–—-]{1,4}/u;
const behind = /[\s)）】\].。]{1,4}$/u;
const letters = /^[A-HＡ-Ｈ](?:[ ,，、;；/]{0,3}[A-HＡ-Ｈ]){0,7}$/iu;

/**
 * Tells whether words at the ends of prompts are no marks of the list, though they recur: letters of options that stand below, `(B)`, or both verdicts
 * on statements, `（√）` and `（×）`.
 */
export function tellKeys(questions: readonly OpenQuestion[], ends: readonly FoundEnd[]): boolean {
  const told = ends.map(({ at, words, rest }) => ({ at, words: words.replace(before, "").replace(behind, ""), rest }));
  const named = told.some(({ at, words }) => {
    if (!letters.test(words)) return false;
    const question = questions[at];
    const last = words.normalize("NFKC").toUpperCase().at(-1) ?? "";
    return question !== undefined && countOptionsBelow(question) > last.charCodeAt(0) - "A".charCodeAt(0);
  });
  if (named) return true;
  const judged = told.filter(({ words, rest }) => verdictOf(words) !== undefined && !looksLikeQuestion(rest));
  return new Set(judged.map(({ words }) => verdictOf(words))).size > 1 && judged.length * 2 > told.length;
}
