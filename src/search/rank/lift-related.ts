import { tagSign } from "../terms/document-fields.js";
import type { TermIndex } from "../terms/term-index.js";
import type { Vocabulary } from "../terms/vocabulary.js";
import { compareRanked, type Ranked } from "./ranked.js";

/** How many hits tell what a query is about. */
const topCount = 5;
/** How much a hit gains that has every tag of these. */
const maxLift = 0.8;

/**
 * Prepares to raise hits that share tags with the best ones: these say what a query is about where its words are everyday
 * ones, which fit many questions. Finds nothing new, and the rarer a tag, the more it says.
 */
export function liftRelatedOf(index: TermIndex, vocabulary: Vocabulary): (ranked: readonly Ranked[]) => Ranked[] {
  const { weights, tagsOf } = readTags(index, vocabulary);
  // How much each tag says of one search. All zero between searches.
  const shares = new Float64Array(weights.length);

  return (ranked) => {
    const top = topOf(ranked);
    let total = 0;
    for (const { number, score } of top) {
      for (const tag of tagsOf[number] ?? []) {
        const share = score * (weights[tag] ?? 0);
        shares[tag] = (shares[tag] ?? 0) + share;
        total += share;
      }
    }
    if (total === 0) return [...ranked];
    const lifted = ranked.map(({ number, score }) => {
      let shared = 0;
      for (const tag of tagsOf[number] ?? []) shared += shares[tag] ?? 0;
      return { number, score: score * (1 + (maxLift * shared) / total) };
    });
    for (const { number } of top) for (const tag of tagsOf[number] ?? []) shares[tag] = 0;
    return lifted;
  };
}

/** How telling each tag is, and the tags of each question, as places in that list. */
function readTags(index: TermIndex, vocabulary: Vocabulary) {
  const tagsOf = Array.from({ length: index.documentCount }, (): number[] => []);
  const weights: number[] = [];
  const [start, end] = index.findRange(tagSign);
  for (let number = start; number < end; number++) {
    for (const document of index.posting(number).documents) tagsOf[document]?.push(weights.length);
    weights.push(vocabulary.weigh(index.term(number)));
  }
  return { weights, tagsOf };
}

/** The best hits, without sorting them all: of a large bank there are thousands. */
function topOf(ranked: readonly Ranked[]): Ranked[] {
  const top: Ranked[] = [];
  for (const hit of ranked) {
    const last = top[topCount - 1];
    if (last !== undefined && compareRanked(last, hit) <= 0) continue;
    top.push(hit);
    top.sort(compareRanked);
    top.length = Math.min(top.length, topCount);
  }
  return top;
}
