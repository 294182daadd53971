import { describe, expect, it } from "vitest";
import { renderClock, renderDuration } from "../../../src/cli/screens/render-duration.js";

describe("renderClock", () => {
  it.each([
    [-1, "0:00"],
    [0.2, "0:01"],
    [59, "0:59"],
    [600, "10:00"],
    [3599.5, "1:00:00"],
    [3661, "1:01:01"],
  ])("writes %d seconds as %s", (seconds, text) => expect(renderClock(seconds)).toBe(text));
});

describe("renderDuration", () => {
  it.each([
    [0, "1 minute", "1 分钟"],
    [600_000, "10 minutes", "10 分钟"],
    [3_600_000, "1 hour", "1 小时"],
    [2.6 * 86_400_000, "3 days", "3 天"],
  ] as const)("writes %d milliseconds", (milliseconds, en, zh) => {
    expect(renderDuration(milliseconds, "en")).toBe(en);
    expect(renderDuration(milliseconds, "zh")).toBe(zh);
  });
});
