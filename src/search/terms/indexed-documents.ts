import type { Article } from "../../model/article.js";
import type { Bank } from "../../model/bank.js";
import type { BankIds } from "../../model/bank-ids.js";
import type { Question } from "../../model/question.js";
import type { TermReader } from "../words/read-terms.js";
import { type IndexedDocument, readDocument, readTagTerms } from "./document-fields.js";

/** What search needs of a bank; every bank has it. */
export type SearchableBank<Ids extends BankIds = BankIds> = Pick<
  Bank<Ids>,
  "locale" | "version" | "sections" | "tags" | "questions" | "find"
>;

/** What an index is made of: a bank that is open, or its data. */
export type IndexableBank = Omit<SearchableBank, "find">;

/** What may be indexed beside the questions of a bank. */
export interface IndexOptions {
  /** Long answers of the bank's questions, for queries in words that prompts and briefs do not have. Default: none. */
  readonly articles?: readonly Article[];
  /** The same bank in the other language, for queries in that language. Default: none. */
  readonly translation?: TranslatedBank;
}

/**
 * What is read of a translation: its prompts, and of its articles what people call things, sayings of at most two words. Briefs and
 * longer texts have everyday words, by which any query would find something.
 */
export interface TranslatedBank {
  readonly questions: readonly Question[];
  /** Default: none. */
  readonly articles?: readonly Article[];
}

/** Reads what each question of a bank is found by, one after the other in bank order. */
export function* readDocuments(
  { sections, tags, questions }: IndexableBank,
  { articles = [], translation }: IndexOptions,
  reader: TermReader,
): Generator<IndexedDocument> {
  const sources = {
    sectionTerms: new Map(sections.map(({ id, title }) => [id as string, readAll(title, reader)])),
    tagTerms: new Map(tags.map((tag) => [tag.id as string, readTagTerms(tag, reader)])),
    articles: byId(articles),
    translations: byId(translation?.questions ?? []),
    translatedArticles: byId(translation?.articles ?? []),
  };
  for (const question of questions) yield readDocument(question, sources);
}

function readAll(text: string, reader: TermReader): number[] {
  const found: number[] = [];
  reader.read(text, (term) => found.push(term));
  return found;
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
