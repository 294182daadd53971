import type { Locale } from "../model/bank-data.js";
import { type Language, languageOf } from "../text/language.js";
import { findLocale } from "./find-locale.js";

/**
 * The language that the program speaks to whoever typed a command, and that of the published bank: the one that is asked for, else
 * that of the environment; Chinese where that names none.
 *
 * @param locale - As given to `--locale` of a command that opens the published bank.
 */
export function findLanguage(env: Readonly<Record<string, string | undefined>>, locale?: Locale): Language {
  return languageOf(locale ?? findLocale(env) ?? "zh");
}
