import { show } from "../../json/rules.js";

/** When a learner's day turns. */
export interface DayOptions {
  /**
   * Minutes that the learner's clock is ahead of UTC at a time, in milliseconds since 1970 began: 480 in Beijing. A function, because
   * summer time moves it; of the system, `(at) => -new Date(at).getTimezoneOffset()`. Default: 0, which is UTC.
   */
  readonly zoneMinutes?: (at: number) => number;
  /** The hour at which a new day begins, so that who learns past midnight is still on the old one. Integer from 0 to 23; Anki has 4. Default: 0. */
  readonly rolloverHour?: number;
}

/** The days of a learner. */
export interface LearnerDays {
  /** The number of the day that a time falls on. Days of 23 and 25 hours are days. */
  dayOf(at: number): number;
  /** The learner's clock at a time, moved so that days turn at whole multiples of 24 hours. */
  clockOf(at: number): number;
  /** The time at which the clock shows this; where it is skipped or shown twice, one that is near. */
  timeOf(clock: number): number;
}

const MINUTE = 60_000;
/** Milliseconds of 24 hours. */
export const DAY = 86_400_000;

/**
 * Counts days as a learner does.
 *
 * @throws RangeError if `rolloverHour` is out of bounds.
 * @example
 * ```ts
 * const days = learnerDays({ zoneMinutes: () => 480, rolloverHour: 4 });
 * const isSameDay = days.dayOf(Date.UTC(2026, 2, 10, 23, 55)) === days.dayOf(Date.UTC(2026, 2, 11, 0, 5)); // true
 * ```
 */
export function learnerDays({ zoneMinutes = () => 0, rolloverHour = 0 }: DayOptions = {}): LearnerDays {
  if (!Number.isInteger(rolloverHour) || rolloverHour < 0 || rolloverHour > 23)
    throw new RangeError(`The hour at which a day begins must be an integer from 0 to 23, not ${show(rolloverHour)}.`);
  const ahead = (at: number) => (zoneMinutes(at) - rolloverHour * 60) * MINUTE;
  const clockOf = (at: number) => at + ahead(at);
  return {
    dayOf: (at) => Math.floor(clockOf(at) / DAY),
    clockOf,
    // What is ahead there is first taken from a time that is off by as much; the second time, it is right.
    timeOf: (clock) => clock - ahead(clock - ahead(clock)),
  };
}
