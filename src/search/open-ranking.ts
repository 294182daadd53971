import type { Question } from "../model/question.js";
import type { Section } from "../model/section.js";
import type { Tag } from "../model/tag.js";
import type { SearchField, SearchHit } from "./open-search.js";
import { type FindRanges, findRangesKept, type TextRange } from "./rank/highlight.js";
import type { Links } from "./rank/lift-linked.js";
import { boostsOf, findFields, type RankQuestions, rankQuestionsOf } from "./rank/rank-questions.js";
import type { Ranked } from "./rank/ranked.js";
import { type QueryPart, readQuery } from "./rank/read-query.js";
import type { IndexField } from "./terms/document-fields.js";
import { collectPhrases, type PhraseBook } from "./terms/phrase-book.js";
import type { TermIndex } from "./terms/term-index.js";
import { createVocabulary } from "./terms/vocabulary.js";

/** What a search does apart from its questions, which may be at hand or elsewhere. */
export interface Ranking {
  /** Reads what a text asks for, and looks up all of its terms: ranking then asks the index for nothing new. */
  read(text: string, prefix: boolean): ReadText;
  /** The questions that answer to it, by their places in the bank, best first. */
  rank(query: ReadText): readonly Ranked[];
  /** Where a question has it. */
  match(query: ReadText, question: Question, number: number): SearchHit["matches"];
}

/** What a text asks for. */
export interface ReadText {
  readonly parts: readonly QueryPart[];
  readonly terms: readonly string[];
}

/**
 * Makes the ranking over an index of a bank's questions.
 *
 * @param readLinks - Gives which questions are linked, when the first search asks.
 */
export function openRanking(
  { sections, tags }: { readonly sections: readonly Section[]; readonly tags: readonly Tag[] },
  index: TermIndex,
  readLinks: () => Links,
): Ranking {
  const vocabulary = createVocabulary(index);
  // A search that is made and not used, as on a page that is left, costs little.
  let made: { readonly phrases: PhraseBook; readonly rankQuestions: RankQuestions } | undefined;
  const make = () => {
    made ??= { phrases: collectPhrases(tags), rankQuestions: rankQuestionsOf(index, vocabulary, readLinks()) };
    return made;
  };
  const findRanges = findRangesKept();
  const titles = new Map<string, string>(sections.map(({ id, title }) => [id, title]));
  return {
    read(text, prefix) {
      const parts = readQuery(text, { vocabulary, phrases: make().phrases, prefix });
      const terms = [...boostsOf(parts).keys()];
      for (const term of terms) index.posting(index.find(term));
      return { parts, terms };
    },
    rank: ({ parts }) => make().rankQuestions(parts),
    match: ({ terms }, question, number) =>
      readMatches(question, titles.get(question.section), findFields(index, terms, number), findRanges),
  };
}

const publicFields = {
  prompt: "prompt",
  alsoAsked: "alsoAsked",
  sayings: "alsoAsked",
  topic: "tags",
  tags: "tags",
  brief: "brief",
  original: "original",
  section: "section",
  translation: "translation",
  points: "article",
  article: "article",
} as const satisfies Record<IndexField, SearchField>;

function readMatches(
  question: Question,
  title: string | undefined,
  fields: ReadonlyMap<string, readonly IndexField[]>,
  findRanges: FindRanges,
): SearchHit["matches"] {
  const terms = new Set(fields.keys());
  const texts: Partial<Record<SearchField, string | undefined>> = { prompt: question.prompt, section: title };
  if (question.status === "answered") texts.brief = question.brief;
  const matches: Partial<Record<SearchField, readonly TextRange[]>> = {};
  for (const field of new Set([...fields.values()].flat())) {
    const name = publicFields[field];
    const text = texts[name];
    matches[name] ??= text === undefined ? [] : findRanges(text, terms);
  }
  return matches;
}
