import { assertBankOrData } from "../../query/assert-bank.js";
import { escapeControls } from "../../text/escape-controls.js";
import { assertIndexOptions } from "./assert-index-options.js";
import { collectTerms } from "./collect-terms.js";
import { indexFields } from "./document-fields.js";
import type { IndexableBank, IndexOptions } from "./indexed-documents.js";
import { readNumbers, writeNumbers } from "./number-text.js";
import { brokenIndex, SearchIndexError } from "./search-index-error.js";
import { openTermIndex, type TermIndex } from "./term-index.js";

/**
 * An index as JSON, to be built ahead and loaded with `loadSearch`. What is inside may change with `formatVersion`, which is the
 * index's own. Numbers are written as text, one character each.
 */
export interface SearchIndex {
  readonly formatVersion: 2;
  /** Version and language of the bank that it was built of. */
  readonly version: string;
  readonly locale: string;
  /** Ids of the questions, in bank order. */
  readonly questions: readonly string[];
  /** Of prompts and briefs: an index of the same questions in other words is another's. */
  readonly digest: number;
  /** Names of the fields, in the order of their bits. */
  readonly fieldNames: readonly string[];
  /** For each page its terms, joined by spaces; and see `TermPage` for the columns. */
  readonly terms: readonly string[];
  readonly documents: readonly string[];
  readonly fields: readonly string[];
  readonly frequencies: readonly string[];
  /** See `TermPages`. */
  readonly sets: readonly number[];
  readonly lengths: string;
  /** How many characters these have together: by it one tells that some are missing. */
  readonly size: number;
}

const formatVersion = 2;

/**
 * Builds the index of a bank ahead of time. Written as JSON and given to `loadSearch`, it is at hand faster than
 * `createSearch` builds it, and finds questions by words of their articles without shipping these. Same input, same bytes.
 *
 * @param bank - A bank that is open, or its data.
 * @throws TypeError if `bank` is neither, or `options` has articles or a translation that are none.
 * @example
 * ```ts
 * const { data } = compileBank([{ path: "notes.md", text }]);
 * const json = JSON.stringify(buildSearchIndex(data, { articles: data.articles }));
 * const search = loadSearch(openBank(data), JSON.parse(json));
 * ```
 */
export function buildSearchIndex(bank: IndexableBank, options: IndexOptions = {}): SearchIndex {
  assertBankOrData(bank, "buildSearchIndex");
  assertIndexOptions(options, "buildSearchIndex");
  const { pages, sets, lengths } = collectTerms(bank, options);
  const columns = {
    terms: pages.map(({ terms }) => terms.join(" ")),
    documents: pages.map(({ documents }) => writeNumbers(documents)),
    fields: pages.map(({ fields }) => writeNumbers(fields)),
    frequencies: pages.map(({ frequencies }) => writeNumbers(frequencies)),
    lengths: writeNumbers(lengths),
  };
  return {
    formatVersion,
    version: bank.version,
    locale: bank.locale,
    questions: bank.questions.map(({ id }) => id),
    digest: digestOf(bank),
    fieldNames: indexFields,
    sets,
    ...columns,
    size: sizeOf(columns),
  };
}

type Columns = Pick<SearchIndex, "terms" | "documents" | "fields" | "frequencies" | "lengths">;

function sizeOf({ terms, documents, fields, frequencies, lengths }: Columns): number {
  return [...terms, ...documents, ...fields, ...frequencies, lengths].reduce((sum, { length }) => sum + length, 0);
}

/**
 * Opens an index for a bank.
 *
 * @throws SearchIndexError if it is none, of another release, or of another bank.
 */
