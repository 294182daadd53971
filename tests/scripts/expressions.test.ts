import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { linearByReason } from "../../scripts/expressions/exceptions.js";
import { type Expression, findExpressions } from "../../scripts/expressions/find-expressions.js";
import { withoutLooks } from "../../scripts/expressions/without-looks.js";

describe("findExpressions", () => {
  it("finds only expressions that are proven linear: `npm run linear` proves new ones", async () => {
    // It records what modules do when they are loaded; other tests have loaded them before.
    vi.resetModules();
    const proven = new Set(readFileSync("tools/linear.txt", "utf8").split("\n"));
    const found = await findExpressions(process.cwd());
    const hasReason = ({ text, place }: Expression) =>
      linearByReason.some(({ file, part }) => place.startsWith(file) && text.includes(part));
    expect(found.filter((expression) => !proven.has(expression.text) && !hasReason(expression))).toEqual([]);
    expect(found.length).toBeGreaterThan(500);
  });
});

describe("withoutLooks", () => {
  it.each([
    ["a(b)[(?=]\\(?=", "a(b)[(?=]\\(?="],
    ["a+(?=b(c))d", "(?:a+(?:(?:b(c))\uE000|)d)\uE000"],
    ["a(?!b)", "(?:a(?:(?:b)\uE000|))\uE000"],
    ["(?<=a)b", "(?:(?:a)b)\uE000"],
    ["b(?<!a{2})c", "(?:bc)\uE000"],
    ["b(?<=a*)c", undefined],
  ])("reads %s without its assertions", (source, expected) => {
    expect(withoutLooks(source)).toBe(expected);
  });
});
