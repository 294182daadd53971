import { looksLikeQuestion } from "./looks-like-question.js";

/** Marks that close a quotation, with those that open it. */
const quotes: Readonly<Record<string, string>> = { '"': '"', "”": "“", "“": "„", "»": "«", "」": "「", "』": "『" };

/**
 * Tells whether words state something and end with a question of somebody in quotation marks: `The inner kind. "Does it hold?"` What asks itself may
 * end so, too: `What does he mean by "Why?"`
 */
export function endsInQuotedQuestion(text: string): boolean {
  const words = text.trimEnd();
  const open = quotes[words.at(-1) ?? ""];
  if (open === undefined || !/[?？؟]/.test(words.at(-2) ?? "")) return false;
  const start = words.lastIndexOf(open, words.length - 2);
  const before = words.slice(0, Math.max(start, 0)).trimEnd();
  return /\p{L}{2}/u.test(before) && !/[?？؟]/.test(before) && !looksLikeQuestion(before.replace(/[:：,，]$/, ""));
}
