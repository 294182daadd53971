import { describe, expect, it } from "vitest";
import { DAY, learnerDays } from "../../../src/quiz/review/learner-days.js";

const HOUR = DAY / 24;

describe("learnerDays", () => {
  it("turns days at midnight of UTC where it is told nothing", () => {
    const { dayOf, clockOf, timeOf } = learnerDays();
    expect([0, DAY - 1, DAY, -1].map(dayOf)).toEqual([0, 0, 1, -1]);
    expect([clockOf(7), timeOf(7)]).toEqual([7, 7]);
  });

  it("turns them at the learner's hour, in the learner's zone", () => {
    const { dayOf, clockOf, timeOf } = learnerDays({ zoneMinutes: () => 480, rolloverHour: 4 });
    // Four in the morning in Beijing is 20:00 the day before in UTC.
    expect([20 * HOUR - 1, 20 * HOUR].map(dayOf)).toEqual([0, 1]);
    expect(clockOf(20 * HOUR)).toBe(DAY);
    expect(timeOf(DAY)).toBe(20 * HOUR);
  });

  it("finds the time at which a clock shows something, also just after it was moved", () => {
    const moved = 100 * HOUR;
    const summer = learnerDays({ zoneMinutes: (at) => (at < moved ? 60 : 120) });
    for (const at of [moved - 2 * HOUR, moved - 1, moved, moved + 1, moved + 30 * HOUR])
      expect(summer.timeOf(summer.clockOf(at))).toBe(at);
  });

  it("takes hours from 0 to 23", () => {
    for (const rolloverHour of [0, 23]) expect(learnerDays({ rolloverHour }).dayOf(rolloverHour * HOUR)).toBe(0);
    for (const rolloverHour of [-1, 24, 0.5, Number.NaN])
      expect(() => learnerDays({ rolloverHour })).toThrow(
        new RangeError(`The hour at which a day begins must be an integer from 0 to 23, not ${rolloverHour}.`),
      );
  });
});
