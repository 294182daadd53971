import type { Learner } from "../../mcp/learner.js";
import type { Bank } from "../../model/bank.js";
import { recordResult } from "../../quiz/review/progress.js";
import { followMoves, recordReview } from "../../quiz/review/reviews.js";
import type { Io } from "../io.js";
import type { Store } from "../state/state-store.js";
import { planToday } from "./review-plan.js";
import { summarise } from "./stats-summary.js";

/** New cards a day, as `review` has it. */
const freshPerDay = 10;

/** The learner whose progress a store keeps. Nothing is written where it is to be read only. */
export function keepLearner(
  bank: Bank,
  store: Store,
  { isReadOnly }: { readonly isReadOnly: boolean },
  io: Pick<Io, "now" | "zoneMinutes">,
): Learner {
  const read = async () => {
    const state = await store.read();
    return { ...state, reviews: followMoves(state.reviews, bank) };
  };
  const keep: Learner["keep"] = {
    async grade(id, grade) {
      const question = bank.get(id);
      if (question === undefined) throw new RangeError(`There is no question "${id}".`);
      const now = io.now();
      await store.change((state) => ({
        ...state,
        reviews: recordReview(followMoves(state.reviews, bank), question, grade, now),
      }));
    },
    async result(result, attempt) {
      let isNew = false;
      const at = io.now();
      await store.change((state) => {
        // Under the lock: who marks a quiz again knows its keys by now.
        isNew = !state.progress.answers.some((answer) => answer.attempt === attempt);
        return isNew ? { ...state, progress: recordResult(state.progress, result, { id: attempt, at }) } : state;
      });
      return isNew;
    },
  };
  return {
    async due() {
      const { reviews } = await read();
      const { due, fresh } = planToday(reviews, bank.find({ statuses: ["answered"] }), freshPerDay, io);
      return { due: due.map(({ id }) => id), fresh: fresh.map(({ id }) => id) };
    },
    progress: async () => summarise(await read(), bank, bank.questions, io),
    ...(!isReadOnly && { keep }),
  };
}
