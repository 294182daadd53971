import { pageSize, type TermPage, type TermPages } from "./collect-terms.js";
import { certaintyOf, fieldWeights, indexFields, isArticleAlone } from "./document-fields.js";
import { brokenIndex } from "./search-index-error.js";

/** Which questions have which terms, as it is searched. */
export interface TermIndex {
  readonly documentCount: number;
  /** Whether questions have sayings. Those speak of everything. */
  readonly hasSayings: boolean;
  /** The number of a term, or -1. */
  find(term: string): number;
  /** The numbers of the terms that begin with a text, from the first to before the last, in the order of `<`. */
  findRange(text: string): readonly [start: number, end: number];
  /** The term with a number. */
  term(number: number): string;
  /** How many questions have a term; of -1, none. */
  count(number: number): number;
  /** How many questions have a term, of which those count for little whose long text alone has it; of -1, none. */
  spread(number: number): number;
  /** The questions that have a term; of -1, none. Weighed when they are first asked for, and kept. */
  posting(number: number): Posting;
}

/** The questions that have a term, side by side. */
export interface Posting {
  /** Places in the bank, in order. */
  readonly documents: Uint32Array;
  /** How much the term says for each: BM25+, summed over its fields with their boosts. */
  readonly impacts: Float64Array;
  /** The fields that have it: a bit for each. */
  readonly fields: Uint16Array;
  /** How sure the term makes us that each is meant, from 0 to 1. */
  readonly certainties: Float32Array;
}

const noPosting: Posting = {
  documents: new Uint32Array(),
  impacts: new Float64Array(),
  fields: new Uint16Array(),
  certainties: new Float32Array(),
};
const fieldCount = indexFields.length;
/** How much a question adds to how common a term is whose article mentions it, and nothing else of the question. */
const articleShare = 0.1;

/** Opens pages of terms for searching. Reads none until one of its terms is asked for. */
export function openTermIndex(pages: TermPages): TermIndex {
  const { documentCount, pageCount, sets, lengths } = pages;
  const lengthSums = indexFields.map((_, field) => {
    let sum = 0;
    for (let at = field; at < lengths.length; at += fieldCount) sum += lengths[at] ?? 0;
    return sum;
  });
  const averages = lengthSums.map((sum) => sum / Math.max(1, documentCount) || 1);
  const opened: (OpenPage | undefined)[] = new Array(pageCount);
  const postings = new Map<number, Posting>();
  const open = (page: number) => {
    const known = opened[page];
    if (known !== undefined) return known;
    const own = openPage(pages.readPage(page), sets, documentCount);
    opened[page] = own;
    return own;
  };
  const term = (number: number) => open(Math.floor(number / pageSize)).terms[number % pageSize] ?? "";
  const end = pageCount === 0 ? 0 : (pageCount - 1) * pageSize + open(pageCount - 1).terms.length;

  /** The number of the first term that is not before a text. */
  const findFrom = (text: string) => {
    const page = lowest(0, pageCount, (middle) => pages.firstTerm(middle) > text) - 1;
    if (page < 0) return 0;
    const { terms } = open(page);
    return page * pageSize + lowest(0, terms.length, (middle) => (terms[middle] ?? "") >= text);
  };
  const count = (number: number) => {
    if (number < 0) return 0;
    const { starts } = open(Math.floor(number / pageSize));
    return (starts[(number % pageSize) + 1] ?? 0) - (starts[number % pageSize] ?? 0);
  };

  // Every query asks for those of its words several times.
  const spreads = new Map<number, number>();
  const spread = (number: number) => {
    if (number < 0) return 0;
    const known = spreads.get(number);
    if (known !== undefined) return known;
    const { starts, fields } = open(Math.floor(number / pageSize));
    const own = number % pageSize;
    const end = starts[own + 1] ?? 0;
    let sum = 0;
    for (let entry = starts[own] ?? 0; entry < end; entry++) {
      const set = sets[fields[entry] ?? 0] ?? 0;
      sum += isArticleAlone(set >> 1) ? articleShare : 1;
    }
    spreads.set(number, sum);
    return sum;
  };

  const weigh = (number: number): Posting => {
    const page = open(Math.floor(number / pageSize));
    const own = number % pageSize;
    const size = count(number);
    const posting = {
      documents: new Uint32Array(size),
      impacts: new Float64Array(size),
      fields: new Uint16Array(size),
      certainties: new Float32Array(size),
    };
    const rarity = rarityOf(spread(number), documentCount);
    const start = page.starts[own] ?? 0;
    let frequencyAt = page.frequencyStarts[own] ?? 0;
    let document = -1;
    for (let entry = 0; entry < size; entry++) {
      // Each term before has a 0 at its end.
      document += page.documents[start + own + entry] ?? 0;
      const set = sets[page.fields[start + entry] ?? 0] ?? 0;
      let impact = 0;
      let certainty = 0;
      for (let field = 0; field < fieldCount; field++) {
        if ((set & (2 << field)) === 0) continue;
        const frequency = set % 2 === 1 ? (page.frequencies[frequencyAt++] ?? 1) : 1;
        const length = lengths[document * fieldCount + field] ?? 0;
        impact += (boosts[field] ?? 0) * rarity * saturate(frequency, length / (averages[field] ?? 1));
        certainty = Math.max(certainty, certaintyOf(field, frequency, length));
      }
      posting.documents[entry] = document;
      posting.impacts[entry] = impact;
      posting.fields[entry] = set >> 1;
      posting.certainties[entry] = certainty;
    }
    return posting;
  };

  const sayingsField = indexFields.indexOf("sayings");
  return {
    documentCount,
    hasSayings: lengthSums[sayingsField] !== 0,
    find(text) {
      const number = findFrom(text);
      return number < end && term(number) === text ? number : -1;
    },
    findRange(text) {
      const start = findFrom(text);
      let behind = start;
      while (behind < end && term(behind).startsWith(text)) behind++;
      return [start, behind];
    },
    term,
    count,
    spread,
    posting(number) {
      if (number < 0) return noPosting;
      const known = postings.get(number);
      if (known !== undefined) return known;
      const posting = weigh(number);
      postings.set(number, posting);
      return posting;
    },
  };
}

