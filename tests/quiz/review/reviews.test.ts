import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { planReviews } from "../../../src/quiz/review/plan-reviews.js";
import {
  countedReviews,
  followMoves,
  grades,
  mergeReviews,
  noReviews,
  type Reviews,
  readReviews,
  recordReview,
  type Undo,
  undoReview,
} from "../../../src/quiz/review/reviews.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";

const anyEvent = fc.record({
  id: fc.constantFrom("kv-cache", "lora", "__proto__"),
  revision: fc.integer({ min: 1, max: 2 }),
  grade: fc.constantFrom(...grades),
  at: fc.nat(5),
});
const record = (
  reviews: Reviews,
  events: readonly { id: string; revision: number; grade: (typeof grades)[number]; at: number }[],
) => events.reduce((so, event) => recordReview(so, event, event.grade, event.at), reviews);
const anyReviews = fc.array(anyEvent, { maxLength: 8 }).map((events) => record(noReviews, events));

describe("recordReview", () => {
  it("comes to the same in any order", () => {
    fc.assert(
      fc.property(
        fc
          .array(anyEvent, { maxLength: 8 })
          .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
        ([events, shuffled]) => {
          expect(JSON.stringify(record(noReviews, shuffled))).toBe(JSON.stringify(record(noReviews, events)));
        },
      ),
    );
  });

  it.each([-1, 0.5, Number.NaN, 1e20])("refuses the time %d", (now) => {
    expect(() => recordReview(noReviews, { id: "a", revision: 1 }, "good", now)).toThrow(RangeError);
  });

  it("takes the last millisecond that a date can tell", () => {
    const last = recordReview(noReviews, { id: "a", revision: 1 }, "good", 8.64e15);
    expect(last.cards[0]?.reviews).toEqual([{ at: 8.64e15, grade: "good" }]);
    expect(() => recordReview(noReviews, { id: "a", revision: 1 }, "good", 8.64e15 + 1)).toThrow(
      new RangeError("The time must be in whole milliseconds since 1970 began, not 8640000000000001."),
    );
  });

  it("refuses a grade that is none", () => {
    expect(() => recordReview(noReviews, { id: "a", revision: 1 }, "fine" as "good", 0)).toThrow(
      new RangeError('The grade "fine" must be one of again, hard, good, easy.'),
    );
  });
});

describe("mergeReviews", () => {
  it("is commutative, associative and idempotent, to the byte, and loses nothing", () => {
    const write = (reviews: Reviews) => JSON.stringify(reviews);
    fc.assert(
      fc.property(anyReviews, anyReviews, anyReviews, (a, b, c) => {
        expect(write(mergeReviews(a, b))).toBe(write(mergeReviews(b, a)));
        expect(write(mergeReviews(mergeReviews(a, b), c))).toBe(write(mergeReviews(a, mergeReviews(b, c))));
        expect(write(mergeReviews(a, a))).toBe(write(a));
        expect(write(mergeReviews(mergeReviews(a, b), b))).toBe(write(mergeReviews(a, b)));
        const merged = mergeReviews(a, b);
        for (const { id, revision, reviews } of [...a.cards, ...b.cards]) {
          const card = merged.cards.find((other) => other.id === id && other.revision === revision);
          expect(card?.reviews).toEqual(expect.arrayContaining([...reviews]));
        }
      }),
    );
  });
});

