import { z } from "zod";
import type { Place } from "../../model/place.js";
import type { Problem } from "../../model/problem.js";
import type { Reference } from "../../model/reference.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { rememberLast } from "../remember-last.js";
import { reportError } from "../report.js";
import type { SourceFile } from "../sources/source-file.js";
import { readYaml } from "./read-yaml.js";
import { idSchema, type Vocabulary } from "./vocabulary.js";

const textSchema = z.string().trim().min(1);

const identifiers = {
  arxiv: z.exactOptional(z.string()),
  doi: z.exactOptional(z.string()),
  url: z.exactOptional(z.string()),
};
/** `arxiv: 2309.06180` is a number to YAML. */
const salvagedIdentifier = z.exactOptional(z.union([z.string(), z.number().transform(String)]));
const referencesForm = {
  mayBeEmpty: true,
  schema: z.record(
    idSchema,
    z.strictObject({
      title: textSchema,
      authors: z.array(textSchema).min(1),
      year: z.int().min(1900).max(2100),
      venue: textSchema,
      ...identifiers,
      checked: textSchema,
    }),
  ),
  // One that is wrong takes no other with it, and is one still, so that cards may cite it.
  salvage: z
    .record(
      z.string(),
      z
        .object({
          title: z.string().catch("?"),
          authors: z.array(z.string()).catch([]),
          year: z.int().catch(0),
          venue: z.string().catch("?"),
          arxiv: salvagedIdentifier,
          doi: salvagedIdentifier,
          url: salvagedIdentifier,
          checked: z.string().catch("?"),
        })
        .catch({ title: "?", authors: [], year: 0, venue: "?", checked: "?" }),
    )
    .catch({}),
  fields: ["title", "authors", "year", "venue", "arxiv", "doi", "url", "checked"],
};

/**
 * What identifiers look like. arXiv: YYMM.NNNN up to 2014, YYMM.NNNNN since, or archive/YYMMNNN before 2007
 * (https://info.arxiv.org/help/arxiv_identifier.html). DOI: prefix 10, a slash, a suffix
 * (https://www.doi.org/doi-handbook/HTML/index.html).
 */
const shapes = {
  arxiv: [
    /^(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/,
    "an arXiv id such as 2309.06180",
  ],
  doi: [/^10\.\d{4,9}\/\S+$/, "a DOI such as 10.1145/3600006.3613165"],
  url: [/^https?:\/\/[^\s/][^\s/.]*\.[^\s/]+(?:\/\S*)?$/, "a web address"],
} as const;

/** An entry of `references.yaml`, and where it stands. */
export interface ReferenceEntry extends Reference {
  readonly place: Place;
}

/** Reads `references.yaml`: a mapping from id to what identifies a source and how it was checked. */
export function readReferences(file: SourceFile): Vocabulary<ReferenceEntry> {
  return readOnce(file, file.path, file.text);
}

const readOnce = rememberLast((_: SourceFile, path: string, text: string): Vocabulary<ReferenceEntry> => {
  const { value = {}, problems, placeOf } = readYaml({ path, text }, referencesForm);
  const found: Problem[] = [...problems];
  const owners = new Map<string, string>();
  for (const [id, reference] of Object.entries(value)) {
    const keys = (["arxiv", "doi", "url"] as const).filter((key) => reference[key] !== undefined);
    if (keys.length === 0) {
      const message = "A reference needs at least one of arxiv, doi and url.";
      reportError(found, "missing-field", placeOf([id], "key"), message);
    }
    for (const key of keys) {
      const [shape, expectation] = shapes[key];
      const text = reference[key] ?? "";
      const place = placeOf([id, key]);
      if (!shape.test(text)) {
        const message = `"${text}" does not look like ${expectation}.`;
        reportError(found, "malformed-reference", place, message, "Look it up.");
      }
      const owner = owners.get(`${key} ${text}`);
      if (owner !== undefined) {
        const message = `The reference "${owner}" has the same ${key}.`;
        reportError(found, "duplicate-id", place, message, "Keep one of the two.");
      }
      owners.set(`${key} ${text}`, id);
    }
  }
  const entries = Object.entries(value).map(([id, reference]) => ({ id, ...reference, place: placeOf([id], "key") }));
  return { entries: entries.sort((a, b) => byCodePoint(a.id, b.id)), problems: found };
});
