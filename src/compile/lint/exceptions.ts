import { z } from "zod";
import type { Locale } from "../../model/bank-data.js";
import type { Problem } from "../../model/problem.js";
import { readCardPath } from "../card/path.js";
import { reportError } from "../report.js";
import type { SourceFile } from "../sources/source-file.js";
import { readYaml } from "../vocabulary/read-yaml.js";
import { idSchema } from "../vocabulary/vocabulary.js";

const exceptionsForm = {
  mayBeEmpty: true,
  schema: z.array(
    z.strictObject({
      code: z.string().min(1),
      card: idSchema,
      locale: z.exactOptional(z.string()),
      reason: z.string().trim().min(1),
    }),
  ),
  fields: ["code", "card", "locale", "reason"],
};

/**
 * Takes away the lint problems that `exceptions.yaml` allows, each for one code, card and locale, with a reason.
 * An exception that excuses nothing is itself a problem.
 *
 * @param own - Locale of cards that are no translation, and of exceptions that name none.
 */
export function applyExceptions(file: SourceFile | undefined, lints: readonly Problem[], own: Locale): Problem[] {
  if (file === undefined) return [...lints];
  const { value = [], problems, placeOf } = readYaml(file, exceptionsForm);
  const keyOf = (code: string, card: string, locale: string) => `${code} ${card} ${locale}`;
  const excused = new Set<string>();
  const allowed = new Set(value.map(({ code, card, locale = own }) => keyOf(code, card, locale)));
  const kept = lints.filter(({ code, file: path }) => {
    const { id, translatedTo = own } = readCardPath(path);
    const key = keyOf(code, id, translatedTo);
    if (!allowed.has(key)) return true;
    excused.add(key);
    return false;
  });
  const found = [...kept, ...problems];
  for (const [index, { code, card, locale = own }] of value.entries()) {
    if (excused.has(keyOf(code, card, locale))) continue;
    const message = `The exception from "${code}" for the card "${card}" (${locale}) excuses nothing.`;
    reportError(found, "needless-exception", placeOf([index]), message, "Remove it.");
  }
  return found;
}
