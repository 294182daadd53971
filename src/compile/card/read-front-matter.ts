import { z } from "zod";
import { origins } from "../../model/question.js";
import { appendTo } from "../parse/findings.js";
import type { Reading } from "../parse/reading.js";
import { reportError, startOfFile } from "../report.js";
import { readYaml, type YamlReading } from "../vocabulary/read-yaml.js";
import { difficultySchema, idSchema } from "../vocabulary/vocabulary.js";
import type { CardFrontMatter, FieldPlaces } from "./draft.js";

const frontMatterSchema = z.strictObject({
  number: z.exactOptional(z.int().min(1)),
  origin: z.exactOptional(z.enum(origins)),
  difficulty: z.exactOptional(difficultySchema),
  tags: z.exactOptional(z.array(idSchema)),
  references: z.exactOptional(z.array(idSchema)),
  related: z.exactOptional(z.array(idSchema)),
  group: z.exactOptional(idSchema),
  checked: z.exactOptional(z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "a month such as 2026-11")),
});
const frontMatterForm = {
  mayBeEmpty: true,
  schema: frontMatterSchema,
  // With a number or an origin that is wrong, a card has no place in the bank.
  salvage: z.object({
    number: z.exactOptional(z.int().min(1)),
    origin: z.exactOptional(z.enum(origins)),
    difficulty: difficultySchema.catch(2),
    tags: z.array(idSchema).catch([]),
    references: z.array(idSchema).catch([]),
    related: z.array(idSchema).catch([]),
  }),
  fields: Object.keys(frontMatterSchema.shape),
};

/** Reads what stands between the `---` lines of a card, if anything does. `undefined` where it cannot be read. */
export function readFrontMatter(reading: Reading, lines: number): CardFrontMatter | undefined {
  const place = startOfFile(reading.path);
  if (reading.source.trim() === "") return undefined;
  const text = lines === 0 ? "" : reading.source.slice(reading.lines.startOf(2), reading.lines.startOf(lines));
  const yaml = readYaml({ path: reading.path, text }, { ...frontMatterForm, linesBefore: 1 });
  appendTo(reading.problems, yaml.problems);
  const written = yaml.value ?? (yaml.problems.length === 0 ? {} : salvageClaim(text));
  if (written === undefined) return undefined;
  return {
    ...defaults,
    ...written,
    place,
    places: placesOf(written, yaml.placeOf),
    absent: frontMatterForm.fields.filter((field) => !Object.hasOwn(written, field)),
    isSalvaged: yaml.problems.length > 0,
  };
}

function placesOf(written: z.output<typeof frontMatterSchema>, placeOf: YamlReading<unknown>["placeOf"]): FieldPlaces {
  const listPlaces = (field: "tags" | "references" | "related") => ({
    start: placeOf([field]),
    entries: (written[field] ?? []).map((_, index) => placeOf([field, index])),
  });
  return {
    start: placeOf([]),
    number: placeOf(["number"]),
    tags: listPlaces("tags"),
    references: listPlaces("references"),
    related: listPlaces("related"),
  };
}

/** A translation has no front matter. */
export function refuseFrontMatter(reading: Reading, lines: number): undefined {
  if (lines === 0) return undefined;
  const place = startOfFile(reading.path);
  const message = "A translation has no front matter; it inherits that of the card.";
  reportError(reading.problems, "unknown-field", place, message, "Remove it.");
  return undefined;
}

const defaults = { difficulty: 2, tags: [], references: [], related: [] } as const;

/** What text that is no YAML still says of the card's place, so that its question is not missed. */
function salvageClaim(text: string): z.output<typeof frontMatterSchema> | undefined {
  const number = Number(/^number:\s*(\d+)\s*$/m.exec(text)?.[1]);
  const origin = /^origin:\s*(seed|added)\s*$/m.exec(text)?.[1];
  if (!Number.isInteger(number) || origin === undefined) return undefined;
  return { number, origin: origin === "seed" ? "seed" : "added" };
}
