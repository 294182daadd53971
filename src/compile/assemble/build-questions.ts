import type { Article, ChoiceItem } from "../../model/article.js";
import type { Place } from "../../model/place.js";
import type { Question } from "../../model/question.js";
import type { CardDraft } from "../card/draft.js";
import type { ChoiceDraft, QuestionDraft } from "../outline/draft.js";
import { contentHash } from "../registry/content-hash.js";
import type { QuestionPlan, SectionPlan, SourceCard } from "./claim-cards.js";
import type { PlannedQuestion } from "./plan-sections.js";

/** A question, its article if it has one, where its tags are written, and the same in the other language. */
export interface BuiltQuestion extends QuestionWithArticle {
  readonly tagPlaces: readonly Place[];
  readonly translation?: QuestionWithArticle;
}

export interface QuestionWithArticle {
  readonly question: Question;
  readonly article?: Article;
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

function buildFromOutline(
  { id, section, since, changed, revision }: Base,
  { draft, sidecar }: PlannedQuestion,
): BuiltQuestion {
  const { answer, prompt, number, place } = draft;
  const article = outlineArticle(id, draft);
  const inSidecar = sidecar?.tags.map((tag, index) => ({ tag, place: sidecar.tagPlace(index) })) ?? [];
  const written = [...inSidecar, ...draft.tags.map((tag) => ({ tag, place }))];
  const tags = written.filter(({ tag }, index) => written.findIndex((other) => other.tag === tag) === index);
  const fields = {
    tags: tags.map(({ tag }) => tag),
    difficulty: sidecar?.difficulty ?? 2,
    references: [],
    related: [],
    origin: "seed",
    since,
    changed,
    revision,
    hash: hashQuestion(prompt, answer?.brief, article),
  } as const;
  const source = { ...place, original: originalOf(draft) };
  const question: Question =
    answer === undefined
      ? { id, section, number, prompt, status: "open", ...fields, source }
      : {
          id,
          section,
          number,
          prompt,
          status: "answered",
          brief: answer.brief,
          ...fields,
          source: { ...source, brief: answer.place },
        };
  return { question, ...(article === undefined ? {} : { article }), tagPlaces: tags.map((tag) => tag.place) };
}

function buildFromCards(
  base: Base,
  { card, claimed, translation }: Extract<QuestionPlan, { kind: "card" }>,
): BuiltQuestion {
  const inherited = { ...(claimed === undefined ? {} : { original: originalOf(claimed) }) };
  return {
    ...buildFromCard(base, card.frontMatter, card, inherited),
    tagPlaces: card.frontMatter.tags.map((_, index) => card.frontMatter.placeOf(["tags", index])),
    ...(translation === undefined
      ? {}
      : { translation: buildFromCard(base, card.frontMatter, translation, inherited) }),
  };
}

function buildFromCard(
  { id, section, ...versions }: Base,
  { number, tags, difficulty, references, related, group, origin }: SourceCard["frontMatter"],
  card: CardDraft,
  inherited: Pick<Question["source"], "original">,
): QuestionWithArticle {
  const { prompt, brief, article, promptPlace, briefPlace } = card;
  const question: Question = {
    id,
    section,
    number,
    prompt,
    status: "answered",
    brief,
    tags,
    difficulty,
    references,
    related,
    ...(group === undefined ? {} : { group }),
    origin,
    ...versions,
    hash: hashQuestion(prompt, brief, article),
    source: { ...promptPlace, ...inherited, brief: briefPlace },
  };
  return { question, ...(article === undefined ? {} : { article }) };
}

/** Of what a candidate reads; ids, tags and numbers may change without changing the question. */
function hashQuestion(prompt: string, brief: string | undefined, article: Article | undefined): string {
  const { id: _, ...content } = article ?? { id: "" };
  return contentHash([prompt, brief ?? null, article === undefined ? null : content]);
}

function originalOf({ prompt, answer }: QuestionDraft): { readonly prompt: string; readonly answer?: string } {
  return answer === undefined ? { prompt } : { prompt, answer: answer.text };
}

function outlineArticle(id: string, { answer, article }: QuestionDraft): Article | undefined {
  const parts = { keyPoints: [], pitfalls: [] };
  if (article !== undefined) {
    const { explanation, followUps, choice } = article;
    return { id, explanation, ...parts, followUps, ...(choice === undefined ? {} : { choice: choiceOf(choice) }) };
  }
  return answer?.isLong === true ? { id, explanation: answer.text, ...parts, followUps: [] } : undefined;
}

function choiceOf({ stem, options }: ChoiceDraft): ChoiceItem {
  return { stem, options: options.map((option) => ({ ...option, rationale: "" })) };
}
