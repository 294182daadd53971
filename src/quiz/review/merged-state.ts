import type { MergedBank } from "../../model/merged-bank.js";
import { mergeProgress, noProgress, type PastAnswer, type Progress } from "./progress.js";
import { mergeReviews, noReviews, type ReviewedCard, type Reviews } from "./reviews.js";

/** What was learnt with one bank. A `BankState` is some. */
export interface LearningLog {
  readonly reviews: Reviews;
  readonly progress: Progress;
}

/**
 * Tells what was done with the parts of a merged bank in the ids of that bank.
 *
 * @param logs - One for each part, in their order.
 */
export function joinParts({ parts }: Pick<MergedBank, "parts">, logs: readonly LearningLog[]): LearningLog {
  let joined: LearningLog = { reviews: noReviews, progress: noProgress };
  for (const [index, { as }] of parts.entries()) {
    const log = logs[index];
    if (log === undefined) continue;
    const name = (id: string) => (as === undefined ? id : `${as}.${id}`);
    joined = merge(joined, {
      reviews: { formatVersion: 1, cards: log.reviews.cards.map((card) => ({ ...card, id: name(card.id) })) },
      progress: {
        formatVersion: 1,
        answers: log.progress.answers.map((answer) => ({
          ...answer,
          id: name(answer.id),
          section: name(answer.section),
        })),
      },
    });
  }
  return joined;
}

/**
 * Tells what was done with a merged bank in the ids of each of its parts, in their order: what to keep, so that it counts when the bank
 * is used alone, or merged under another name. What was done with ids that no part has or had is in none.
 */
export function splitByPart(
  { parts, partOf }: Pick<MergedBank, "parts" | "partOf">,
  { reviews, progress }: LearningLog,
): LearningLog[] {
  const logs = parts.map(({ as }) => ({
    prefix: as === undefined ? "" : `${as}.`,
    cards: [] as ReviewedCard[],
    answers: [] as PastAnswer[],
  }));
  for (const card of reviews.cards) {
    const own = partOf(card.id);
    if (own !== undefined) logs[own.part]?.cards.push({ ...card, id: own.id });
  }
  for (const answer of progress.answers) {
    const own = partOf(answer.id);
    if (own === undefined) continue;
    // `partOf` names no part that is not there.
    const { prefix, answers } = logs[own.part] as (typeof logs)[number];
    const section = answer.section.startsWith(prefix) ? answer.section.slice(prefix.length) : answer.section;
    answers.push({ ...answer, id: own.id, section });
  }
  return logs.map(({ cards, answers }) =>
    merge(
      { reviews: noReviews, progress: noProgress },
      { reviews: { formatVersion: 1, cards }, progress: { formatVersion: 1, answers } },
    ),
  );
}

/** Two logs as one; also puts one in order. */
function merge(a: LearningLog, b: LearningLog): LearningLog {
  return { reviews: mergeReviews(a.reviews, b.reviews), progress: mergeProgress(a.progress, b.progress) };
}