export function openSearchIndex(data: unknown, bank: IndexableBank): TermIndex {
  if (typeof data === "string") throw brokenIndex("It is a text: give `loadSearch` what JSON.parse makes of it.");
  if (typeof data !== "object" || data === null) throw brokenIndex(`It is ${data === null ? "null" : typeof data}.`);
  const { formatVersion: found, terms } = data as { formatVersion?: unknown; terms?: unknown };
  if (terms === undefined) throw brokenIndex("It has no terms.");
  if (found !== formatVersion) {
    const own = typeof found === "number" ? `format version ${found}` : "no format version";
    const versions = `${own}; this release reads ${formatVersion}`;
    throw new SearchIndexError("format-version", `This search index has ${versions}. Build it again.`);
  }
  const index = checkIndex(data);
  checkBank(index, bank);
  const lengths = readNumbers(index.lengths);
  if (lengths.length !== index.questions.length * indexFields.length)
    throw brokenIndex("Its lengths are not all there.");
  return openTermIndex({ ...readPages(index), lengths });
}

function readPages({ questions, terms, documents, fields, frequencies, sets }: SearchIndex) {
  const textAt = (column: readonly string[], page: number) => column[page] ?? "";
  return {
    documentCount: questions.length,
    pageCount: terms.length,
    sets,
    firstTerm(page: number) {
      const text = textAt(terms, page);
      const end = text.indexOf(" ");
      return end === -1 ? text : text.slice(0, end);
    },
    readPage: (page: number) => ({
      terms: textAt(terms, page).split(" "),
      documents: readNumbers(textAt(documents, page)),
      fields: readNumbers(textAt(fields, page)),
      frequencies: readNumbers(textAt(frequencies, page)),
    }),
  };
}

const texts = ["version", "locale", "lengths"] as const;
const lists = {
  questions: "string",
  fieldNames: "string",
  sets: "number",
  terms: "string",
  documents: "string",
  fields: "string",
  frequencies: "string",
} as const;

function checkIndex(data: object): SearchIndex {
  const index = data as Readonly<Record<string, unknown>>;
  for (const name of texts) if (typeof index[name] !== "string") throw brokenIndex(`It has no text \`${name}\`.`);
  for (const [name, type] of Object.entries(lists)) {
    const list = index[name];
    const isList = Array.isArray(list) && list.every((entry) => typeof entry === type);
    if (!isList) throw brokenIndex(`It has no list \`${name}\` of ${type}s.`);
  }
  const mostSets = 2 << indexFields.length;
  const isSet = (set: unknown) => Number.isInteger(set) && Number(set) > 1 && Number(set) < mostSets;
  if (!(index["sets"] as unknown[]).every(isSet)) throw brokenIndex("It has sets of fields that are none.");
  if (!Number.isInteger(index["digest"])) throw brokenIndex("It has no digest.");
  if ((index["fieldNames"] as string[]).join() !== indexFields.join()) throw brokenIndex("Its fields are others.");
  const checked = data as SearchIndex;
  const pages = checked.terms.length;
  const isWhole = [checked.documents, checked.fields, checked.frequencies].every(({ length }) => length === pages);
  if (!isWhole || sizeOf(checked) !== checked.size) throw brokenIndex("Some of its characters are missing.");
  return checked;
}

function checkBank({ version, locale, questions, digest }: SearchIndex, bank: IndexableBank): void {
  const isOfBank =
    version === bank.version &&
    locale === bank.locale &&
    questions.length === bank.questions.length &&
    bank.questions.every(({ id }, index) => questions[index] === id);
  if (!isOfBank) {
    const found = `of ${questions.length} questions in ${inShort(locale)}, version ${inShort(version)}`;
    const wanted = `${bank.questions.length} in ${bank.locale}, version ${bank.version}`;
    throw new SearchIndexError("other-bank", `This search index is ${found}; the bank has ${wanted}. Build it again.`);
  }
  if (digest !== digestOf(bank)) {
    const text = "This search index was built when the bank's questions read otherwise. Build it again.";
    throw new SearchIndexError("other-bank", text);
  }
}

/** Words of others in a message. */
function inShort(text: string): string {
  return escapeControls(text.length > 40 ? `${text.slice(0, 37)}...` : text);
}

/** FNV-1a over the prompts and briefs, an unsigned integer of 32 bits. */
function digestOf({ questions }: IndexableBank): number {
  let hash = 0x811c9dc5;
  const add = (text: string) => {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  };
  for (const question of questions) {
    add(question.prompt);
    if (question.status === "answered") add(question.brief);
  }
  return hash >>> 0;
}
