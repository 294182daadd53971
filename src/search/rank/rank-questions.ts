import { addTo } from "../terms/add-to.js";
import { type IndexField, indexFields } from "../terms/document-fields.js";
import { NumberList } from "../terms/number-list.js";
import { rarityOf, type TermIndex } from "../terms/term-index.js";
import type { Vocabulary } from "../terms/vocabulary.js";
import { isPaired } from "../words/scan-text.js";
import { type Links, liftLinkedOf } from "./lift-linked.js";
import { liftRelatedOf } from "./lift-related.js";
import { compareRanked, type Ranked } from "./ranked.js";
import type { QueryPart, Way } from "./read-query.js";

/** Ranks the questions that answer to enough of a query, best first; equal ones in bank order. */
export type RankQuestions = (parts: readonly QueryPart[]) => Ranked[];

/**
 * How sure it must be, from 0 to 1, that some question is meant for the query to be about the bank at all. Sure makes what share of the
 * query a question answers to, or how much that is: of a long story, few words of many may be the bank's, and yet be more than chance gives.
 * Words of any story stand in some saying: where a bank has sayings, what the query's words say together for some question must be so many
 * times what a word says that one question alone has. `han` is for queries with Han characters.
 */
const gates = {
  plain: { sureness: 0.6, score: 0 },
  words: { sureness: 0.7, score: 1.2 },
  han: { sureness: 0.54, score: 0.8 },
} as const;
/** How sure that any other question is, once the query is about the bank. */
const minSureness = 0.1;
/** How much surer a word makes us that many questions are about, and that talk of other things does not have. */
const sureOfOwnWord = 0.2;
/** How surely it must have been meant: misspelt perhaps, but not as one of many completions. */
const minOwnQuality = 0.7;
/** By how much more a question counts that answers to more of the query. */
const coverageExponent = 1.5;

/**
 * Prepares to rank the questions of an index. The score of a question is what its terms say for it, times how much of the
 * query it answers to: for each part by the way that fits best, so that synonyms do not count twice. At last, questions
 * with the tags of the best ones are raised, and those that these are linked with.
 */
