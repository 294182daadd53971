import { pickParts } from "../article/parts.js";
import type { ArticleParts, ChoiceItem } from "../model/article.js";
import type { Bank } from "../model/bank.js";
import type { Locale } from "../model/bank-data.js";
import type { BankIds } from "../model/bank-ids.js";
import type { Query } from "../model/query.js";
import type { Difficulty, Origin, Question } from "../model/question.js";
import type { Reference } from "../model/reference.js";
import { assertBank } from "../query/assert-bank.js";
import type { OpenQuizItem, Quiz, QuizItem } from "../quiz/draw/quiz.js";
import type { LeftPicture } from "./picture-options.js";

/** What every format takes: questions with all that is said about them, in the order to write them in. */
export interface ExportSet {
  readonly locale: Locale;
  /** What the bank is called. Absent where its author does not say. */
  readonly title?: string;
  /** Version of the content. */
  readonly version: string;
  /** Those that items are of, in bank order. */
  readonly sections: readonly ExportSection[];
  /** Ids are distinct. */
  readonly items: readonly ExportItem[];
}

/** A chapter. */
export interface ExportSection {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** How an item is asked: in the open form of the prompt, or by options to choose from. */
export type ExportKind = "open" | "choice";

/** One question to write. */
export interface ExportItem {
  readonly id: string;
  /** How it is asked; at least one of them. A question with a choice item is asked in both, an item of a quiz in one. */
  readonly kinds: readonly ExportKind[];
  readonly section: ExportSection;
  /** Position in the section. */
  readonly number: number;
  readonly tags: readonly { readonly id: string; readonly label: string }[];
  readonly difficulty: Difficulty;
  readonly origin: Origin;
  readonly since: string;
  readonly changed: string;
  readonly revision: number;
  /** Of its content. Absent for an item of a quiz whose question reads otherwise in the bank. */
  readonly hash?: string;
  /** Plain text. */
  readonly prompt: string;
  /** The same in Markdown, where that says more: code, emphasis, formulas, links. */
  readonly promptMarkdown?: string;
  /** Plain text. Absent for a question without an answer. */
  readonly brief?: string;
  readonly briefMarkdown?: string;
  /** The parts of the answer but for its choice item; absent where there are none. Texts are Markdown. */
  readonly article?: AnswerParts;
  /** There if and only if `kinds` has `choice`. In a quiz, options stand in its order. Its texts are Markdown. */
  readonly choice?: ChoiceItem;
  readonly references: readonly Reference[];
  /** Ids of questions. */
  readonly related: readonly string[];
}

/** The parts of an article but for its choice item. */
export type AnswerParts = Omit<ArticleParts, "choice">;

/** What a format gives. */
export interface Exported<Content extends string | Uint8Array> {
  readonly content: Content;
  /** What the format cannot hold, in the order of the set. Everything else is in the content, whole. */
  readonly refused: readonly Refusal[];
  /** What has another name in the content than in the bank, because the format would not keep its own. Absent: nothing has. */
  readonly renamed?: readonly Refusal[];
  /** Pictures that are not in content that could hold them. Absent: all are. */
  readonly pictures?: readonly LeftPicture[];
}

/** An item, or one form of it, that is not in the content, or not by its own name. */
export interface Refusal {
  readonly id: string;
  readonly kind: ExportKind;
  /** A sentence. */
  readonly reason: string;
}

/**
 * Gathers what to export: the questions that a query finds, in bank order, or the items of a quiz, in its order.
 * Of a quiz, its own texts are taken; the rest of the answer comes from the bank, unless the question has changed since.
 *
 * @param what - Default: every question.
 * @throws TypeError if the query is none. RangeError if an item of the quiz is of a question that the bank does not have.
 * @example
 * ```ts
 * const { content, refused } = await toGift(await loadExport(bank, { sections: ["inference"] }));
 * ```
 */
export async function loadExport<Ids extends BankIds>(
  bank: Bank<Ids>,
  what: Query<NoInfer<Ids>> | Quiz = {},
): Promise<ExportSet> {
  assertBank(bank, "loadExport");
  const items = await ("items" in what ? quizItems(bank, what) : questionItems(bank, what));
  const { locale, title, version } = bank;
  const sections = sectionsOf(items, bank.sections);
  return { locale, ...(title !== undefined && { title }), version, sections, items };
}

/** Leaves out the other forms of each item, and items that have none of these. */
export function keepKinds(set: ExportSet, kinds: readonly ExportKind[]): ExportSet {
  const items = set.items.flatMap(({ choice, ...item }): ExportItem[] => {
    const kept = item.kinds.filter((kind) => kinds.includes(kind));
    if (kept.length === 0) return [];
    return [{ ...item, kinds: kept, ...(choice !== undefined && kept.includes("choice") && { choice }) }];
  });
  return { ...set, sections: sectionsOf(items, set.sections), items };
}

function sectionsOf(items: readonly ExportItem[], all: readonly ExportSection[]): ExportSection[] {
  const used = new Set(items.map(({ section }) => section.id));
  return all.filter(({ id }) => used.has(id)).map(toSection);
}

async function questionItems<Ids extends BankIds>(bank: Bank<Ids>, query: Query<Ids>): Promise<ExportItem[]> {
  const names = await namesOf(bank);
  return Promise.all(bank.find(query).map((question) => questionItem(bank, question, names)));
}

async function quizItems<Ids extends BankIds>(bank: Bank<Ids>, quiz: Quiz): Promise<ExportItem[]> {
  const names = await namesOf(bank);
  return Promise.all(
    quiz.items.map(async (drawn) => {
      const question = bank.has(drawn.id) ? bank.get(drawn.id) : undefined;
      if (question === undefined)
        throw new RangeError(`Item ${drawn.number} of the quiz is of "${drawn.id}", which the bank does not have.`);
      return drawnItem(await questionItem(bank, question, names), drawn);
    }),
  );
}

/** What ids of a bank stand for. */
interface Names {
  readonly sections: ReadonlyMap<string, ExportSection>;
  readonly labels: ReadonlyMap<string, string>;
  readonly references: ReadonlyMap<string, Reference>;
}

async function namesOf({ sections, tags, ...bank }: Pick<Bank, "sections" | "tags" | "references">): Promise<Names> {
  const references = await bank.references();
  return {
    sections: new Map(sections.map((section) => [section.id, toSection(section)])),
    labels: new Map(tags.map(({ id, label }) => [id, label])),
    references: new Map(references.map((reference) => [reference.id, reference])),
  };
}

async function questionItem<Ids extends BankIds>(
  bank: Bank<Ids>,
  question: Question<Ids>,
  names: Names,
): Promise<ExportItem> {
  const section = names.sections.get(question.section);
  if (section === undefined) throw new Error(`The question "${question.id}" is of no section of its bank.`);
  const article = await bank.article(question.id);
  if (article === undefined) throw new Error(`The question "${question.id}" has no article in its bank.`);
  const { choice, ...parts } = pickParts(article);
  return {
    id: question.id,
    kinds: choice === undefined ? ["open"] : ["open", "choice"],
    section,
    number: question.number,
    tags: question.tags.map((id) => ({ id, label: names.labels.get(id) ?? id })),
    difficulty: question.difficulty,
    origin: question.origin,
    since: question.since,
    changed: question.changed,
    revision: question.revision,
    hash: article.hash,
    prompt: question.prompt,
    ...(article.promptMarkdown !== undefined && { promptMarkdown: article.promptMarkdown }),
    ...(question.status === "answered" && { brief: question.brief }),
    ...(article.briefMarkdown !== undefined && { briefMarkdown: article.briefMarkdown }),
    ...(Object.keys(parts).length > 0 && { article: parts }),
    ...(choice !== undefined && { choice }),
    references: article.references.flatMap((id) => names.references.get(id) ?? []),
    related: question.related,
  };
}

function drawnItem(bankItem: ExportItem, drawn: QuizItem): ExportItem {
  const { brief, briefMarkdown, article, choice, hash, promptMarkdown, ...item } = bankItem;
  const { revision, prompt, tags, difficulty, related } = drawn;
  const isSame = revision === item.revision && prompt === item.prompt && isAsDrawn({ brief, article, choice }, drawn);
  const labels = new Map(item.tags.map((tag) => [tag.id, tag]));
  return {
    ...item,
    kinds: [drawn.kind === "choice" ? "choice" : "open"],
    tags: tags.map((id) => labels.get(id) ?? { id, label: id }),
    difficulty,
    revision,
    ...(isSame && hash !== undefined && { hash }),
    prompt,
    ...(prompt === item.prompt && promptMarkdown !== undefined && { promptMarkdown }),
    related,
    ...(isSame && briefMarkdown !== undefined && { briefMarkdown }),
    ...(drawn.kind === "flashcard" ? { brief: drawn.brief } : isSame && brief !== undefined && { brief }),
    ...(isSame && article !== undefined && { article }),
    ...(!isSame && drawn.kind === "open" && drawn.keyPoints.length > 0 && { article: rubricOf(drawn) }),
    ...(drawn.kind === "choice" && { choice: { stem: drawn.stem, options: drawn.options } }),
  };
}

/** Tells whether what was drawn of a question still stands in the bank. */
function isAsDrawn(
  { brief, article, choice }: { readonly [Key in "brief" | "article" | "choice"]: ExportItem[Key] | undefined },
  drawn: QuizItem,
): boolean {
  switch (drawn.kind) {
    case "flashcard":
      return drawn.brief === brief;
    case "open":
      return JSON.stringify(drawn.keyPoints) === JSON.stringify(article?.keyPoints ?? []);
    case "choice": {
      const texts = (options: ChoiceItem["options"] = []) => options.map(({ text }) => text).sort();
      return (
        drawn.stem === choice?.stem && JSON.stringify(texts(drawn.options)) === JSON.stringify(texts(choice.options))
      );
    }
    default:
      return drawn satisfies never;
  }
}

function rubricOf({ keyPoints, pitfalls, followUps }: OpenQuizItem): AnswerParts {
  return {
    keyPoints,
    ...(pitfalls.length > 0 && { pitfalls }),
    ...(followUps.length > 0 && { followUps }),
  };
}

function toSection({ id, number, title }: ExportSection): ExportSection {
  return { id, number, title };
}
