import { byCodePoint } from "../../text/code-point-order.js";
import { fieldWeights, type IndexedDocument, indexFields } from "./document-fields.js";

/** Which questions have which terms, as it is stored. */
export interface RawIndex {
  /** Sorted by code point. */
  readonly terms: readonly string[];
  /**
   * For each term how many entries follow, then these, by question and field: 32 times the distance from the question of the
   * entry before, plus twice the number of the field, plus one if a frequency above 1 follows.
   */
  readonly postings: readonly number[];
  /** For each question, how many different terms each field has. */
  readonly fieldLengths: readonly (readonly number[])[];
}

/** Which questions have which terms, as it is searched: flat lists, those of a term side by side. */
export interface TermIndex {
  readonly documentCount: number;
  /** Terms and their numbers. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Where the entries of each term begin; one more for the end. */
  readonly offsets: Uint32Array;
  /** Of each entry, the question, in bank order. */
  readonly documents: Uint32Array;
  /** Of each entry, how much the term says for the question: BM25+, summed over its fields with their boosts. */
  readonly impacts: Float64Array;
  /** Of each entry, the fields that have the term: a bit for each. */
  readonly fields: Uint16Array;
}

const maxFields = 16;

/** Collects the terms of documents. */
export function collectTerms(documents: readonly IndexedDocument[]): RawIndex {
  const entries = new Map<string, number[]>();
  const latest = new Map<string, number>();
  const fieldLengths: number[][] = [];
  for (const [number, document] of documents.entries()) {
    const lengths: number[] = [];
    for (const [field, name] of indexFields.entries()) {
      const frequencies = new Map<string, number>();
      for (const term of document[name]) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      lengths.push(frequencies.size);
      for (const [term, frequency] of frequencies) {
        let list = entries.get(term);
        if (list === undefined) {
          list = [0];
          entries.set(term, list);
        }
        const distance = number - (latest.get(term) ?? 0);
        latest.set(term, number);
        list[0] = (list[0] ?? 0) + 1;
        list.push((distance * maxFields + field) * 2 + (frequency > 1 ? 1 : 0));
        if (frequency > 1) list.push(frequency);
      }
    }
    fieldLengths.push(lengths);
  }
  const terms = [...entries.keys()].sort(byCodePoint);
  const postings: number[] = [];
  for (const term of terms) for (const value of entries.get(term) ?? []) postings.push(value);
  return { terms, postings, fieldLengths };
}

/**
 * Weighs the terms of a raw index.
 *
 * @throws RangeError if the index ends too early, or names a question or field that is not there.
 */
export function weighTerms({ terms, postings, fieldLengths }: RawIndex): TermIndex {
  const documentCount = fieldLengths.length;
  const averages = indexFields.map(
    (_, field) => fieldLengths.reduce((sum, lengths) => sum + (lengths[field] ?? 0), 0) / Math.max(1, documentCount),
  );
  const offsets = new Uint32Array(terms.length + 1);
  const documents = new Uint32Array(postings.length);
  const impacts = new Float64Array(postings.length);
  const fields = new Uint16Array(postings.length);
  const numbers = new Map<string, number>();
  let size = 0;
  let at = 0;
  for (const [number, term] of terms.entries()) {
    numbers.set(term, number);
    const count = read(postings, at++);
    const start = at;
    let having = 0;
    for (let left = count; left > 0; left--) {
      const code = read(postings, at++);
      if (left === count || code >= 2 * maxFields) having++;
      if (code % 2 === 1) at++;
    }
    const rarity = rarityOf(having, documentCount);
    at = start;
    let document = 0;
    let previous = -1;
    for (let left = count; left > 0; left--) {
      const code = read(postings, at++);
      const field = (code >> 1) % maxFields;
      const frequency = code % 2 === 1 ? read(postings, at++) : 1;
      document += Math.floor(code / (2 * maxFields));
      const length = fieldLengths[document]?.[field];
      const name = indexFields[field];
      if (length === undefined || name === undefined) throw new RangeError("The index names what is not there.");
      if (document !== previous) documents[size++] = document;
      previous = document;
      const score = rarity * saturate(frequency, length / (averages[field] || 1));
      impacts[size - 1] = (impacts[size - 1] ?? 0) + fieldWeights[name].boost * score;
      fields[size - 1] = (fields[size - 1] ?? 0) | (1 << field);
    }
    offsets[number + 1] = size;
  }
  return {
    documentCount,
    numbers,
    offsets,
    documents: documents.subarray(0, size),
    impacts: impacts.subarray(0, size),
    fields: fields.subarray(0, size),
  };
}

/** How rare a term is that so many questions have, in whichever field. Above 0. */
export function rarityOf(having: number, documentCount: number): number {
  return Math.log(1 + (documentCount - having + 0.5) / (having + 0.5));
}

function read(postings: readonly number[], at: number): number {
  const value = postings[at];
  if (typeof value !== "number") throw new RangeError("The index ends too early.");
  return value;
}

/** BM25+ with the parameters that MiniSearch has: how much a frequency says in a field so many times as long as others. */
function saturate(frequency: number, length: number): number {
  return 0.5 + (frequency * 2.2) / (frequency + 1.2 * (0.3 + 0.7 * length));
}