describe("the order of reviews", () => {
  it("is that of their times, then from worst to best grade, on cards by id and revision", () => {
    const reviews = record(noReviews, [
      { id: "b", revision: 2, grade: "easy", at: 5 },
      { id: "b", revision: 2, grade: "again", at: 5 },
      { id: "b", revision: 2, grade: "good", at: 4 },
      { id: "b", revision: 1, grade: "hard", at: 9 },
      { id: "a", revision: 3, grade: "hard", at: 9 },
    ]);
    expect(reviews).toEqual({
      formatVersion: 1,
      cards: [
        { id: "a", revision: 3, reviews: [{ at: 9, grade: "hard" }] },
        { id: "b", revision: 1, reviews: [{ at: 9, grade: "hard" }] },
        {
          id: "b",
          revision: 2,
          reviews: [
            { at: 4, grade: "good" },
            { at: 5, grade: "again" },
            { at: 5, grade: "easy" },
          ],
        },
      ],
    });
  });

  it("is that of what was taken back, too: by time, then by the review's", () => {
    const cardWith = (undone: readonly Undo[]): Reviews => ({
      formatVersion: 1,
      cards: [{ id: "a", revision: 1, reviews: [{ at: 1, grade: "good" }], undone }],
    });
    const [late, early, other] = [
      { at: 9, review: 1 },
      { at: 8, review: 2 },
      { at: 9, review: 0 },
    ];
    const merged = mergeReviews(cardWith([late, early]), cardWith([other, late]));
    expect(merged.cards[0]?.undone).toEqual([early, other, late]);
  });
});

describe("fields of a later release", () => {
  it("are kept of an event that two devices know, each its own", () => {
    const cardWith = (review: object, undo: object): Reviews => ({
      formatVersion: 1,
      cards: [
        {
          id: "a",
          revision: 1,
          reviews: [{ at: 1, grade: "good", ...review }],
          undone: [{ at: 2, review: 1, ...undo }],
        },
      ],
    });
    const [one, other] = [cardWith({ mood: "fine" }, { why: "slip" }), cardWith({ place: "bus" }, { by: "phone" })];
    for (const merged of [mergeReviews(one, other), mergeReviews(other, one)])
      expect(merged).toEqual(cardWith({ mood: "fine", place: "bus" }, { why: "slip", by: "phone" }));
  });

  it("are written before those of this one, whose order stays", () => {
    const reviews = undoReview(recordReview(noReviews, { id: "a", revision: 1 }, "good", 1), 2)?.reviews ?? noReviews;
    const [card] = reviews.cards;
    expect(JSON.stringify(mergeReviews({ ...reviews, device: "phone" } as Reviews, noReviews))).toBe(
      JSON.stringify({ device: "phone", formatVersion: 1, cards: [card] }),
    );
    expect(Object.keys(card ?? {})).toEqual(["id", "revision", "reviews", "undone"]);
  });
});

describe("countedReviews", () => {
  it("leaves out those that were taken back, by their times", () => {
    const reviews = [
      { at: 1, grade: "good" },
      { at: 2, grade: "hard" },
    ] as const;
    const card = { id: "a", revision: 1, reviews };
    expect(countedReviews(card)).toEqual(reviews);
    expect(countedReviews({ ...card, undone: [] })).toEqual(reviews);
    expect(countedReviews({ ...card, undone: [{ at: 5, review: 1 }] })).toEqual([{ at: 2, grade: "hard" }]);
  });
});

describe("noReviews", () => {
  it("is empty, and cannot be filled by mistake", () => {
    expect(noReviews).toEqual({ formatVersion: 1, cards: [] });
    expect([Object.isFrozen(noReviews), Object.isFrozen(noReviews.cards)]).toEqual([true, true]);
  });
});

describe("readReviews", () => {
  it("gives back what was written as JSON", () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        expect(readReviews(JSON.parse(JSON.stringify(reviews)))).toEqual(reviews);
      }),
    );
  });

  it("says what is wrong", () => {
    expect(() =>
      readReviews({ formatVersion: 1, cards: [{ id: "a", revision: 0, reviews: [{ at: 1, grade: "meh" }] }] }),
    ).toThrow(
      /^This is no reviews: reviews\.cards\[0\]\.revision must be an integer of at least 1, not 0; reviews\.cards\[0\]\.reviews\[0\]\.grade must be "again" or/,
    );
  });

  it("refuses a card without a review", () => {
    expect(() => readReviews({ formatVersion: 1, cards: [{ id: "a", revision: 1, reviews: [] }] })).toThrow(
      "reviews.cards[0].reviews must have at least 1 entries, not 0",
    );
  });
});

