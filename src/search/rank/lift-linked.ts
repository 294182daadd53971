import type { Question } from "../../model/question.js";
import { addTo } from "../terms/add-to.js";
import { type Ranked, topOf } from "./ranked.js";

/** For each question, by its place in the bank, the places of those that it names as related, or that name it; in no order. */
export type Links = readonly (readonly number[])[];

/** How many hits raise those that they are linked with. */
const topCount = 5;
/** What share of its score the best hit gives to each of these. Of the others, it is as much smaller as their scores are. */
const linkShare = 0.2;

/** Reads which questions are linked. Ids that no question has are left out. */
export function linksOf(questions: readonly Pick<Question, "id" | "related">[]): Links {
  const places = new Map<string, number>(questions.map(({ id }, place) => [id, place]));
  const links = questions.map(() => new Set<number>());
  for (const [place, { related }] of questions.entries()) {
    for (const id of related) {
      const other = places.get(id);
      if (other === undefined || other === place) continue;
      links[place]?.add(other);
      links[other]?.add(place);
    }
  }
  return links.map((own) => [...own]);
}

/**
 * Prepares to raise hits that the best ones are linked with: who wrote the bank says that they belong together. Several linked hits raise
 * each other above one that has the words by chance. Finds nothing new.
 */
export function liftLinkedOf(links: Links): (ranked: readonly Ranked[]) => readonly Ranked[] {
  // What each question is given in one search. All zero between searches.
  const gifts = new Float64Array(links.length);

  return (ranked) => {
    const top = topOf(ranked, topCount);
    const highest = top[0]?.score ?? 0;
    for (const { number, score } of top)
      for (const other of links[number] ?? []) addTo(gifts, other, (linkShare * score * score) / highest);
    const lifted = ranked.map(({ number, score }) => ({ number, score: score + (gifts[number] ?? 0) }));
    for (const { number } of top) for (const other of links[number] ?? []) gifts[other] = 0;
    return lifted;
  };
}
