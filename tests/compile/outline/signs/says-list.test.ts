import { describe, expect, it } from "vitest";
import { saysList } from "../../../../src/compile/outline/signs/says-list.js";

describe("saysList", () => {
  it.each([
    ["Reverse Interview", true],
    ["船舶面试题", true],
    ["Locks", false],
  ])("tells whether a list calls itself one: %s", (text, is) => {
    expect(saysList(text)).toBe(is);
  });
});
