import fc from "fast-check";
import { createEmptyCard, fsrs, Rating } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { planReviews } from "../../../src/quiz/review/plan-reviews.js";
import { grades, noReviews, type ReviewGrade, type Reviews, recordReview } from "../../../src/quiz/review/reviews.js";
import { makeQuestion } from "../../helpers/make-question.js";

const day = 86_400_000;
const start = 1_700_000_000_000;
const question = makeQuestion({ id: "kv-cache", revision: 2 });
const reviewed = (...list: readonly [ReviewGrade, number][]): Reviews =>
  list.reduce((so, [grade, at]) => recordReview(so, question, grade, at), noReviews);

describe("planReviews", () => {
  it("schedules as ts-fsrs does, review after review", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...grades), fc.integer({ min: 1, max: 40 * day })), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(steps, (list) => {
        const scheduler = fsrs({ enable_fuzz: false });
        let card = createEmptyCard(start);
        let at = start;
        let reviews = noReviews;
        for (const [grade, wait] of list) {
          at += wait;
          const rating = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;
          card = scheduler.next(card, at, rating[grade]).card;
          reviews = recordReview(reviews, question, grade, at);
        }
        const [planned] = planReviews(reviews, [question], at + day);
        expect(planned?.memory).toMatchObject({
          due: card.due.getTime(),
          stability: card.stability,
          difficulty: card.difficulty,
          count: list.length,
          lapses: card.lapses,
        });
        expect(planned?.status).toBe(card.due.getTime() <= at + day ? "due" : "later");
      }),
    );
  });

  it("keeps what these reviews gave in earlier releases", () => {
    const reviews = reviewed(
      ["good", start],
      ["good", start + day],
      ["again", start + 9 * day],
      ["good", start + 10 * day],
    );
    expect(planReviews(reviews, [question], start + 10 * day)[0]).toMatchInlineSnapshot(`
      {
        "changed": false,
        "id": "kv-cache",
        "memory": {
          "count": 4,
          "difficulty": 7.38007427,
          "due": 1701123200000,
          "lapses": 1,
          "phase": "review",
          "recall": 1,
          "stability": 3.24687198,
        },
        "revision": 2,
        "status": "later",
      }
    `);
  });

  it("puts due questions first, then new ones as given, then those for later", () => {
    const questions = ["new-1", "later", "due-long", "new-2", "due"].map((id) => makeQuestion({ id }));
    let reviews = noReviews;
    for (const [id, grade, at] of [
      ["later", "easy", start + 9 * day],
      ["due", "good", start + 8 * day],
      ["due-long", "good", start],
    ] as const)
      reviews = recordReview(reviews, { id, revision: 1 }, grade, at);
    const plan = planReviews(reviews, questions, start + 10 * day);
    expect(plan.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "due-long due",
      "due due",
      "new-1 new",
      "new-2 new",
      "later later",
    ]);
  });

  it("brings back as new what reads otherwise than when it was reviewed, and keeps its reviews", () => {
    const reviews = reviewed(["easy", start]);
    const newer = { ...question, revision: 3 };
    expect(planReviews(reviews, [newer], start)).toEqual([
      { id: "kv-cache", revision: 3, status: "new", changed: true },
    ]);
    expect(planReviews(reviews, [question], start)[0]?.status).toBe("later");
    const [same] = planReviews(reviews, [newer], start, { isSame: (_, revision) => revision === 2 });
    expect(same).toMatchObject({ status: "later", changed: false });
  });

  it("takes 0 for a time", () => {
    expect(planReviews(reviewed(["again", 0]), [question], 0)[0]?.memory?.due).toBe(60_000);
  });

  it("waits longer for a lower retention, and no longer than the longest interval", () => {
    const reviews = reviewed(["easy", start], ["easy", start + 8 * day]);
    const dueIn = (options: object) =>
      ((planReviews(reviews, [question], start, options)[0]?.memory?.due ?? 0) - start) / day;
    expect(dueIn({ retention: 0.8 })).toBeGreaterThan(dueIn({}));
    expect(dueIn({ longestInterval: 5 })).toBe(13);
  });

  it.each([{ retention: 0 }, { retention: 1 }, { longestInterval: 0.5 }])("refuses %j", (options) => {
    expect(() => planReviews(noReviews, [], 0, options)).toThrow(RangeError);
  });
});
