import { z } from "zod";
import { localePattern } from "../../text/language.js";
import { idSchema } from "../vocabulary/vocabulary.js";

const versionSchema = z.string().regex(/^\d+\.\d+\.\d+$/, "a version such as 1.2.3");
const hashSchema = z.string().regex(/^[0-9a-f]{16}$/, "a hash of 16 hex digits");

/** The file registry.json. */
export const registrySchema = z.strictObject({
  formatVersion: z.literal(1),
  /** The last version that was released, once there is one. */
  released: versionSchema.nullable(),
  questions: z.record(
    idSchema,
    z.strictObject({
      history: z.array(z.strictObject({ version: versionSchema, hash: hashSchema })).min(1),
      /** By language: what a translation is like, and of which source it was made. */
      translations: z.exactOptional(
        z.record(
          z.string().regex(localePattern, "a language tag such as en or pt-BR"),
          z.strictObject({ hash: hashSchema, of: hashSchema }),
        ),
      ),
    }),
  ),
  gone: z.record(
    idSchema,
    z.strictObject({
      fate: z.enum(["moved", "split", "retired"]),
      successors: z.array(idSchema),
      /** The release that was the first without it. Absent until then. */
      version: z.exactOptional(versionSchema),
    }),
  ),
});

/** Every id ever published, with the hashes of its revisions. Append-only: histories grow, ids never leave. */
export type Registry = z.output<typeof registrySchema>;

/** What the registry keeps of a question. */
export type RegistryEntry = Registry["questions"][string];

/** What it keeps of a translation. */
export type TranslationEntry = NonNullable<RegistryEntry["translations"]>[string];

/** Of a bank that has not entered a question yet. */
export const emptyRegistry: Registry = { formatVersion: 1, released: null, questions: {}, gone: {} };
