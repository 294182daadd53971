import { z } from "zod";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import type { Difficulty } from "../../model/question.js";
import type { SourceFile } from "../sources/source-file.js";
import { readYaml } from "../vocabulary/read-yaml.js";
import { difficultySchema, idSchema } from "../vocabulary/vocabulary.js";

const sidecarForm = {
  mayBeEmpty: true,
  schema: z.record(
    z.string().regex(/^\d+\.\d+$/, "a section number, a dot and a question number, such as 5.10"),
    z.strictObject({
      id: z.exactOptional(idSchema),
      tags: z.array(z.string()).default([]),
      difficulty: difficultySchema.default(2),
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
        })
        .catch({ tags: [], difficulty: 2 }),
    )
    .catch({}),
  fields: ["id", "tags", "difficulty"],
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
  /** Keyed by section.number, as written. */
  readonly entries: ReadonlyMap<string, SidecarEntry>;
  readonly problems: readonly Problem[];
}

/** Reads ids, tags and difficulties that stand beside an outline. */
export function readSidecar(file: SourceFile): Sidecar {
  const { value = {}, problems, placeOf } = readYaml(file, sidecarForm);
  const entries = new Map<string, SidecarEntry>();
  for (const [key, { id, tags, difficulty }] of Object.entries(value)) {
    if (!/^\d+\.\d+$/.test(key)) continue;
    entries.set(key, {
      ...(id === undefined ? {} : { id }),
      tags,
      difficulty,
      place: placeOf([key], "key"),
      idPlace: placeOf([key, "id"]),
      tagPlace: (index) => placeOf([key, "tags", index]),
    });
  }
  return { entries, problems };
}
