import { createTermReader, type TermReader } from "../words/read-terms.js";
import { type IndexedDocument, indexFields } from "./document-fields.js";
import { type IndexableBank, type IndexOptions, readDocuments } from "./indexed-documents.js";
import { NumberList } from "./number-list.js";

/**
 * Which questions have which terms: as it is stored, and as it is searched. Terms are in the order of `<`, without repeats, in
 * pages of `pageSize`, so that a search reads those alone that it needs.
 */
export interface TermPages {
  readonly documentCount: number;
  readonly pageCount: number;
  /** The first term of a page. */
  firstTerm(page: number): string;
  readPage(page: number): TermPage;
  /** Sets of fields: a bit for each, in the order of `indexFields`, times 2; plus 1 if frequencies above 1 are told. */
  readonly sets: readonly number[];
  /** For each question, how many different terms each field has, side by side. */
  readonly lengths: ArrayLike<number>;
}

/** Some of the terms, with who has them in columns. */
export interface TermPage {
  readonly terms: readonly string[];
  /**
   * For each term, of each question that has it how far it is behind the one before, and of the first its place in the bank plus
   * one; then a 0.
   */
  readonly documents: ArrayLike<number>;
  /** For each question of each term, the place in `sets` of the fields that have it. */
  readonly fields: ArrayLike<number>;
  /** How often the fields have a term, for each field of the sets that tell; at most 255. */
  readonly frequencies: ArrayLike<number>;
}

/** How many terms a page has; the last has what is left. */
export const pageSize = 64;

const maxFrequency = 255;
const fieldCount = indexFields.length;

/** Every term of every field of every question, in the order in which they were read. */
interface Sightings {
  readonly documentCount: number;
  /** Numbers of terms. */
  readonly terms: Uint32Array;
  /** Of each, the question times the number of fields, plus the field. */
  readonly places: Uint32Array;
  readonly frequencies: Uint32Array;
  readonly lengths: Uint32Array;
}

/** Collects the terms of a bank's questions. */
export function collectTerms(
  bank: IndexableBank,
  options: IndexOptions,
): TermPages & { readonly pages: readonly TermPage[] } {
  const reader = createTermReader();
  const sightings = readSightings(readDocuments(bank, options, reader), reader);
  const { pages, sets } = groupByTerm(sightings, reader.terms);
  return {
    documentCount: sightings.documentCount,
    pageCount: pages.length,
    firstTerm: (page) => pages[page]?.terms[0] ?? "",
    readPage: (page) => pages[page] ?? emptyPage,
    sets,
    lengths: sightings.lengths,
    pages,
  };
}

const emptyPage: TermPage = { terms: [], documents: [], fields: [], frequencies: [] };

function readSightings(documents: Iterable<IndexedDocument>, reader: TermReader): Sightings {
  const terms = new NumberList();
  const places = new NumberList();
  const frequencies = new NumberList();
  const lengths = new NumberList();
  // Of each term, one more than the sighting that was its last; 0 if there is none.
  const latest = new NumberList();
  let documentCount = 0;
  for (const document of documents) {
    for (const name of indexFields) {
      const start = terms.length;
      const place = lengths.length;
      const add = (term: number) => {
        while (latest.length <= term) latest.push(0);
        const last = latest.get(term);
        if (last > start) {
          frequencies.set(last - 1, Math.min(maxFrequency, frequencies.get(last - 1) + 1));
          return;
        }
        terms.push(term);
        places.push(place);
        frequencies.push(1);
        latest.set(term, terms.length);
      };
      const own = document[name];
      if (typeof own === "string") reader.read(own, add);
      else own.forEach(add);
      lengths.push(terms.length - start);
    }
    documentCount++;
  }
  return {
    documentCount,
    terms: terms.all(),
    places: places.all(),
    frequencies: frequencies.all(),
    lengths: lengths.all(),
  };
}

/** Where the sightings of each term begin, once they are sorted by term; one more for the end. */
function countTerms(terms: Uint32Array, termCount: number): Uint32Array {
  const starts = new Uint32Array(termCount + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}

/** Numbers of sightings, by term, and of a term as they were read. */
function sortByTerm(terms: Uint32Array, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const sorted = new Uint32Array(terms.length);
  for (let sighting = 0; sighting < terms.length; sighting++) {
    const term = terms[sighting] ?? 0;
    const at = next[term] ?? 0;
    sorted[at] = sighting;
    next[term] = at + 1;
  }
  return sorted;
}

/** Turns what was seen, question by question, into pages, term by term. */
function groupByTerm(sightings: Sightings, met: readonly string[]) {
  const starts = countTerms(sightings.terms, met.length);
  const sorted = sortByTerm(sightings.terms, starts);
  const numbers = new Map(met.map((term, number) => [term, number]));
  // Names of a tag that no question has were met, and not seen. Without a function of its own, `sort` compares by `<`.
  const terms = met.filter((_, number) => starts[number] !== starts[number + 1]).sort();
  const numbersOfSets = new Map<number, number>();
  const pages: TermPage[] = [];
  for (let at = 0; at < terms.length; at += pageSize) {
    const own = terms.slice(at, at + pageSize);
    const page = { documents: new NumberList(), fields: new NumberList(), frequencies: new NumberList() };
    for (const term of own) {
      const number = numbers.get(term) ?? 0;
      addTerm(page, sightings, sorted.subarray(starts[number], starts[number + 1]), numbersOfSets);
    }
    const { documents, fields, frequencies } = page;
    pages.push({ terms: own, documents: documents.all(), fields: fields.all(), frequencies: frequencies.all() });
  }
  return { pages, sets: [...numbersOfSets.keys()] };
}

/** Adds the sightings of a term to a page. */
function addTerm(
  { documents, fields, frequencies }: Readonly<Record<"documents" | "fields" | "frequencies", NumberList>>,
  sightings: Sightings,
  own: Uint32Array,
  numbersOfSets: Map<number, number>,
): void {
  const frequencyOf = (at: number) => sightings.frequencies[own[at] ?? 0] ?? 1;
  let previous = -1;
  for (let at = 0; at < own.length; ) {
    const from = at;
    const document = Math.floor((sightings.places[own[at] ?? 0] ?? 0) / fieldCount);
    let bits = 0;
    let isTold = 0;
    for (; at < own.length; at++) {
      const field = (sightings.places[own[at] ?? 0] ?? 0) - document * fieldCount;
      if (field >= fieldCount) break;
      bits |= 1 << field;
      if (frequencyOf(at) > 1) isTold = 1;
    }
    const set = bits * 2 + isTold;
    const number = numbersOfSets.get(set) ?? numbersOfSets.size;
    numbersOfSets.set(set, number);
    documents.push(document - previous);
    fields.push(number);
    if (isTold === 1) for (let told = from; told < at; told++) frequencies.push(frequencyOf(told));
    previous = document;
  }
  documents.push(0);
}
