import { describe, expect, it } from "vitest";
import { planToday } from "../../../src/cli/study/review-plan.js";
import { noReviews, type ReviewGrade, recordReview } from "../../../src/quiz/review/reviews.js";
import { makeQuestion } from "../../helpers/make-question.js";

const hour = 3_600_000;
const question = makeQuestion();
const evening = Date.UTC(2026, 0, 5, 20);
const plan = (grade: ReviewGrade, now: number, zone = 0) =>
  planToday(recordReview(noReviews, question, grade, evening), [question], 10, {
    now: () => now,
    zoneMinutes: () => zone,
  });

describe("planToday", () => {
  it("has what is learnt due from the beginning of its day", () => {
    const { next = 0 } = plan("easy", evening);
    const beginning = Math.floor(next / (24 * hour)) * 24 * hour + 4 * hour;
    expect(next - beginning).toBeGreaterThan(hour);
    expect(plan("easy", beginning - 1)).toMatchObject({ due: [], next });
    expect(plan("easy", beginning)).toMatchObject({ due: [{ id: "kv-cache" }], soon: [] });
  });

  it("has days begin at four, where the clock on the wall says so", () => {
    const { next = 0 } = plan("easy", evening, 480);
    const four = Math.floor((next + 4 * hour) / (24 * hour)) * 24 * hour - 4 * hour;
    expect(plan("easy", four - 1, 480).due).toEqual([]);
    expect(plan("easy", four, 480).due).toHaveLength(1);
  });

  it("shows reviews from the future, which count for nothing", () => {
    const reviews = recordReview(noReviews, question, "easy", Date.UTC(2037, 0, 1));
    const io = { now: () => evening, zoneMinutes: () => 0 };
    expect(planToday(reviews, [question], 10, io)).toMatchObject({
      due: [],
      fresh: [{ id: "kv-cache" }],
      ahead: [{ at: Date.UTC(2037, 0, 1), grade: "easy" }],
    });
  });

  it("has what is being learnt soon at first, then due", () => {
    expect(plan("again", evening)).toMatchObject({ due: [], soon: [{ id: "kv-cache" }] });
    expect(plan("again", evening + hour)).toMatchObject({ due: [{ id: "kv-cache" }], soon: [] });
  });
});
