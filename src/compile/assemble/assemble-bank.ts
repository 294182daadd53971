import type { Article } from "../../model/article.js";
import type { BankData, Locale, RetiredId } from "../../model/bank-data.js";
import type { Question } from "../../model/question.js";
import type { Reference } from "../../model/reference.js";
import type { Section } from "../../model/section.js";
import { byCodePoint } from "../../text/code-point-order.js";
import type { Revision } from "../registry/registry.js";
import type { SourceFile } from "../sources/source-file.js";
import { type LocalText, type SectionEntry, type TagEntry, tagIn, textIn } from "../vocabulary/vocabulary.js";
import type { BuiltQuestion, QuestionWithArticle } from "./build-questions.js";

/** What the banks of all languages are made of. */
export interface BankParts {
  readonly version: string;
  readonly title: LocalText | undefined;
  /** In bank order, in the language of the source. */
  readonly sections: readonly Omit<Section, "questionCount">[];
  readonly sectionEntries: readonly SectionEntry[] | undefined;
  readonly tagEntries: readonly TagEntry[] | undefined;
  readonly references: readonly Reference[];
  /** What people say of a question, by its id and their language. */
  readonly sayings: ReadonlyMap<string, ReadonlyMap<Locale, readonly string[]>>;
  readonly built: readonly BuiltQuestion[];
  /** By id. Absent where there is no registry. */
  readonly revisions?: ReadonlyMap<string, Revision>;
  readonly retired?: readonly RetiredId[];
  readonly registry?: SourceFile;
}

/** Puts together the bank of the source's language. */
export function assembleBank(parts: BankParts, locale: Locale): BankData {
  return assemble(parts, locale, parts.built);
}

/** Puts together the bank of another language: the questions that are translated, related among themselves. */
export function assembleTranslation(parts: BankParts, locale: Locale): BankData {
  const translated = parts.built.flatMap(({ translations }) => translations.get(locale) ?? []);
  const ids = new Set(translated.map(({ question }) => question.id));
  const inBank = translated.map(({ question, ...rest }) => ({
    ...rest,
    question: { ...question, related: question.related.filter((id) => ids.has(id)) },
  }));
  return assemble(parts, locale, inBank);
}

function assemble(parts: BankParts, locale: Locale, chosen: readonly QuestionWithArticle[]): BankData {
  const questions = chosen.map(({ question }) => withRevision(question, parts.revisions?.get(question.id)));
  const counts = new Map<string, number>();
  for (const { section } of questions) counts.set(section, (counts.get(section) ?? 0) + 1);
  const cited = new Set(chosen.flatMap(({ article }) => article.references));
  return {
    formatVersion: 1,
    version: parts.version,
    locale,
    ...(parts.title === undefined ? {} : { title: textIn(locale, parts.title) }),
    sections: parts.sections.map((section) => ({
      ...section,
      ...titleIn(locale, section, parts.sectionEntries),
      questionCount: counts.get(section.id) ?? 0,
    })),
    tags: tagsOf(questions, parts.tagEntries, locale),
    references: parts.references.filter(({ id }) => cited.has(id)),
    questions,
    articles: chosen.map(({ article }) => withSayings(article, parts.sayings.get(article.id)?.get(locale))),
    retired: parts.retired ?? [],
  };
}

function withRevision(question: Question, revision: Revision | undefined): Question {
  return revision === undefined ? question : { ...question, ...revision };
}

/** Keys in the order of the JSON form. */
function withSayings(article: Article, sayings: readonly string[] | undefined): Article {
  if (sayings === undefined) return article;
  const { references, checked, hash, source, ...own } = article;
  return { ...own, sayings, references, ...(checked === undefined ? {} : { checked }), hash, source };
}

function titleIn(locale: Locale, { id }: Pick<Section, "id">, entries: readonly SectionEntry[] | undefined) {
  const entry = entries?.find((candidate) => candidate.id === id);
  return entry === undefined ? {} : { title: textIn(locale, entry.title), summary: textIn(locale, entry.summary) };
}

/** All tags of the vocabulary; without one, the tags in use. */
function tagsOf(
  questions: readonly Question[],
  entries: readonly TagEntry[] | undefined,
  locale: Locale,
): BankData["tags"] {
  if (entries !== undefined) return entries.map((entry) => tagIn(locale, entry));
  const used = [...new Set(questions.flatMap(({ tags }) => tags))].sort(byCodePoint);
  return used.map((id) => ({ id, label: id, aliases: [] }));
}
