/**
 * Other libraries over the same bank, each set up as well as its options allow: fields and their weights, names of tags in both
 * languages, articles, prefixes, fuzziness, and pairs of Han characters as words. What `npm run eval:search` compares with.
 */
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Article } from "../src/model/article.js";
import type { Bank } from "../src/model/bank.js";
import type { FindIds } from "./search-evaluation.js";

const weights = { prompt: 4, alsoAsked: 3, tags: 2, brief: 2, section: 0.5, article: 0.7 } as const;
const fields = Object.keys(weights) as (keyof typeof weights)[];

type PeerDocument = { readonly id: string } & Readonly<Record<keyof typeof weights, string>>;

/** Gives each library's search, by name. */
export async function openPeers(bank: Bank, articles: readonly Article[]): Promise<ReadonlyMap<string, FindIds>> {
  const documents = readDocuments(bank, articles);
  return new Map<string, FindIds>([
    ["MiniSearch", openMiniSearch(documents)],
    ["Orama", await openOrama(documents)],
    ["FlexSearch", openFlexSearch(documents)],
    ["Fuse", openFuse(documents)],
  ]);
}

function readDocuments(bank: Bank, articles: readonly Article[]): PeerDocument[] {
  const titles = new Map<string, string>(bank.sections.map(({ id, title }) => [id, title]));
  const names = new Map<string, string>(
    bank.tags.map(({ id, label, aliases }) => [id, [label, ...aliases].join("; ")]),
  );
  const byId = new Map<string, Article>(articles.map((article) => [article.id, article]));
  return bank.questions.map((question) => {
    const article = byId.get(question.id);
    const statements = [
      article?.explanation,
      ...(article?.keyPoints ?? []).map(({ text }) => text),
      ...(article?.pitfalls ?? []).flatMap(({ claim, rebuttal }) => [claim, rebuttal]),
      ...(article?.followUps ?? []).flatMap(({ prompt, answer }) => [prompt, answer]),
    ];
    return {
      id: question.id,
      prompt: question.prompt,
      alsoAsked: (article?.alsoAsked ?? []).join("\n"),
      tags: question.tags.map((tag) => names.get(tag) ?? tag).join("\n"),
      brief: question.status === "answered" ? question.brief : "",
      section: titles.get(question.section) ?? "",
      article: statements.join("\n"),
    };
  });
}

const han = /\p{Script=Han}/u;
const word = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Words in lower case, and pairs of Han characters; of compounds also the whole. */
function readWords(text: string): string[] {
  const compounds = text.match(/[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+/gu) ?? [];
  const words = (text.match(word) ?? []).flatMap((run) => {
    if (!han.test(run)) return [run.toLowerCase()];
    const characters = Array.from(run);
    return characters.length < 2 ? characters : characters.slice(1).map((next, index) => `${characters[index]}${next}`);
  });
  return [...words, ...compounds.map((compound) => compound.replace(/[-_]/g, "").toLowerCase())];
}

function openMiniSearch(documents: readonly PeerDocument[]): FindIds {
  const index = new MiniSearch<PeerDocument>({ fields, tokenize: readWords, processTerm: (term) => term });
  index.addAll(documents);
  const searchOptions = {
    boost: weights,
    prefix: (term: string) => !han.test(term) && term.length > 2,
    fuzzy: (term: string) => (han.test(term) || term.length < 5 ? 0 : term.length < 9 ? 1 : 2),
  };
  return (query) => index.search(query, searchOptions).map(({ id }) => String(id));
}

async function openOrama(documents: readonly PeerDocument[]): Promise<FindIds> {
  const index = await create({
    schema: Object.fromEntries(fields.map((field) => [field, "string"])) as Record<keyof typeof weights, "string">,
    components: { tokenizer: { language: "english", normalizationCache: new Map(), tokenize: readWords } },
  });
  await insertMultiple(index, [...documents]);
  return async (term) => {
    const { hits } = await searchOrama(index, { term, boost: weights, tolerance: 1, limit: documents.length });
    return hits.map(({ id }) => id);
  };
}

function openFlexSearch(documents: readonly PeerDocument[]): FindIds {
  const index = new FlexSearch.Document({
    document: { id: "id", index: fields },
    encode: readWords,
    tokenize: "forward",
  });
  for (const document of documents) index.add(document as never);
  return (query) => {
    const found = index.search(query, { suggest: true, limit: documents.length });
    const scores = new Map<string, number>();
    for (const { field, result } of found as unknown as { field: keyof typeof weights; result: string[] }[]) {
      for (const [rank, id] of result.entries()) scores.set(id, (scores.get(id) ?? 0) + weights[field] / (rank + 5));
    }
    return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
  };
}

function openFuse(documents: readonly PeerDocument[]): FindIds {
  const keys = fields.map((name) => ({ name, weight: weights[name] }));
  const index = new Fuse(documents, { keys, ignoreLocation: true, useTokenSearch: true, tokenize: readWords });
  return (query) => index.search(query).map(({ item }) => item.id);
}
