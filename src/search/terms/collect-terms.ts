import { hasFunctionCharacter } from "../words/everyday-words.js";
import { createTermReader, type TermReader } from "../words/read-terms.js";
import { addTo } from "./add-to.js";
import { type IndexedDocument, indexFields, isArticleAlone, longFields, passingFields } from "./document-fields.js";
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
  /** Numbers of terms, times 256, plus how often the field has the term. */
  readonly found: NumberList;
  /** For each question, how many of these each field has. */
  readonly lengths: NumberList;
}

/** Collects the terms of a bank's questions. */
export function collectTerms(
  bank: IndexableBank,
  options: IndexOptions,
): TermPages & { readonly pages: readonly TermPage[] } {
  const reader = createTermReader();
  const sightings = readSightings(readDocuments(bank, options, reader), reader);
  const { pages, sets } = groupByTerm(sightings, reader);
  return {
    documentCount: sightings.documentCount,
    pageCount: pages.length,
    firstTerm: (page) => pages[page]?.terms[0] ?? "",
    readPage: (page) => pages[page] ?? emptyPage,
    sets,
    lengths: sightings.lengths.all(),
    pages,
  };
}

const emptyPage: TermPage = { terms: [], documents: [], fields: [], frequencies: [] };

function readSightings(documents: Iterable<IndexedDocument>, reader: TermReader): Sightings {
  const found = new NumberList();
  const lengths = new NumberList();
  // Of each term, one more than the sighting that was its last; 0 if there is none.
  const latest = new NumberList();
  let start = 0;
  const add = (term: number) => {
    while (latest.length <= term) latest.push(0);
    const last = latest.get(term);
    if (last > start) {
      const sighting = found.get(last - 1);
      if ((sighting & 0xff) < maxFrequency) found.set(last - 1, sighting + 1);
      return;
    }
    found.push(term * 256 + 1);
    latest.set(term, found.length);
  };
  let documentCount = 0;
  for (const document of documents) {
    for (const name of indexFields) {
      start = found.length;
      const own = document[name];
      if (typeof own === "string") reader.read(own, add);
      else own.forEach(add);
      lengths.push(found.length - start);
    }
    documentCount++;
  }
  return { documentCount, found, lengths };
}

/** The sightings by term, and of a term as they were read. */
interface SortedSightings {
  /** Where those of each term begin; one more for the end. */
  readonly starts: Uint32Array;
  /** Of each, the question times the number of fields, plus the field. */
  readonly places: Uint32Array;
  readonly frequencies: Uint8Array;
}

/** Sorts by counting. */
function sortByTerm({ found, lengths }: Sightings, termCount: number): SortedSightings {
  const starts = new Uint32Array(termCount + 1);
  for (let at = 0; at < found.length; at++) addTo(starts, (found.get(at) >>> 8) + 1, 1);
  for (let term = 0; term < termCount; term++) addTo(starts, term + 1, starts[term] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(found.length);
  const frequencies = new Uint8Array(found.length);
  let at = 0;
  for (let place = 0; place < lengths.length; place++) {
    for (let left = lengths.get(place); left > 0; left--) {
      const sighting = found.get(at++);
      const to = next[sighting >>> 8] ?? 0;
      places[to] = place;
      frequencies[to] = sighting & 0xff;
      next[sighting >>> 8] = to + 1;
    }
  }
  return { starts, places, frequencies };
}

const hanPair = /^\p{Script=Han}{2}$/u;
/** In a bank of so many, what one long text has once is mostly no word. */
const manyQuestions = 100;

/** What so few questions have may be chance. */
const fewQuestions = 3;
/** In a bank of many, a term that more than this share of the questions has is not found where only an article mentions it. */
const commonShare = 1 / 50;

/**
 * A pair of Han characters that says next to nothing: one with a character that joins, counts or points, which long texts alone have, or in a
 * bank of many questions the talk about a few; or one that a single long text of such a bank has, once. Most are the end of a word and the
 * beginning of the next.
 */
function isSeam(
  term: string,
  number: number,
  { starts, places, frequencies }: SortedSightings,
  documentCount: number,
): boolean {
  if (!hanPair.test(term)) return false;
  const [start = 0, end = 0] = [starts[number], starts[number + 1]];
  const own = places.subarray(start, end);
  const isInFields = (fields: number) => own.every((place) => (fields & (1 << (place % fieldCount))) !== 0);
  if (documentCount >= manyQuestions && own.length === 1 && isInFields(longFields)) return frequencies[start] === 1;
  if (!hasFunctionCharacter(term)) return false;
  const isRare = documentCount >= manyQuestions && countQuestions(own) <= fewQuestions;
  return isInFields(isRare ? passingFields : longFields);
}

/** How many questions these places are of, which are in order. */
function countQuestions(places: Uint32Array): number {
  let count = 0;
  let last = -1;
  for (const place of places) {
    const question = Math.floor(place / fieldCount);
    if (question !== last) count++;
    last = question;
  }
  return count;
}

/** Turns what was seen, question by question, into pages, term by term. */
function groupByTerm(sightings: Sightings, reader: TermReader) {
  const sorted = sortByTerm(sightings, reader.terms.length);
  const { starts } = sorted;
  // Names of a tag that no question has were met, and not seen. Without a function of its own, `sort` compares by `<`.
  const terms = reader.terms
    .filter(
      (term, number) => starts[number] !== starts[number + 1] && !isSeam(term, number, sorted, sightings.documentCount),
    )
    .sort();
  const numbersOfSets = new Map<number, number>();
  const pages: TermPage[] = [];
  for (let at = 0; at < terms.length; at += pageSize) {
    const own = terms.slice(at, at + pageSize);
    const page = { documents: new NumberList(), fields: new NumberList(), frequencies: new NumberList() };
    for (const term of own) addTerm(page, sorted, reader.numberOf(term), sightings.documentCount, numbersOfSets);
    const { documents, fields, frequencies } = page;
    pages.push({ terms: own, documents: documents.all(), fields: fields.all(), frequencies: frequencies.all() });
  }
  return { pages, sets: [...numbersOfSets.keys()] };
}

/** Adds the sightings of a term to a page. */
function addTerm(
  page: Readonly<Record<"documents" | "fields" | "frequencies", NumberList>>,
  { starts, places, frequencies }: SortedSightings,
  term: number,
  documentCount: number,
  numbersOfSets: Map<number, number>,
): void {
  const end = starts[term + 1] ?? 0;
  const isCommon =
    documentCount >= manyQuestions &&
    countQuestions(places.subarray(starts[term] ?? 0, end)) > commonShare * documentCount;
  let previous = -1;
  for (let at = starts[term] ?? 0; at < end; ) {
    const from = at;
    const document = Math.floor((places[at] ?? 0) / fieldCount);
    let bits = 0;
    let isTold = 0;
    for (; at < end; at++) {
      const field = (places[at] ?? 0) - document * fieldCount;
      if (field >= fieldCount) break;
      bits |= 1 << field;
      if ((frequencies[at] ?? 1) > 1) isTold = 1;
    }
    if (isCommon && isArticleAlone(bits)) continue;
    const set = bits * 2 + isTold;
    const number = numbersOfSets.get(set) ?? numbersOfSets.size;
    numbersOfSets.set(set, number);
    page.documents.push(document - previous);
    page.fields.push(number);
    if (isTold === 1) for (let told = from; told < at; told++) page.frequencies.push(frequencies[told] ?? 1);
    previous = document;
  }
  page.documents.push(0);
}
