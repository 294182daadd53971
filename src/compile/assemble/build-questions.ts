import { pickParts } from "../../article/parts.js";
import type { Article, ArticleParts } from "../../model/article.js";
import type { Locale } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import type { Question, QuestionFields } from "../../model/question.js";
import type { Source } from "../../model/source.js";
import { splitPrompt } from "../../text/split-prompt.js";
import type { CardDraft } from "../card/draft.js";
import type { QuestionDraft } from "../outline/draft.js";
import { hashContent } from "../registry/content-hash.js";
import type { QuestionPlan, SectionPlan } from "./claim-cards.js";
import { outlineParts, outlinePrompt } from "./outline-parts.js";
import type { PlannedQuestion } from "./plan-sections.js";

/** A question, its article, where its tags are written, and the same in other languages. */
export interface BuiltQuestion extends QuestionWithArticle {
  readonly tagPlaces: readonly Place[];
  readonly translations: ReadonlyMap<Locale, QuestionWithArticle>;
}

export interface QuestionWithArticle {
  readonly question: Question;
  readonly article: Article;
}

/** Makes the questions of a plan whole. Versions are those of a first publication; `withRevision` sets others. */
export function buildQuestions(
  sections: readonly SectionPlan[],
  ids: readonly string[],
  version: string,
): BuiltQuestion[] {
  const entries = sections.flatMap(({ section, entries }) => entries.map((entry) => ({ section: section.id, entry })));
  return entries.map(({ section, entry }, index) => {
    const base = { id: ids[index] ?? "", section, since: version, changed: version, revision: 1 };
    return entry.kind === "card" ? buildFromCards(base, entry) : buildFromOutline(base, entry);
  });
}

interface Base {
  readonly id: string;
  readonly section: string;
  readonly since: string;
  readonly changed: string;
  readonly revision: number;
}

function buildFromOutline({ id, section, ...versions }: Base, { draft, sidecar }: PlannedQuestion): BuiltQuestion {
  const { answer, prompt, number, place } = draft;
  const inSidecar = sidecar?.tags.map((tag, index) => ({ tag, place: sidecar.tagPlace(index) })) ?? [];
  const written = [...inSidecar, ...draft.tags.map((tag) => ({ tag, place }))];
  const tags = written.filter(({ tag }, index) => written.findIndex((other) => other.tag === tag) === index);
  const parts = outlineParts(draft);
  const promptMarkdown = outlinePrompt(draft);
  const question = makeQuestion({
    id,
    section,
    number,
    prompt,
    ...(answer === undefined ? {} : { brief: answer.brief }),
    tags: tags.map(({ tag }) => tag),
    difficulty: sidecar?.difficulty ?? 2,
    related: [],
    origin: "seed",
    ...versions,
    hasChoice: parts.choice !== undefined,
  });
  const source: Source = {
    ...place,
    ...(answer === undefined ? {} : { brief: answer.place }),
    original: originalOf(draft),
  };
  const article = makeArticle({
    id,
    parts,
    written: { promptMarkdown, briefMarkdown: answer?.briefMarkdown },
    references: [],
    hash: hashContent({ prompt: contentOf(prompt, promptMarkdown), brief: answer?.brief, parts }),
    source,
  });
  return { question, article, tagPlaces: tags.map((tag) => tag.place), translations: new Map() };
}

/** What a question asks: what stands below its prompt, too. */
function contentOf(prompt: string, promptMarkdown: string | undefined): string {
  const { given } = splitPrompt(promptMarkdown);
  return given === "" ? prompt : `${prompt}\n\n${given}`;
}

function buildFromCards(base: Base, plan: Extract<QuestionPlan, { kind: "card" }>): BuiltQuestion {
  const { card, translations } = plan;
  return {
    ...buildFromCard(base, plan, card),
    tagPlaces: card.frontMatter.places.tags.entries,
    translations: new Map([...translations].map(([language, other]) => [language, buildFromCard(base, plan, other)])),
  };
}

function buildFromCard(
  { id, section, ...versions }: Base,
  { card, number, origin, claimed }: Extract<QuestionPlan, { kind: "card" }>,
  { prompt, brief, article, hash, promptPlace, briefPlace, ...written }: CardDraft,
): QuestionWithArticle {
  const { tags, difficulty, references, related, group, checked } = card.frontMatter;
  const question = makeQuestion({
    id,
    section,
    number,
    prompt,
    ...(brief === "" ? {} : { brief }),
    tags,
    difficulty,
    related,
    ...(group === undefined ? {} : { group }),
    origin,
    ...versions,
    hasChoice: article.choice !== undefined,
  });
  const source: Source = {
    ...promptPlace,
    ...(brief === "" ? {} : { brief: briefPlace }),
    ...(claimed === undefined ? {} : { original: originalOf(claimed) }),
  };
  return { question, article: makeArticle({ id, parts: article, written, references, checked, hash, source }) };
}

/** Keys in the order of the JSON form. */
function makeQuestion({
  id,
  section,
  number,
  prompt,
  brief,
  ...fields
}: QuestionFields & { readonly brief?: string }): Question {
  return brief === undefined
    ? { id, section, number, prompt, status: "open", ...fields }
    : { id, section, number, prompt, status: "answered", brief, ...fields };
}

/** Prompt and brief in Markdown. The same words are hashed as plain text. */
interface Written {
  readonly promptMarkdown?: string | undefined;
  readonly briefMarkdown?: string | undefined;
}

function makeArticle({
  id,
  parts,
  written: { promptMarkdown, briefMarkdown },
  references,
  checked,
  hash,
  source,
}: Pick<Article, "id" | "references" | "hash" | "source"> & {
  readonly parts: ArticleParts;
  readonly written: Written;
  readonly checked?: string | undefined;
}): Article {
  return {
    id,
    ...pickParts(parts),
    ...(promptMarkdown !== undefined && { promptMarkdown }),
    ...(briefMarkdown !== undefined && { briefMarkdown }),
    references,
    ...(checked === undefined ? {} : { checked }),
    hash,
    source,
  };
}

function originalOf({ prompt, answer }: QuestionDraft): { readonly prompt: string; readonly answer?: string } {
  return answer === undefined ? { prompt } : { prompt, answer: answer.text };
}
