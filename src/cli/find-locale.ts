import type { Locale } from "../model/bank-data.js";

/**
 * The language that the environment asks for, by the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, as POSIX ranks
 * them: Chinese for `zh...`, English for every other language, `undefined` where none is named (`C` and `POSIX` name none).
 */
export function findLocale(env: Readonly<Record<string, string | undefined>>): Locale | undefined {
  const name = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "");
  if (name === undefined || /^(?:C|POSIX)(?:\.|$)/.test(name)) return undefined;
  return /^zh/i.test(name) ? "zh" : "en";
}
