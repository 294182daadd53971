import { z } from "zod";
import type { Locale } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import { localePattern } from "../../text/language.js";
import { adviseNearest } from "../../text/nearest.js";
import { titlePattern } from "../../text/title.js";
import { appendTo } from "../parse/findings.js";
import { reportError } from "../report.js";
import type { SourceFile } from "../sources/source-file.js";
import { type Limits, type LintCode, type Lints, limitedLints, lintCodes, noLints, strictLints } from "./lints.js";
import { readYaml } from "./read-yaml.js";
import type { LocalText } from "./vocabulary.js";

const localeSchema = z.string().regex(localePattern, "a language tag such as en or pt-BR");
const boundSchema = z.int().min(0).exactOptional();
const lintSchema = z.union([z.boolean(), z.strictObject({ least: boundSchema, most: boundSchema })], {
  error: "true, false, or limits such as { least: 1, most: 80 }",
});
const lintsSchema = z.union([z.enum(["strict", "none"]), z.record(z.string(), lintSchema)], {
  error: "strict, none, or a mapping from codes of lints to true or limits",
});
const titleSchema = z.string().trim().regex(titlePattern, "one line of text");
const titlesByLanguage = z.record(localeSchema, titleSchema).refine((titles) => Object.keys(titles).length > 0);
const titlesSchema = z.union([titleSchema, titlesByLanguage], { error: "one line of text, or one for each language" });
const bankSchema = z.strictObject({
  title: titlesSchema.exactOptional(),
  locale: localeSchema.exactOptional(),
  translations: z.array(localeSchema).exactOptional(),
  lints: lintsSchema.exactOptional(),
  registry: z.boolean().exactOptional(),
});
const bankForm = {
  mayBeEmpty: true,
  schema: bankSchema,
  salvage: z.object({
    title: titlesSchema.optional().catch(undefined),
    locale: localeSchema.optional().catch(undefined),
    translations: z.array(localeSchema).optional().catch(undefined),
    lints: lintsSchema.optional().catch(undefined),
    registry: z.boolean().optional().catch(undefined),
  }) as z.ZodType<z.output<typeof bankSchema>>,
  fields: Object.keys(bankSchema.shape),
};

/** What `bank.yaml` says of a folder. */
export interface BankFile {
  /** What the bank is called. A text for all languages is one in an undetermined language. */
  readonly title?: LocalText;
  /** Absent where it is to be guessed. */
  readonly locale?: Locale;
  /** Languages that every card must be there in, besides its own. Absent where there is no file: any may be. */
  readonly translations?: readonly Locale[];
  readonly lints: Lints;
  /** Where the bank asks for a registry. */
  readonly registryPlace?: Place;
}

/** Reads `bank.yaml`. Without it, a folder asks for nothing and its language is guessed. */
export function readBankFile(file: SourceFile | undefined, problems: Problem[]): BankFile {
  if (file === undefined) return { lints: noLints };
  const { value, problems: found, placeOf } = readYaml(file, bankForm);
  appendTo(problems, found);
  const { locale, lints = "none", registry } = value ?? {};
  const translations: Locale[] = [];
  for (const [index, language] of (value?.translations ?? []).entries()) {
    const known = [...(locale === undefined ? [] : [locale]), ...translations];
    // Case is no difference between languages, nor between files on many disks.
    if (known.some((one) => one.toLowerCase() === language.toLowerCase())) {
      const message = `The bank is in "${language}" already.`;
      const place = placeOf(["translations", index]);
      reportError(problems, "invalid-field", place, message, "Name another language, or none.");
    } else translations.push(language);
  }
  const languages = locale === undefined ? undefined : [locale, ...translations];
  const placeOfTitle = (language?: Locale) => placeOf(["title", ...(language === undefined ? [] : [language])], "key");
  return {
    ...(value?.title === undefined ? {} : { title: readTitle(value.title, languages, placeOfTitle, problems) }),
    ...(locale === undefined ? {} : { locale }),
    translations,
    lints: readLints(lints, (code) => placeOf(["lints", code], "key"), problems),
    ...(registry === true ? { registryPlace: placeOf(["registry"], "key") } : {}),
  };
}

/** @param languages - Of the bank. Absent where its own is not declared: then a title cannot be told by language. */
function readTitle(
  title: z.output<typeof titlesSchema>,
  languages: readonly Locale[] | undefined,
  placeOf: (language?: Locale) => Place,
  problems: Problem[],
): LocalText {
  if (typeof title === "string") return { und: title };
  if (languages === undefined) {
    const message = "A title for each language needs the language of the bank.";
    reportError(problems, "missing-field", placeOf(), message, "Write `locale`, too.");
    return title;
  }
  for (const language of languages) {
    if (title[language] !== undefined) continue;
    reportError(problems, "missing-field", placeOf(), `The title is not there in "${language}".`, "Write it.");
  }
  for (const language of Object.keys(title)) {
    if (languages.includes(language)) continue;
    const suggestion = adviseNearest(language, languages, "Add it to `translations`, or remove its title.");
    reportError(problems, "unknown-field", placeOf(language), `The bank is not in "${language}".`, suggestion);
  }
  return title;
}

function readLints(lints: z.output<typeof lintsSchema>, placeOf: (code: string) => Place, problems: Problem[]): Lints {
  if (lints === "none") return noLints;
  if (lints === "strict") return strictLints;
  const asked = new Map<LintCode, Limits | undefined>();
  for (const [code, value] of Object.entries(lints)) {
    const known = lintCodes.find((lint) => lint === code);
    if (known === undefined) {
      const suggestion = adviseNearest(code, lintCodes, `There are: ${lintCodes.join(", ")}.`);
      reportError(problems, "unknown-lint", placeOf(code), `There is no lint "${code}".`, suggestion);
      continue;
    }
    if (typeof value !== "boolean" && !limitedLints.some((lint) => lint === known)) {
      reportError(problems, "unknown-lint", placeOf(code), `"${code}" has no limits to set.`, "Write true or false.");
      continue;
    }
    if (value === false) continue;
    const limits =
      value === true ? undefined : { least: value.least ?? 0, most: value.most ?? Number.POSITIVE_INFINITY };
    asked.set(known, limits);
  }
  return asked;
}
