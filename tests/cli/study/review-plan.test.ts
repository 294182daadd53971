import { describe, expect, it } from "vitest";
import { dayOf, planToday } from "../../../src/cli/study/review-plan.js";
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
    const midnight = Math.floor(next / (24 * hour)) * 24 * hour;
    expect(next - midnight).toBeGreaterThan(hour);
    expect(plan("easy", midnight - 1)).toMatchObject({ due: [], next });
    expect(plan("easy", midnight)).toMatchObject({ due: [{ id: "kv-cache" }], soon: [] });
  });

  it("has days begin where the clock on the wall says so", () => {
    const { next = 0 } = plan("easy", evening);
    const midnight = Math.floor((next + 8 * hour) / (24 * hour)) * 24 * hour - 8 * hour;
    expect(plan("easy", midnight - 1, 480).due).toEqual([]);
    expect(plan("easy", midnight, 480).due).toHaveLength(1);
    expect(dayOf(evening, { zoneMinutes: () => 480 })).toBe(dayOf(evening, { zoneMinutes: () => 0 }) + 1);
  });

  it("has what is being learnt soon at first, then due", () => {
    expect(plan("again", evening)).toMatchObject({ due: [], soon: [{ id: "kv-cache" }] });
    expect(plan("again", evening + hour)).toMatchObject({ due: [{ id: "kv-cache" }], soon: [] });
  });
});
