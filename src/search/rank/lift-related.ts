import { addTo } from "../terms/add-to.js";
import { tagSign } from "../terms/document-fields.js";
import type { TermIndex } from "../terms/term-index.js";
import type { Vocabulary } from "../terms/vocabulary.js";
import { type Ranked, topOf } from "./ranked.js";

/** How many hits tell what a query is about. */
const topCount = 5;
/** How much a hit gains that has every tag of these. */
const maxLift = 0.8;

/**
 * Prepares to raise hits that share tags with the best ones: these say what a query is about where its words are everyday
 * ones, which fit many questions. Finds nothing new, and the rarer a tag, the more it says.
 */
export function liftRelatedOf(index: TermIndex, vocabulary: Vocabulary): (ranked: readonly Ranked[]) => Ranked[] {
  const { tagCount, tagsOf } = readTags(index, vocabulary);
  // How much each tag says of one search. All zero between searches.
  const shares = new Float64Array(tagCount);

  return (ranked) => {
    const top = topOf(ranked, topCount);
    let total = 0;
    for (const { number, score } of top) {
      for (const { place, weight } of tagsOf(number)) {
        const share = score * weight;
        addTo(shares, place, share);
        total += share;
      }
    }
    if (total === 0) return [...ranked];
    const lifted = ranked.map(({ number, score }) => {
      let shared = 0;
      for (const { place } of tagsOf(number)) shared += shares[place] ?? 0;
      return { number, score: score * (1 + (maxLift * shared) / total) };
    });
    for (const { number } of top) for (const { place } of tagsOf(number)) shares[place] = 0;
    return lifted;
  };
}

/** A tag by its place among all, and how telling it is. */
interface WeighedTag {
  readonly place: number;
  readonly weight: number;
}

/** How many tags there are, and those of each question. */
function readTags(index: TermIndex, vocabulary: Vocabulary) {
  const tags = Array.from({ length: index.documentCount }, (): WeighedTag[] => []);
  const tagsOf = (document: number) => tags[document] ?? [];
  const [start, end] = index.findRange(tagSign);
  for (let number = start; number < end; number++) {
    const tag = { place: number - start, weight: vocabulary.weigh(index.term(number)) };
    for (const document of index.posting(number).documents) tagsOf(document).push(tag);
  }
  return { tagCount: end - start, tagsOf };
}
