import { describe, expect, it } from "vitest";
import {
  all,
  amount,
  distinct,
  either,
  fieldPath,
  filledText,
  flag,
  fraction,
  integer,
  list,
  locale,
  matching,
  object,
  oneOf,
  optional,
  positive,
  type Rule,
  record,
  show,
  text,
  time,
  version,
} from "../../src/json/rules.js";

describe("rules of one value", () => {
  const month = matching(/^\d{4}-\d\d$/, "a month");
  it.each<[name: string, rule: Rule, what: string, right: readonly unknown[], wrong: readonly unknown[]]>([
    ["text", text, "a string", ["", "a"], [1, null, undefined]],
    ["filledText", filledText, "a string that is not empty", ["a", " "], ["", 1, undefined]],
    ["flag", flag, "true or false", [true, false], [0, 1, "true", null]],
    ["integer", integer(2), "an integer of at least 2", [2, 2 ** 53 - 1], [1, 2.5, 2 ** 53, "2", Number.NaN]],
    ["integer with an end", integer(2, 4), "an integer from 2 to 4", [2, 3, 4], [1, 5, 2.5, "3"]],
    ["fraction", fraction, "a number from 0 to 1", [0, 0.5, 1], [-0.1, 1.1, "0.5", Number.NaN]],
    ["amount", amount, "a number from 0", [0, 0.5, 1e9], [-0.1, Number.POSITIVE_INFINITY, Number.NaN, "1"]],
    ["positive", positive, "a number above 0", [0.5, 1e9], [0, -1, Number.POSITIVE_INFINITY, Number.NaN, "1"]],
    ["time", time, "an integer from 0 to 8640000000000000", [0, 8.64e15], [-1, 8.64e15 + 1, 0.5]],
    [
      "version",
      version,
      "a version such as 1.2.3",
      ["1.2.3", "10.20.30", "1.2.3-beta.1", "1.2.3+0.1.0", "1.2.3-"],
      ["1.2", "v1.2.3", "1.2.3.4", "1.2.3-a b", "1.2.x", "1..3", 1, ["1.2.3"], undefined],
    ],
    [
      "locale",
      locale,
      "a language tag such as zh, en or pt-BR",
      ["zh", "EN", "pt-BR", "yue", "zh-Hant-TW", "de-1901"],
      ["", "e", "engl", "zh_CN", "zh-", "zh-123456789", "-zh", "z1", "zh-CN x", ["zh"], undefined],
    ],
    ["oneOf", oneOf("a", 1), '"a" or 1', ["a", 1], ["1", "b", undefined]],
    ["matching", month, "a month", ["2026-11"], ["2026", 202611, ["2026-11"], null]],
  ])("%s", (_, rule, what, right, wrong) => {
    for (const value of right) expect([value, rule(value, "at")]).toEqual([value, []]);
    for (const value of wrong) expect(rule(value, "at")).toEqual([`at must be ${what}, not ${show(value)}`]);
  });
});

describe("rules of rules", () => {
  it("optional lets be absent, and nothing else", () => {
    expect(optional(text)(undefined, "at")).toEqual([]);
    expect(optional(text)("a", "at")).toEqual([]);
    expect(optional(text)(null, "at")).toEqual(["at must be a string, not null"]);
  });

  it("either takes what one of two takes, and tells what the second asks", () => {
    const rule = either(text, flag);
    expect(rule("a", "at")).toEqual([]);
    expect(rule(true, "at")).toEqual([]);
    expect(rule(1, "at")).toEqual(["at must be true or false, not 1"]);
  });

  it("all asks the next only of what fits the one before", () => {
    const rule = all(text, matching(/a/, "with an a"), matching(/b/, "with a b"));
    expect(rule("ab", "at")).toEqual([]);
    expect(rule(1, "at")).toEqual(["at must be a string, not 1"]);
    expect(rule("c", "at")).toEqual(['at must be with an a, not "c"']);
    expect(rule("a", "at")).toEqual(['at must be with a b, not "a"']);
  });

  it("list asks of every entry, also of holes, and counts", () => {
    expect(list(text)([], "at")).toEqual([]);
    expect(list(text)(["a", 1, "b", null], "at")).toEqual([
      "at[1] must be a string, not 1",
      "at[3] must be a string, not null",
    ]);
    // biome-ignore lint/suspicious/noSparseArray: a hole is what this is about.
    expect(list(text)([, "a"], "at")).toEqual(["at[0] must be a string, not undefined"]);
    expect(list(text)({ length: 1 }, "at")).toEqual(["at must be a list, not an object"]);
  });

  it.each<[bounds: { least?: number; most?: number }, right: readonly number[], wrong: number, allowed: string]>([
    [{ least: 2 }, [2, 9], 1, "at least 2"],
    [{ most: 2 }, [0, 2], 3, "0 to 2"],
    [{ least: 1, most: 3 }, [1, 3], 4, "1 to 3"],
    [{ least: 1, most: 3 }, [2], 0, "1 to 3"],
    [{ least: 2, most: 2 }, [2], 3, "2"],
  ])("list of %j", (bounds, right, wrong, allowed) => {
    const ofLength = (length: number) => list(text, bounds)(Array<string>(length).fill("a"), "at");
    for (const length of right) expect(ofLength(length)).toEqual([]);
    expect(ofLength(wrong)).toEqual([`at must have ${allowed} entries, not ${wrong}`]);
  });

  it("distinct names each entry that occurs before", () => {
    expect(distinct(["a", "b", "A"], "at")).toEqual([]);
    expect(distinct(["a", "b", "a", "a"], "at")).toEqual([
      'at[2] is "a", which occurs before',
      'at[3] is "a", which occurs before',
    ]);
  });

  it("object asks of the fields that it names, and of no other", () => {
    const rule = object({ a: text, b: optional(flag) });
    expect(rule({ a: "", other: 1 }, "at")).toEqual([]);
    expect(rule({ b: 1 }, "at")).toEqual(["at.a must be a string, not undefined", "at.b must be true or false, not 1"]);
    expect(rule(null, "at")).toEqual(["at must be an object, not null"]);
    expect(rule([], "at")).toEqual(["at must be an object, not a list"]);
    expect(rule("a", "at")).toEqual(['at must be an object, not "a"']);
  });

  it("record asks of all fields, whatever they are called", () => {
    const rule = record(flag);
    expect(rule({}, "at")).toEqual([]);
    expect(rule({ a: true, "b c": 1, d: 2 }, "at")).toEqual([
      'at["b c"] must be true or false, not 1',
      "at.d must be true or false, not 2",
    ]);
    expect(rule([true], "at")).toEqual(["at must be an object, not a list"]);
  });
});

it("writes the path of a field as code has it", () => {
  for (const name of ["a", "A1", "_a", "a_B9"]) expect(fieldPath("at", name)).toBe(`at.${name}`);
  for (const name of ["", "1a", "a-b", "a b", " a", "a ", 'a"', "键"])
    expect(fieldPath("at", name)).toBe(`at[${JSON.stringify(name)}]`);
});

it("shows values in one short line", () => {
  expect([[], {}, null, undefined, "a\nb", 1, true, 1n].map(show)).toEqual([
    "a list",
    "an object",
    "null",
    "undefined",
    '"a\\nb"',
    "1",
    "true",
    "1",
  ]);
  expect(show("x".repeat(38))).toBe(`"${"x".repeat(38)}"`);
  expect(show("x".repeat(39))).toBe(`"${"x".repeat(36)}...`);
});
