import { z } from "zod";
import { origins } from "../../model/question.js";
import type { Language } from "../../text/language.js";
import { type Reading, report } from "../parse/reading.js";
import { readYaml } from "../vocabulary/read-yaml.js";
import { difficultySchema, idSchema } from "../vocabulary/vocabulary.js";
import type { CardFrontMatter } from "./draft.js";

const frontMatterSchema = z.strictObject({
  number: z.int().min(1),
  origin: z.enum(origins),
  difficulty: difficultySchema,
  tags: z.array(idSchema),
  references: z.array(idSchema),
  related: z.array(idSchema),
  group: z.exactOptional(idSchema),
  checked: z.exactOptional(z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "a month such as 2026-11")),
});
const frontMatterForm = {
  schema: frontMatterSchema,
  // Without its number and origin, a card has no place in the bank.
  salvage: z.object({
    number: z.int().min(1),
    origin: z.enum(origins),
    difficulty: difficultySchema.catch(2),
    tags: z.array(idSchema).catch([]),
    references: z.array(idSchema).catch([]),
    related: z.array(idSchema).catch([]),
  }),
  fields: Object.keys(frontMatterSchema.shape),
};

/** Reads what stands between the `---` lines of a Chinese card; a translation has none. */
export function readFrontMatter(reading: Reading, locale: Language, lines: number): CardFrontMatter | undefined {
  const place = { file: reading.path, line: 1, column: 1 };
  if (locale === "en") {
    if (lines > 0) {
      const message = "A translation has no front matter; it inherits that of the Chinese card.";
      report(reading, "error", "unknown-field", place, message, "Remove it.");
    }
    return undefined;
  }
  if (lines === 0) {
    if (reading.source.trim() === "") return undefined;
    const message = `A card begins with front matter between --- lines: ${frontMatterForm.fields.join(", ")}.`;
    report(
      reading,
      "error",
      "missing-field",
      place,
      message,
      "Write it, or make the card with `llm-interview new card`.",
    );
    return undefined;
  }
  const text = reading.source.slice(reading.lines.startOf(2), reading.lines.startOf(lines));
  const yaml = readYaml({ path: reading.path, text }, { ...frontMatterForm, linesBefore: 1 });
  reading.problems.push(...yaml.problems);
  const value = yaml.value ?? salvageClaim(text);
  return value === undefined
    ? undefined
    : { ...value, place, isSalvaged: yaml.problems.length > 0, placeOf: yaml.placeOf };
}

/** What text that is no YAML still says of the card's place, so that its question is not missed. */
function salvageClaim(text: string): z.output<typeof frontMatterSchema> | undefined {
  const number = Number(/^number:\s*(\d+)\s*$/m.exec(text)?.[1]);
  const origin = /^origin:\s*(seed|added)\s*$/m.exec(text)?.[1];
  if (!Number.isInteger(number) || origin === undefined) return undefined;
  return { number, origin: origin === "seed" ? "seed" : "added", difficulty: 2, tags: [], references: [], related: [] };
}