export function rankQuestionsOf(index: TermIndex, vocabulary: Vocabulary, links: Links): RankQuestions {
  const { documentCount } = index;
  // Sums of one search, by question. All zero between searches.
  const scores = new Float64Array(documentCount);
  const coverages = new Float64Array(documentCount);
  const bestOfPart = new Float64Array(documentCount);
  const foundOfWay = new Float64Array(documentCount);
  const touched = new NumberList();
  const touchedByPart = new NumberList();
  const liftRelated = liftRelatedOf(index, vocabulary);
  const liftLinked = liftLinkedOf(links);
  const rarest = rarityOf(1, documentCount);

  const take = (document: number, found: number) => {
    const best = bestOfPart[document] ?? 0;
    if (found <= best) return;
    if (best === 0) touchedByPart.push(document);
    bestOfPart[document] = found;
  };

  const addWay = ({ terms, quality }: Way) => {
    const [only] = terms;
    if (terms.length === 1 && only !== undefined) {
      const { documents, certainties } = index.posting(index.find(only));
      for (let entry = 0; entry < documents.length; entry++) {
        take(documents[entry] ?? 0, quality * (certainties[entry] ?? 0));
      }
      return;
    }
    const weighed = terms.map((term) => ({ weight: vocabulary.weigh(term), ...index.posting(index.find(term)) }));
    const sum = weighed.reduce((total, { weight }) => total + weight, 0);
    for (const { weight, documents, certainties } of weighed) {
      const share = (quality * weight) / sum;
      for (let entry = 0; entry < documents.length; entry++) {
        addTo(foundOfWay, documents[entry] ?? 0, share * (certainties[entry] ?? 0));
      }
    }
    for (const { documents } of weighed) {
      for (let entry = 0; entry < documents.length; entry++) {
        const document = documents[entry] ?? 0;
        take(document, foundOfWay[document] ?? 0);
        foundOfWay[document] = 0;
      }
    }
  };

  const addPart = ({ weight, ways }: QueryPart) => {
    for (const way of ways) addWay(way);
    for (let at = 0; at < touchedByPart.length; at++) {
      const document = touchedByPart.get(at);
      if (coverages[document] === 0) touched.push(document);
      addTo(coverages, document, weight * (bestOfPart[document] ?? 0));
      bestOfPart[document] = 0;
    }
    touchedByPart.length = 0;
  };

  return (parts) => {
    let total = 0;
    for (const part of parts) {
      total += part.weight;
      addPart(part);
    }
    for (const [term, boost] of boostsOf(parts)) {
      const share = boost * vocabulary.share(term);
      const { documents, impacts } = index.posting(index.find(term));
      for (let entry = 0; entry < documents.length; entry++) {
        const document = documents[entry] ?? 0;
        // A seam alone makes no hit.
        if (coverages[document] === 0) continue;
        addTo(scores, document, share * (impacts[entry] ?? 0));
      }
    }
    const gate = index.hasSayings ? gates[hasHan(parts) ? "han" : "words"] : gates.plain;
    const leastOfBest = gate.sureness - (hasOwnWord(parts, vocabulary) ? sureOfOwnWord : 0);
    const ranked: Ranked[] = [];
    let isAboutBank = false;
    let highest = 0;
    for (let at = 0; at < touched.length; at++) {
      const number = touched.get(at);
      const found = coverages[number] ?? 0;
      const coverage = found / total;
      const sureness = Math.max(coverage, Math.sqrt(found * coverage));
      if (sureness >= leastOfBest) isAboutBank = true;
      const score = (scores[number] ?? 0) * coverage ** coverageExponent;
      highest = Math.max(highest, score);
      if (sureness >= minSureness) ranked.push({ number, score });
      scores[number] = 0;
      coverages[number] = 0;
    }
    touched.length = 0;
    if (!isAboutBank || (highest < gate.score * rarest && countAsked(parts) > 1)) return [];
    return [...liftLinked(liftRelated(ranked))].sort(compareRanked);
  };
}

/** How many words and pairs of Han characters are asked for. */
function countAsked(parts: readonly QueryPart[]): number {
  return parts.reduce((count, { ways: [first] }) => count + (first?.terms.length ?? 0), 0);
}

function hasHan(parts: readonly QueryPart[]): boolean {
  return parts.some(({ ways: [first] }) => first?.terms.some(isPaired) === true);
}

function hasOwnWord(parts: readonly QueryPart[], vocabulary: Vocabulary): boolean {
  return parts.some(({ ways }) =>
    ways.some(({ terms, quality }) => quality >= minOwnQuality && terms.some(vocabulary.isOwn)),
  );
}

/** The terms of a query, each as good as the best way that it stands in. */
export function boostsOf(parts: readonly QueryPart[]): ReadonlyMap<string, number> {
  const boosts = new Map<string, number>();
  for (const { ways } of parts) {
    for (const { terms, seams = [], quality } of ways) {
      for (const term of [...terms, ...seams]) boosts.set(term, Math.max(boosts.get(term) ?? 0, quality));
    }
  }
  return boosts;
}

/** The fields in which a question has each of the terms; terms that it does not have are left out. */
export function findFields(index: TermIndex, terms: Iterable<string>, document: number): Map<string, IndexField[]> {
  const found = new Map<string, IndexField[]>();
  for (const term of terms) {
    const { documents, fields } = index.posting(index.find(term));
    let low = 0;
    let high = documents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((documents[middle] ?? 0) < document) low = middle + 1;
      else high = middle;
    }
    if (documents[low] !== document) continue;
    const set = fields[low] ?? 0;
    found.set(
      term,
      indexFields.filter((_, field) => set & (1 << field)),
    );
  }
  return found;
}
