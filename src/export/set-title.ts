import { type Bilingual, wordsFor } from "../text/language.js";
import type { ExportSet } from "./export-set.js";

const untitled: Bilingual = { zh: "面试题", en: "Interview questions" };

/** What to call a set: as its bank is called, or what it is. */
export function titleOfSet({ title, locale }: Pick<ExportSet, "title" | "locale">): string {
  return title ?? wordsFor(locale, untitled);
}
