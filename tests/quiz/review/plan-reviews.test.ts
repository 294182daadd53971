import fc from "fast-check";
import { createEmptyCard, fsrs, Rating } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import type { DayOptions } from "../../../src/quiz/review/learner-days.js";
import { planReviews } from "../../../src/quiz/review/plan-reviews.js";
import {
  grades,
  noReviews,
  type ReviewGrade,
  type Reviews,
  recordReview,
  undoReview,
} from "../../../src/quiz/review/reviews.js";
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

  /** Berlin's clock in 2026: two hours ahead from 29 March to 25 October, one otherwise, both at 01:00 UTC. */
  const berlin = (at: number) => (at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 120 : 60);
  const beijing = { zoneMinutes: () => 480, rolloverHour: 4 };
  const memoryOf = (times: readonly string[], list: readonly ReviewGrade[], days: DayOptions) => {
    const reviews = reviewed(
      ...times.map((time, index): [ReviewGrade, number] => [list[index] ?? "good", Date.parse(time)]),
    );
    const last = Date.parse(times.at(-1) ?? "");
    const { memory } = planReviews(reviews, [question], last, days)[0] ?? {};
    return { days: ((memory?.due ?? 0) - last) / day, stability: memory?.stability };
  };

  it("counts days as the learner does, not at midnight in UTC, which is 08:00 in China", () => {
    const [noon, morning] = [
      ["2026-03-11T12:00+08:00", "2026-03-11T12:10+08:00"],
      ["2026-03-11T07:55+08:00", "2026-03-11T08:05+08:00"],
    ] as const;
    expect(memoryOf(morning, ["good", "good"], beijing)).toEqual(memoryOf(noon, ["good", "good"], beijing));
    expect(memoryOf(noon, ["good", "good"], beijing).days).toBe(2);
    const next = memoryOf(["2026-03-11T08:01+08:00", "2026-03-12T07:51+08:00"], ["easy", "good"], beijing);
    expect(memoryOf(["2026-03-11T07:51+08:00", "2026-03-12T08:01+08:00"], ["easy", "good"], beijing)).toEqual(next);
    // Past midnight it is still the old day; past four it is not.
    const late = memoryOf(["2026-03-11T23:55+08:00", "2026-03-12T00:05+08:00"], ["good", "good"], beijing);
    const turned = memoryOf(["2026-03-12T03:55+08:00", "2026-03-12T04:05+08:00"], ["good", "good"], beijing);
    expect([late.days, turned.days]).toEqual([2, 7]);
  });

  it("brings what is learnt back at the same time of day, over days of 23 and 25 hours, and what is being learnt in minutes", () => {
    const days = { zoneMinutes: berlin, rolloverHour: 4 };
    // Eight days each: that of March has an hour less, that of October one more.
    const spring = memoryOf(["2026-03-26T20:00+01:00"], ["easy"], days);
    const autumn = memoryOf(["2026-10-22T20:00+02:00"], ["easy"], days);
    expect([spring.days, autumn.days]).toEqual([8 - 1 / 24, 8 + 1 / 24]);
    const steps = memoryOf(["2026-10-25T02:55+02:00"], ["good"], days);
    expect(steps.days * 24 * 60).toBeCloseTo(10);
    // Ten minutes over the hour that comes twice.
    expect(memoryOf(["2026-10-25T02:55+02:00", "2026-10-25T02:05+01:00"], ["good", "good"], days).days).toBe(2);
  });

  it("gives what ts-fsrs gives for the same log with its days shifted alike, in any zone, in whatever order it was merged", () => {
    const anyLog = fc.array(fc.tuple(fc.constantFrom(...grades), fc.integer({ min: 1, max: 20 * day })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        anyLog,
        fc.integer({ min: -48, max: 56 }),
        fc.nat(23),
        fc.nat(7),
        (list, quarters, rolloverHour, turn) => {
          const zone = quarters * 15;
          const scheduler = fsrs({ enable_fuzz: false });
          const shift = (zone - rolloverHour * 60) * 60_000;
          let card = createEmptyCard(start + shift);
          let at = start;
          const log: [ReviewGrade, number][] = [];
          for (const [grade, wait] of list) {
            at += wait;
            const rating = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;
            card = scheduler.next(card, at + shift, rating[grade]).card;
            log.push([grade, at]);
          }
          const options = { zoneMinutes: () => zone, rolloverHour };
          const [planned] = planReviews(reviewed(...log), [question], at, options);
          expect(planned?.memory).toMatchObject({
            due: card.due.getTime() - shift,
            stability: card.stability,
            difficulty: card.difficulty,
            lapses: card.lapses,
          });
          const merged = reviewed(...log.slice(turn), ...log.slice(0, turn));
          expect(planReviews(merged, [question], at, options)).toEqual([planned]);
        },
      ),
    );
  });

  it("sets reviews aside that lie more than a day in the future, and shows them", () => {
    const wrong = Date.UTC(2037, 0, 1);
    const reviews = reviewed(["easy", wrong], ["again", start], ["again", start + day]);
    const [planned] = planReviews(reviews, [question], start + 2 * day);
    expect(planned).toMatchObject({ status: "due", memory: { count: 2 }, ahead: [{ at: wrong, grade: "easy" }] });
    expect(planReviews(reviewed(["easy", wrong]), [question], start)[0]).toMatchObject({
      status: "new",
      ahead: [{ at: wrong }],
    });
    // A clock that is a little ahead is another device's.
    const near = reviewed(["good", start + day]);
    expect(planReviews(near, [question], start)[0]).toMatchObject({ memory: { count: 1 } });
    expect(planReviews(near, [question], start)[0]).not.toHaveProperty("ahead");
    const undone = undoReview(reviews, start + 2 * day);
    expect(undone?.review.at).toBe(wrong);
    expect(planReviews(undone?.reviews ?? noReviews, [question], start + 2 * day)[0]).not.toHaveProperty("ahead");
  });

  it("refuses an hour that is none", () => {
    for (const rolloverHour of [-1, 24, 4.5])
      expect(() => planReviews(noReviews, [question], start, { rolloverHour })).toThrow(
        "must be an integer from 0 to 23",
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
      ((planReviews(reviews, [question], start + 8 * day, options)[0]?.memory?.due ?? 0) - start) / day;
    expect(dueIn({ retention: 0.8 })).toBeGreaterThan(dueIn({}));
    expect(dueIn({ longestInterval: 5 })).toBe(13);
  });

  it.each<[options: object, message: string]>([
    [{ retention: 0 }, "The retention must be above 0 and below 1, not 0."],
    [{ retention: 1 }, "The retention must be above 0 and below 1, not 1."],
    [{ retention: Number.NaN }, "The retention must be above 0 and below 1, not NaN."],
    [{ longestInterval: 0 }, "The longest interval must be an integer of at least 1 day, not 0."],
    [{ longestInterval: 1.5 }, "The longest interval must be an integer of at least 1 day, not 1.5."],
  ])("refuses %j", (options, message) => {
    expect(() => planReviews(noReviews, [], 0, options)).toThrow(new RangeError(message));
  });

  it("refuses a time that is none, and takes the shortest of longest intervals", () => {
    for (const now of [-1, 0.5, Number.NaN]) expect(() => planReviews(noReviews, [], now)).toThrow(RangeError);
    const [planned] = planReviews(reviewed(["easy", start]), [question], start, { longestInterval: 1 });
    expect(planned?.memory?.due).toBe(start + day);
  });

  it("tells in which phase a question is, and how well it is remembered now", () => {
    const memoryAfter = (list: readonly [ReviewGrade, number][], now: number) =>
      planReviews(reviewed(...list), [question], now)[0]?.memory;
    expect(memoryAfter([["good", start]], start)).toMatchObject({ phase: "learning", count: 1, lapses: 0, recall: 1 });
    expect(memoryAfter([["easy", start]], start)).toMatchObject({ phase: "review", count: 1, lapses: 0 });
    const lapsed: [ReviewGrade, number][] = [
      ["easy", start],
      ["again", start + 8 * day],
    ];
    expect(memoryAfter(lapsed, start + 8 * day)).toMatchObject({ phase: "relearning", count: 2, lapses: 1 });
    const due = memoryAfter([["easy", start]], start)?.due ?? 0;
    expect(memoryAfter([["easy", start]], due)?.recall).toBeCloseTo(0.9, 1);
    expect(memoryAfter([["easy", start]], due + 300 * day)?.recall).toBeLessThan(0.7);
  });

  it("goes on from the latest revision before, that asks the same", () => {
    const cardOf = (revision: number, grade: ReviewGrade) => ({
      id: "kv-cache",
      revision,
      reviews: [{ at: start, grade }],
    });
    const reviews: Reviews = {
      formatVersion: 1,
      cards: [cardOf(1, "easy"), cardOf(2, "good"), cardOf(3, "hard"), cardOf(5, "again")],
    };
    const asked: number[] = [];
    const [planned] = planReviews(reviews, [{ ...question, revision: 4 }], start, {
      isSame: ({ id, revision }, earlier) => {
        asked.push(earlier);
        return id === "kv-cache" && revision === 4 && earlier < 3;
      },
    });
    expect(asked).toEqual([3, 2]);
    expect(planned).toMatchObject({ revision: 4, status: "later", changed: false, memory: { due: start + 600_000 } });
    // Its own reviews come first, whatever was the same.
    const [own] = planReviews(reviews, [{ ...question, revision: 5 }], start, { isSame: () => true });
    expect(own?.memory?.due).toBe(start + 60_000);
  });

  it("sets aside, oldest first, what several revisions have in the future", () => {
    const reviews: Reviews = {
      formatVersion: 1,
      cards: [
        { id: "kv-cache", revision: 1, reviews: [{ at: start + 9 * day, grade: "good" }] },
        {
          id: "kv-cache",
          revision: 2,
          reviews: [
            { at: start + 8 * day, grade: "hard" },
            { at: start + 10 * day, grade: "easy" },
          ],
        },
      ],
    };
    expect(planReviews(reviews, [question], start)).toEqual([
      {
        id: "kv-cache",
        revision: 2,
        status: "new",
        changed: false,
        ahead: [
          { at: start + 8 * day, grade: "hard" },
          { at: start + 9 * day, grade: "good" },
          { at: start + 10 * day, grade: "easy" },
        ],
      },
    ]);
  });

  it("puts those for later soonest first, and is due at the very millisecond", () => {
    const questions = ["c", "b", "a"].map((id) => makeQuestion({ id }));
    let reviews = noReviews;
    for (const [id, grade] of [
      ["c", "easy"],
      ["b", "again"],
      ["a", "good"],
    ] as const)
      reviews = recordReview(reviews, { id, revision: 1 }, grade, start);
    const planAt = (now: number) => planReviews(reviews, questions, now).map(({ id, status }) => `${id} ${status}`);
    expect(planAt(start)).toEqual(["b later", "a later", "c later"]);
    expect(planAt(start + 59_999)[0]).toBe("b later");
    expect(planAt(start + 60_000)[0]).toBe("b due");
  });
});
