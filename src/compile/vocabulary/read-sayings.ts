import { z } from "zod";
import type { Locale } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { rememberLast } from "../remember-last.js";
import type { SourceFile } from "../sources/source-file.js";
import { readYaml } from "./read-yaml.js";
import { idSchema, type Vocabulary } from "./vocabulary.js";

/** An entry of `sayings.yaml`. */
export interface SayingsEntry {
  /** Of a question. */
  readonly id: string;
  /** By language; none is empty. */
  readonly sayings: ReadonlyMap<Locale, readonly string[]>;
  readonly place: Place;
}

const listSchema = z.array(z.string().trim().min(1)).min(1);

/** Reads `sayings.yaml`: a mapping from the id of a question to what people say of it, in each language of the bank that has some. */
export function readSayings(file: SourceFile, languages: readonly Locale[]): Vocabulary<SayingsEntry> {
  return readOnce(file, file.path, file.text, languages.join(" "));
}

const readOnce = rememberLast(
  (_: SourceFile, path: string, text: string, languages: string): Vocabulary<SayingsEntry> => {
    const own = languages.split(" ");
    const shape = Object.fromEntries(own.map((language) => [language, z.exactOptional(listSchema)]));
    const [only] = own;
    // A bank of one language need not name it.
    const widen = (value: unknown) => (own.length === 1 && Array.isArray(value) ? { [String(only)]: value } : value);
    const form = {
      mayBeEmpty: true,
      schema: z.record(idSchema, z.preprocess(widen, z.strictObject(shape))),
      salvage: z.record(z.string(), z.preprocess(widen, z.object(shape)).catch({})).catch({}),
      fields: own,
    };
    const { value = {}, problems, placeOf } = readYaml({ path, text }, form);
    const entries = Object.entries(value).map(([id, lists]) => ({
      id,
      sayings: new Map(Object.entries(lists).flatMap(([language, list]) => (list ? [[language, list] as const] : []))),
      place: placeOf([id], "key"),
    }));
    return { entries: entries.sort((a, b) => byCodePoint(a.id, b.id)), problems };
  },
);
