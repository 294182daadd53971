import type { Article } from "../../model/article.js";
import type { Question } from "../../model/question.js";
import type { Tag } from "../../model/tag.js";
import type { TermReader } from "../words/read-terms.js";

/** Where a question can be found by its words. `topic` is the first of its tags, the most telling one. */
export type IndexField =
  | "prompt"
  | "alsoAsked"
  | "sayings"
  | "topic"
  | "tags"
  | "brief"
  | "original"
  | "section"
  | "translation"
  | "points"
  | "article";

/** How much a term counts in each field, and how sure a match there makes us that the question is meant, from 0 to 1. */
export const fieldWeights: Readonly<Record<IndexField, { readonly boost: number; readonly certainty: number }>> = {
  prompt: { boost: 3.5, certainty: 1 },
  alsoAsked: { boost: 2, certainty: 0.85 },
  sayings: { boost: 1, certainty: 0.95 },
  topic: { boost: 2.2, certainty: 1 },
  tags: { boost: 1.5, certainty: 0.9 },
  brief: { boost: 1.5, certainty: 1 },
  original: { boost: 1.5, certainty: 1 },
  section: { boost: 0.4, certainty: 0.6 },
  translation: { boost: 1.2, certainty: 0.9 },
  points: { boost: 1.8, certainty: 0.8 },
  article: { boost: 0.7, certainty: 0.88 },
};
export const indexFields = Object.keys(fieldWeights) as IndexField[];
const certainties = indexFields.map((name) => fieldWeights[name].certainty);

/**
 * The fields of free talk, as bits in the order of `indexFields`: prose, and other ways to ask, where people speak as they do of
 * anything. What only these have may be there in passing.
 */
export const passingFields = bitsOf("points", "article", "alsoAsked", "sayings");

/** Those of them where a word may stand by the way; a saying is all about its question. */
const proseFields = bitsOf("points", "article", "alsoAsked");

/** The fields of whole texts, likewise. */
export const longFields = bitsOf("points", "article");

/** So many different terms a text of free talk has that is long. */
const longText = 100;

/**
 * How sure a match in a field of so many terms makes us that is as frequent: one mention in a long text of free talk says half of
 * what many do.
 */
export function certaintyOf(field: number, frequency: number, length: number): number {
  const certainty = certainties[field] ?? 0;
  if ((proseFields & (1 << field)) === 0) return certainty;
  return certainty * (1 - (0.5 * Math.min(1, length / longText)) / frequency);
}

const articleBit = bitsOf("article");

/** Whether a set of fields, likewise, is the article alone. */
export function isArticleAlone(fields: number): boolean {
  return fields === articleBit;
}

/** The fields that say what a question is about, likewise. */
export const headFields = bitsOf("prompt", "topic");

/** The fields whose words an author chose to say what questions are about, likewise. */
export const ownFields = bitsOf("prompt", "topic", "tags", "section");

function bitsOf(...fields: readonly IndexField[]): number {
  return fields.reduce((bits, field) => bits | (1 << indexFields.indexOf(field)), 0);
}

/** What a question is indexed under: for each field a text, or numbers of terms that were read before. */
export type IndexedDocument = Readonly<Record<IndexField, string | readonly number[]>>;

/** What the index of a question is made of, beside the question. */
export interface DocumentSources {
  /** Terms of each section's title. */
  readonly sectionTerms: ReadonlyMap<string, readonly number[]>;
  /** Terms of each tag, as `readTagTerms` gives them. */
  readonly tagTerms: ReadonlyMap<string, readonly number[]>;
  readonly articles: ReadonlyMap<string, Article>;
  /** The same questions in the other language, and their articles. */
  readonly translations: ReadonlyMap<string, Question>;
  readonly translatedArticles: ReadonlyMap<string, Article>;
}

/** The sign that terms of tags begin with. No text has it: words contain no such sign. */
export const tagSign = "#";

/** The term that stands for a tag as a whole. Terms contain no spaces. */
export function tagTerm(id: string): string {
  return `${tagSign}${id.replace(/\s/gu, "_")}`;
}

/** Gathers what one question is found by. */
export function readDocument(question: Question, sources: DocumentSources): IndexedDocument {
  const { id, prompt } = question;
  const [topic, ...others] = question.tags;
  const article = sources.articles.get(id);
  const translation = sources.translations.get(id);
  const original = article?.source.original;
  const termsOf = (tag: string) => sources.tagTerms.get(tag) ?? [];
  return {
    prompt,
    alsoAsked: (article?.alsoAsked ?? []).join("\n"),
    sayings: [...(article?.sayings ?? []), ...namesIn(sources.translatedArticles.get(id))].join("\n"),
    topic: topic === undefined ? [] : termsOf(topic),
    tags: others.flatMap((tag) => termsOf(tag)),
    brief: question.status === "answered" ? question.brief : "",
    original: original === undefined ? "" : `${original.prompt}\n${original.answer ?? ""}`,
    section: sources.sectionTerms.get(question.section) ?? [],
    translation: `${id.replaceAll("-", " ")}\n${translation?.prompt ?? ""}`,
    points: article === undefined ? "" : pointsText(article),
    article: article === undefined ? "" : articleText(article),
  };
}

/** Sayings so short name a thing: of so many words, or Han characters. */
const maxNameWords = 2;
const maxNameCharacters = 4;

/** What people call what the question is about in the other language. Of longer sayings the words are everyday ones. */
function namesIn(article: Article | undefined): readonly string[] {
  return (article?.sayings ?? []).filter((saying) =>
    /\p{Script=Han}/u.test(saying) ? saying.length <= maxNameCharacters : saying.split(" ").length <= maxNameWords,
  );
}

/** The terms of a tag: itself, and each word of its names once. */
export function readTagTerms({ id, label, aliases }: Tag, reader: TermReader): number[] {
  const found = new Set([reader.numberOf(tagTerm(id))]);
  for (const name of [label, ...aliases]) reader.read(name, (term) => found.add(term));
  return [...found];
}

/**
 * What the question is about in other words: the statements that an answer makes, and what is asked next. Of the choice
 * item its stem alone: distractors are wrong on purpose, and speak of what the question is not about.
 */
function pointsText({ keyPoints = [], followUps = [], pitfalls = [], choice }: Article): string {
  return [
    ...keyPoints.map(({ text }) => text),
    ...followUps.map(({ prompt }) => prompt),
    ...pitfalls.map(({ claim }) => claim),
    choice?.stem ?? "",
  ].join("\n");
}

function articleText({
  spoken = "",
  explanation = "",
  correction = "",
  pitfalls = [],
  followUps = [],
}: Article): string {
  const asides = [...pitfalls.map(({ rebuttal }) => rebuttal), ...followUps.map(({ answer }) => answer)];
  return [spoken, explanation, correction, ...asides].join("\n");
}
