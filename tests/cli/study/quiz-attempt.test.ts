import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import {
  addResponse,
  beginAttempt,
  dropUntouched,
  findLastAttempt,
  findNextItem,
  finishAttempt,
  keepAttempt,
  pauseAttempt,
  timeLeft,
} from "../../../src/cli/study/quiz-attempt.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { markQuiz } from "../../../src/quiz/mark/mark-quiz.js";
import { noProgress } from "../../../src/quiz/review/progress.js";
import { noReviews } from "../../../src/quiz/review/reviews.js";
import type { BankState } from "../../../src/quiz/review/state.js";
import { makeStudyBank } from "../../helpers/study-bank.js";

const nothing: BankState = { reviews: noReviews, progress: noProgress, attempts: [] };
const bank = openBank(makeStudyBank());
const begin = async (limits: { total?: number; item?: number } = {}, id = "one") =>
  beginAttempt(await drawQuiz(bank, { count: 3, limits }, 1), id, 1000);

describe("an attempt", () => {
  it("goes through the items in order, and adds up their seconds", async () => {
    let attempt = await begin();
    expect(findNextItem(attempt)?.number).toBe(1);
    attempt = addResponse(attempt, { item: 1, selected: [0] }, 0.1, 2000);
    attempt = addResponse(pauseAttempt(attempt, 7, 3000), { item: 2, selected: [1] }, 7.2, 4000);
    expect(attempt).toMatchObject({ elapsed: 7.3, spent: 0, savedAt: 4000, startedAt: 1000 });
    expect(attempt.responses).toEqual([
      { item: 1, selected: [0], at: 0.1, spent: 0.1 },
      { item: 2, selected: [1], at: 7.3, spent: 7.2 },
    ]);
    expect(findNextItem(attempt)?.number).toBe(3);
    expect(findNextItem(addResponse(attempt, { item: 3, selected: [] }, 0, 5000))).toBeUndefined();
  });

  it("has the time that the nearer limit leaves", async () => {
    expect(timeLeft(await begin(), 5)).toBeUndefined();
    expect(timeLeft(await begin({ total: 10 }), 4)).toEqual({ seconds: 6, isTotal: true });
    const later = addResponse(await begin({ total: 10, item: 5 }), { item: 1, selected: [] }, 3, 0);
    expect(timeLeft(later, 0)).toEqual({ seconds: 5, isTotal: false });
    expect(timeLeft({ ...later, elapsed: 6 }, 1)).toEqual({ seconds: 3, isTotal: true });
  });
});

describe("attempts in a state", () => {
  it("are gone on with by the time at which they were left, not by their order", async () => {
    const [early, late] = [await begin({}, "early"), { ...(await begin({}, "late")), savedAt: 2000 }];
    for (const attempts of [
      [early, late],
      [late, early],
    ])
      expect(findLastAttempt({ ...nothing, attempts })?.id).toBe("late");
    expect(findLastAttempt(nothing)).toBeUndefined();
  });

  it("are kept with what another process has answered", async () => {
    const attempt = await begin();
    const here = addResponse(attempt, { item: 1, selected: [0] }, 1, 2000);
    const there = addResponse(attempt, { item: 2, selected: [1] }, 1, 2001);
    const state = keepAttempt(keepAttempt(nothing, there), here);
    expect(state.attempts.map(({ responses }) => responses.map(({ item }) => item))).toEqual([[2, 1]]);
  });

  it("end as progress, once, and do not begin again", async () => {
    const attempt = addResponse(await begin(), { item: 1, selected: [0] }, 1, 2000);
    const result = markQuiz(attempt.quiz, attempt.responses);
    const over = finishAttempt(keepAttempt(nothing, attempt), attempt, result, 3000);
    expect(over.attempts).toEqual([]);
    expect(over.progress.answers).toHaveLength(3);
    expect(keepAttempt(over, attempt)).toBe(over);
    expect(finishAttempt(over, attempt, result, 3000)).toEqual(over);
  });

  it("are forgotten where nothing was answered; the one at hand last is found", async () => {
    const untouched = await begin({}, "untouched");
    const answered = addResponse(await begin({}, "answered"), { item: 1, selected: [0] }, 1, 900);
    const state = keepAttempt(keepAttempt(nothing, answered), untouched);
    expect(findLastAttempt(state)?.id).toBe("untouched");
    expect(findLastAttempt(dropUntouched(state))?.id).toBe("answered");
    expect(findLastAttempt(nothing)).toBeUndefined();
  });
});
