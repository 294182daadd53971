import { z } from "zod";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import type { Difficulty } from "../../model/question.js";
import { reportError } from "../report.js";
import type { SourceFile } from "../sources/source-file.js";
import { readYaml } from "../vocabulary/read-yaml.js";
import { difficultySchema, idSchema } from "../vocabulary/vocabulary.js";
import { type Shape, shapes } from "./shape.js";

const entryKey = /^\d+(?:\.\d+)?$/;
const sidecarForm = {
  mayBeEmpty: true,
  schema: z.record(
    z
      .string()
      .regex(entryKey, "a section number, a dot and a question number, such as 5.10, or a section number alone"),
    z.strictObject({
      id: z.exactOptional(idSchema),
      tags: z.array(z.string()).default([]),
      difficulty: difficultySchema.default(2),
      shape: z.exactOptional(z.enum(shapes)),
    }),
  ),
  salvage: z
    .record(
      z.string(),
      z
        .object({
          id: z.exactOptional(z.string()),
          tags: z.array(z.string()).catch([]),
          difficulty: difficultySchema.catch(2),
          shape: z.exactOptional(z.enum(shapes)),
        })
        .catch({ tags: [], difficulty: 2 }),
    )
    .catch({}),
  fields: ["id", "tags", "difficulty", "shape"],
};

/** What a sidecar says about one question of an outline that is not to be edited. */
export interface SidecarEntry {
  readonly id?: string;
  readonly tags: readonly string[];
  readonly difficulty: Difficulty;
  /** Where its key stands. */
  readonly place: Place;
  readonly idPlace: Place;
  tagPlace(index: number): Place;
}

export interface Sidecar {
  /** How sections write their questions, by section number, as written. */
  readonly shapes: ReadonlyMap<string, SectionShape>;
  /** Keyed by section.number, as written. */
  readonly entries: ReadonlyMap<string, SidecarEntry>;
  readonly problems: readonly Problem[];
}

export interface SectionShape {
  readonly shape: Shape;
  /** Where its key stands. */
  readonly place: Place;
}

/** Reads ids, tags and difficulties of questions, and shapes of sections, that stand beside an outline. */
export function readSidecar(file: SourceFile): Sidecar {
  const { value = {}, problems, placeOf } = readYaml(file, sidecarForm);
  const entries = new Map<string, SidecarEntry>();
  const shapesFound = new Map<string, SectionShape>();
  const found = [...problems];
  for (const [key, { id, tags, difficulty, shape }] of Object.entries(value)) {
    if (!entryKey.test(key)) continue;
    const place = placeOf([key], "key");
    const isSection = !key.includes(".");
    if (isSection && shape !== undefined) shapesFound.set(key, { shape, place });
    if (isSection ? id !== undefined || tags.length > 0 : shape !== undefined) {
      const message = isSection
        ? "A section has a shape here, and nothing else."
        : "A question has no shape; its section has.";
      const suggestion = isSection
        ? "Key questions by section and number, such as 5.10."
        : "Write it to the section's number.";
      reportError(found, "invalid-field", place, message, suggestion);
    }
    if (isSection) continue;
    entries.set(key, {
      ...(id === undefined ? {} : { id }),
      tags,
      difficulty,
      place,
      idPlace: placeOf([key, "id"]),
      tagPlace: (index) => placeOf([key, "tags", index]),
    });
  }
  return { entries, shapes: shapesFound, problems: found };
}
