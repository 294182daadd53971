import { looksLikeQuestion } from "./looks-like-question.js";

/** A mark behind which nothing or another sentence stands; a query in an address has none. */
const mark = /[?؟](?=[\s"”’»)）\]*_]|$)|？/;
/** Verbs that ask at the start of a sentence with a mark, and begin what is stated without its subject: `Is a kind of lock`. */
const verb = /^(?:is|are|can|could|does|do|did|should|would|will|have|has)\b/i;
const condition = /^(?:if|when|si|se|wenn|falls|als|om|если|якщо|jeśli|jeżeli)\s[^,，]{1,120}[,，]\s?(?=\S)/i;

/**
 * Tells whether a line asks or requests anywhere in it: `Have you used any? Give an example.`, `If so, describe it.` It says more than
 * `looksLikeQuestion`, for places where an answer is unlikely.
 */
export function asksWithin(text: string): boolean {
  if (mark.test(text)) return true;
  const clause = text.replace(condition, "");
  return (looksLikeQuestion(text) && !verb.test(text)) || (clause !== text && looksLikeQuestion(clause));
}
