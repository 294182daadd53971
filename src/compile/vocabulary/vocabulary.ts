import { z } from "zod";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import { difficulties } from "../../model/question.js";
import type { Tag } from "../../model/tag.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { type Bilingual, languageOf } from "../../text/language.js";
import { idPattern } from "../parse/id-suffix.js";
import type { SourceFile } from "../sources/source-file.js";
import { readYaml } from "./read-yaml.js";

export const idSchema = z
  .string()
  .regex(idPattern, "an id: lower-case English words joined by hyphens, such as kv-cache");
export const difficultySchema = z.literal(difficulties);
const textSchema = z.string().trim().min(1);
const bilingualSchema = z.strictObject({ zh: textSchema, en: textSchema });

const noText = { zh: "", en: "" };
const sectionsForm = {
  mayBeEmpty: true,
  schema: z.array(
    z.strictObject({ id: idSchema, number: z.int().min(1), title: bilingualSchema, summary: bilingualSchema }),
  ),
  salvage: z
    .array(
      z.object({
        id: z.string().catch(""),
        number: z.int().catch(0),
        title: bilingualSchema.catch(noText),
        summary: bilingualSchema.catch(noText),
      }),
    )
    .catch([]),
  fields: ["id", "number", "title", "summary", "zh", "en"],
};
const tagsForm = {
  mayBeEmpty: true,
  schema: z.record(
    idSchema,
    z.strictObject({ zh: textSchema, en: textSchema, aliases: z.array(textSchema).default([]) }),
  ),
  salvage: z
    .record(
      z.string(),
      z
        .object({
          zh: textSchema.catch(""),
          en: textSchema.catch(""),
          aliases: z.array(z.string()).catch([]),
        })
        .catch({ ...noText, aliases: [] }),
    )
    .catch({}),
  fields: ["zh", "en", "aliases"],
};

/** An entry of `sections.yaml`. */
export interface SectionEntry {
  readonly id: string;
  readonly number: number;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly place: Place;
}

/** An entry of `tags.yaml`. */
export interface TagEntry {
  readonly id: string;
  readonly label: Bilingual;
  readonly aliases: readonly string[];
  readonly place: Place;
}

export interface Vocabulary<Entry> {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Reads `sections.yaml`: a list, in bank order. */
export function readSections(file: SourceFile): Vocabulary<SectionEntry> {
  const { value = [], problems, placeOf } = readYaml(file, sectionsForm);
  const found = [...problems];
  const entries: SectionEntry[] = [];
  const seen = new Map<string | number, Place>();
  for (const [index, section] of value.entries()) {
    if (section.id === "") continue;
    const entry = { ...section, place: placeOf([index]) };
    for (const field of ["id", "number"] as const) {
      if (section[field] === 0) continue;
      const first = seen.get(section[field]);
      const place = placeOf([index, field]);
      if (first === undefined) seen.set(section[field], place);
      else {
        const message = `The ${field} ${JSON.stringify(section[field])} is already used at ${showPlace(first)}.`;
        found.push({ code: "duplicate-section", level: "error", ...place, message, suggestion: "Choose another." });
      }
    }
    entries.push(entry);
  }
  return { entries, problems: found };
}

/** Reads `tags.yaml`: a mapping from id to labels and aliases. A word may stand for one tag only. */
export function readTags(file: SourceFile): Vocabulary<TagEntry> {
  const { value = {}, problems, placeOf } = readYaml(file, tagsForm);
  const found = [...problems];
  const owners = new Map<string, string>();
  const valid = Object.entries(value).filter(([id]) => idPattern.test(id));
  const entries = valid.map(([id, { zh, en, aliases }]) => ({
    id,
    label: { zh, en },
    aliases,
    place: placeOf([id], "key"),
  }));
  for (const { id, label, aliases, place } of entries) {
    const own = new Set([label.zh, label.en].filter((word) => word !== "").map((word) => word.toLowerCase()));
    for (const [index, alias] of aliases.entries()) {
      if (own.has(alias.toLowerCase())) {
        const message = `The alias "${alias}" repeats a name of its tag, or an alias before it.`;
        found.push({
          code: "duplicate-alias",
          level: "error",
          ...placeOf([id, "aliases", index]),
          message,
          suggestion: "Remove it.",
        });
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
        found.push({ code: "duplicate-alias", level: "error", ...at, message, suggestion: "Keep it with one tag." });
      }
    }
  }
  return { entries: entries.sort((a, b) => byCodePoint(a.id, b.id)), problems: found };
}

/** The tag as a bank of one locale shows it; the other locale's name is one of its aliases. */
export function tagIn(locale: string, { id, label, aliases }: TagEntry): Tag {
  const own = label[languageOf(locale)];
  const other = label[languageOf(locale) === "zh" ? "en" : "zh"];
  return { id, label: own, aliases: other === own ? aliases : [other, ...aliases] };
}

export function showPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
