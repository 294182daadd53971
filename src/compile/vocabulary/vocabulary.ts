import { z } from "zod";
import type { Locale } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import { difficulties } from "../../model/question.js";
import type { Tag } from "../../model/tag.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { languageOf } from "../../text/language.js";
import { idPattern } from "../parse/id-suffix.js";
import { reportError } from "../report.js";
import type { SourceFile } from "../sources/source-file.js";
import { readYaml } from "./read-yaml.js";

export const idSchema = z
  .string()
  .regex(idPattern, "an id: lower-case English words joined by hyphens, such as kv-cache");
export const difficultySchema = z.literal(difficulties);
const textSchema = z.string().trim().min(1);
/** The same text in each language of a bank, by its tag. */
export type LocalText = Readonly<Record<Locale, string>>;

/** What the vocabularies of a bank owe. */
export interface VocabularyContext {
  /** Languages of the bank, its own first. Default: not declared; texts are in any one language, or in `zh` and `en`. */
  readonly languages?: readonly Locale[] | undefined;
  /** Every section has a number and a summary. Default: the number is its place in the list, the summary empty. */
  readonly isWhole?: boolean;
}

/** A field for each language. A bank that has one, or has not said which, may write the text alone. */
function localFields({ languages }: VocabularyContext) {
  const own = languages ?? ["zh", "en"];
  const fill = (text: string): LocalText => Object.fromEntries(own.map((language) => [language, text]));
  const mayBeText = languages === undefined || languages.length === 1;
  const shape: Readonly<Record<Locale, typeof textSchema>> = Object.fromEntries(
    own.map((language) => [language, textSchema]),
  );
  return {
    own,
    shape,
    none: fill(""),
    widen: (value: unknown) => (mayBeText && typeof value === "string" ? fill(value) : value),
  };
}

function sectionsForm(context: VocabularyContext) {
  const { own, shape, none, widen } = localFields(context);
  const localText = z.preprocess(widen, z.strictObject(shape));
  const [number, summary] = [z.int().min(1), localText];
  return {
    mayBeEmpty: true,
    schema: z.array(
      z.strictObject({
        id: idSchema,
        number: context.isWhole === true ? number : number.optional(),
        title: localText,
        summary: context.isWhole === true ? summary : summary.default(none),
      }),
    ),
    salvage: z
      .array(
        z.object({
          id: z.string().catch(""),
          number: z.int().optional().catch(0),
          title: localText.catch(none),
          summary: localText.catch(none),
        }),
      )
      .catch([]),
    fields: ["id", "number", "title", "summary", ...own],
  };
}

function tagsForm(context: VocabularyContext) {
  const { own, shape, none, widen } = localFields(context);
  const salvaged = Object.fromEntries(own.map((language) => [language, textSchema.catch("")]));
  const apart = (tag: { readonly aliases: readonly string[] }): Pick<TagEntry, "label" | "aliases"> => {
    const { aliases, ...label } = tag;
    return { label: { ...none, ...label }, aliases };
  };
  return {
    mayBeEmpty: true,
    schema: z.record(
      idSchema,
      z.preprocess(widen, z.strictObject({ ...shape, aliases: z.array(textSchema).default([]) })).transform(apart),
    ),
    salvage: z
      .record(
        z.string(),
        z
          .preprocess(widen, z.object({ ...salvaged, aliases: z.array(z.string()).catch([]) }))
          .transform(apart)
          .catch({ label: none, aliases: [] }),
      )
      .catch({}),
    fields: [...own, "aliases"],
  };
}

/** An entry of `sections.yaml`. */
export interface SectionEntry {
  readonly id: string;
  readonly number: number;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly place: Place;
}

/** An entry of `tags.yaml`. */
export interface TagEntry {
  readonly id: string;
  readonly label: LocalText;
  readonly aliases: readonly string[];
  readonly place: Place;
}

export interface Vocabulary<Entry> {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Reads `sections.yaml`: a list, in bank order. */
export function readSections(file: SourceFile, context: VocabularyContext = {}): Vocabulary<SectionEntry> {
  const { value = [], problems, placeOf } = readYaml(file, sectionsForm(context));
  const found = [...problems];
  const entries: SectionEntry[] = [];
  const seen = new Map<string | number, Place>();
  for (const [index, section] of value.entries()) {
    if (section.id === "") continue;
    const entry = { ...section, number: section.number ?? index + 1, place: placeOf([index]) };
    for (const field of ["id", "number"] as const) {
      if (section[field] === 0 || section[field] === undefined) continue;
      const first = seen.get(section[field]);
      const place = placeOf([index, field]);
      if (first === undefined) seen.set(section[field], place);
      else {
        const message = `The ${field} ${JSON.stringify(section[field])} is already used at ${showPlace(first)}.`;
        reportError(found, "duplicate-section", place, message, "Choose another.");
      }
    }
    entries.push(entry);
  }
  return { entries, problems: found };
}

/** Reads `tags.yaml`: a mapping from id to labels and aliases. A word may stand for one tag only. */
export function readTags(file: SourceFile, context: VocabularyContext = {}): Vocabulary<TagEntry> {
  const { value = {}, problems, placeOf } = readYaml(file, tagsForm(context));
  const found = [...problems];
  const owners = new Map<string, string>();
  const valid = Object.entries(value).filter(([id]) => idPattern.test(id));
  const entries = valid.map(([id, tag]) => ({ id, ...tag, place: placeOf([id], "key") }));
  for (const { id, label, aliases, place } of entries) {
    const own = new Set(
      Object.values(label)
        .filter((word) => word !== "")
        .map((word) => word.toLowerCase()),
    );
    for (const [index, alias] of aliases.entries()) {
      if (own.has(alias.toLowerCase())) {
        const message = `The alias "${alias}" repeats a name of its tag, or an alias before it.`;
        reportError(found, "duplicate-alias", placeOf([id, "aliases", index]), message, "Remove it.");
      }
      own.add(alias.toLowerCase());
    }
    for (const word of own) {
      const owner = owners.get(word);
      if (owner === undefined) owners.set(word, id);
      else {
        const index = aliases.findIndex((alias) => alias.toLowerCase() === word);
        const at = index === -1 ? place : placeOf([id, "aliases", index]);
        const message = `"${word}" already stands for the tag "${owner}".`;
        reportError(found, "duplicate-alias", at, message, "Keep it with one tag.");
      }
    }
  }
  return { entries: entries.sort((a, b) => byCodePoint(a.id, b.id)), problems: found };
}

/** The tag as a bank of one locale shows it; its names in other languages are aliases. */
export function tagIn(locale: Locale, { id, label, aliases }: TagEntry): Tag {
  const own = textIn(locale, label);
  const others = [...new Set(Object.values(label))].filter((name) => name !== own);
  return { id, label: own, aliases: [...others, ...aliases] };
}

/** The text in a language; in that of our own words beside it where there is none, and then in any. */
export function textIn(locale: Locale, text: LocalText): string {
  return text[locale] ?? text[languageOf(locale)] ?? Object.values(text)[0] ?? "";
}

export function showPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
