import { describe, expect, it } from "vitest";
import { startQuizClock } from "../../../src/quiz/mark/quiz-clock.js";

/** A clock that a test sets, in milliseconds. */
function testClock() {
  const time = { at: 1000 };
  return { time, clock: startQuizClock(() => time.at) };
}

describe("startQuizClock", () => {
  it("fills in seconds since the quiz began, and since the answer before", () => {
    const { time, clock } = testClock();
    time.at += 1500;
    expect(clock.stamp({ item: 1, selected: [2] })).toEqual({ item: 1, selected: [2], at: 1.5, spent: 1.5 });
    time.at += 250.4;
    expect(clock.stamp({ item: 2, text: "so" })).toEqual({ item: 2, text: "so", at: 1.75, spent: 0.25 });
  });

  it("stands while it is paused, however often that is said", () => {
    const { time, clock } = testClock();
    time.at += 1000;
    clock.pause();
    time.at += 60_000;
    clock.pause();
    clock.resume();
    clock.resume();
    time.at += 500;
    expect(clock.stamp({ item: 1, recalled: true })).toMatchObject({ at: 1.5, spent: 1.5 });
    clock.pause();
    time.at += 9000;
    expect(clock.stamp({ item: 2, recalled: true })).toMatchObject({ at: 1.5, spent: 0 });
  });

  it("never runs back", () => {
    const { time, clock } = testClock();
    time.at -= 500;
    expect(clock.stamp({ item: 1, recalled: true })).toMatchObject({ at: 0, spent: 0 });
    time.at += 1000;
    expect(clock.stamp({ item: 2, recalled: true })).toMatchObject({ at: 1, spent: 1 });
  });
});