describe("followMoves", () => {
  const bank = openBank(
    makeBankData([makeQuestion({ id: "paged-attention", revision: 3 })], {
      retired: [{ id: "paging", fate: "moved", successors: ["paged-attention"] }],
    }),
  );

  it("copies the last revision's reviews to the new id, and keeps the old ones", () => {
    const before = record(noReviews, [
      { id: "paging", revision: 1, grade: "again", at: 1 },
      { id: "paging", revision: 2, grade: "good", at: 2 },
      { id: "gone", revision: 1, grade: "good", at: 3 },
    ]);
    const after = followMoves(before, bank);
    expect(after.cards).toEqual([
      { id: "gone", revision: 1, reviews: [{ at: 3, grade: "good" }] },
      { id: "paged-attention", revision: 3, reviews: [{ at: 2, grade: "good" }] },
      { id: "paging", revision: 1, reviews: [{ at: 1, grade: "again" }] },
      { id: "paging", revision: 2, reviews: [{ at: 2, grade: "good" }] },
    ]);
    expect(followMoves(after, bank)).toEqual(after);
  });
});

describe("undoReview", () => {
  const card = { id: "kv-cache", revision: 1 };
  const makeTwo = () => recordReview(recordReview(noReviews, card, "good", 1), { id: "rag", revision: 1 }, "again", 2);

  it("takes the last review back, and then the one before it", () => {
    const two = makeTwo();
    const first = undoReview(two, 10);
    expect([first?.id, first?.review]).toEqual(["rag", { at: 2, grade: "again" }]);
    const second = undoReview(first?.reviews ?? two, 11);
    expect(second?.reviews.cards.map((one) => [one.id, countedReviews(one).length, one.undone])).toEqual([
      ["kv-cache", 0, [{ at: 11, review: 1 }]],
      ["rag", 0, [{ at: 10, review: 2 }]],
    ]);
    expect(undoReview(second?.reviews ?? two, 12)).toBeUndefined();
    expect(undoReview(noReviews, 1)).toBeUndefined();
  });

  it("is an event: merged with a device that still has the review, it stays taken back", () => {
    const two = makeTwo();
    const undone = undoReview(two, 10)?.reviews ?? noReviews;
    expect(mergeReviews(undone, two)).toEqual(undone);
    expect(mergeReviews(two, undone)).toEqual(undone);
    expect(readReviews(JSON.parse(JSON.stringify(undone)))).toEqual(undone);
  });

  it("leaves what was taken back out of the plan, and counts what comes after", () => {
    const question = makeQuestion({ id: "rag" });
    const undone = undoReview(makeTwo(), 10)?.reviews ?? noReviews;
    expect(planReviews(undone, [question], 20)[0]).toEqual({ id: "rag", revision: 1, status: "new", changed: false });
    const again = recordReview(undone, question, "good", 20);
    expect(planReviews(again, [question], 20)).toEqual(
      planReviews(recordReview(noReviews, question, "good", 20), [question], 20),
    );
  });

  it("finds the last review wherever its card stands", () => {
    const early = recordReview(makeTwo(), { id: "attention", revision: 1 }, "easy", 3);
    expect(undoReview(early, 10)).toMatchObject({ id: "attention", review: { at: 3, grade: "easy" } });
    // Of two at the same time, the one that stands last.
    const same = recordReview(makeTwo(), { id: "zero", revision: 1 }, "hard", 2);
    expect(undoReview(same, 10)?.id).toBe("zero");
  });

  it("takes it back from every card that has it, and from no other", () => {
    const copied = recordReview(recordReview(makeTwo(), { id: "a", revision: 1 }, "again", 2), card, "good", 0);
    expect(undoReview(copied, 10)?.reviews.cards).toEqual([
      { id: "a", revision: 1, reviews: [{ at: 2, grade: "again" }], undone: [{ at: 10, review: 2 }] },
      {
        ...card,
        reviews: [
          { at: 0, grade: "good" },
          { at: 1, grade: "good" },
        ],
      },
      { id: "rag", revision: 1, reviews: [{ at: 2, grade: "again" }], undone: [{ at: 10, review: 2 }] },
    ]);
  });

  it.each([-1, 0.5, Number.NaN])("refuses the time %d", (now) => {
    expect(() => undoReview(makeTwo(), now)).toThrow(RangeError);
  });
});
