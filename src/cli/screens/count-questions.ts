import type { Bank } from "../../model/bank.js";
import { languageOf } from "../../text/language.js";
import { plural } from "./render-problems.js";

/** Such as `3 questions`, in the language of the bank. */
export function countQuestions(count: number, { locale }: Pick<Bank, "locale">): string {
  return languageOf(locale) === "zh" ? `${count} 题` : plural(count, "question");
}