const boosts = indexFields.map((name) => fieldWeights[name].boost);

/** A page, with where the entries and frequencies of each term begin; one more for the end. */
interface OpenPage extends TermPage {
  readonly starts: readonly number[];
  readonly frequencyStarts: readonly number[];
}

/** @throws SearchIndexError if the columns of a page do not fit together. */
function openPage(page: TermPage, sets: readonly number[], documentCount: number): OpenPage {
  const { terms, documents, fields, frequencies } = page;
  const starts = [0];
  const frequencyStarts = [0];
  let entry = 0;
  let frequency = 0;
  let document = -1;
  for (let at = 0; at < documents.length; at++) {
    const distance = documents[at] ?? 0;
    if (distance === 0) {
      starts.push(entry);
      frequencyStarts.push(frequency);
      document = -1;
      continue;
    }
    document += distance;
    const set = sets[fields[entry++] ?? sets.length];
    if (document >= documentCount || set === undefined) throw brokenIndex("It names what is not there.");
    if (set % 2 === 1) frequency += countBits(set >> 1);
  }
  const isWhole = starts.length === terms.length + 1 && fields.length === entry && frequencies.length === frequency;
  if (!isWhole) throw brokenIndex("Its columns do not fit together.");
  return { ...page, starts, frequencyStarts };
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}

/** The lowest number from `start` on for which it holds, or `end`; it must hold for all behind. */
function lowest(start: number, end: number, holds: (number: number) => boolean): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How rare a term is that so many questions have, in whichever field. Above 0. */
export function rarityOf(having: number, documentCount: number): number {
  return Math.log(1 + (documentCount - having + 0.5) / (having + 0.5));
}

/** BM25+ with the parameters that MiniSearch has: how much a frequency says in a field so many times as long as others. */
function saturate(frequency: number, length: number): number {
  return 0.5 + (frequency * 2.2) / (frequency + 1.2 * (0.3 + 0.7 * length));
}
