import { describe, expect, it } from "vitest";
import { list, object, text } from "../../src/json/rules.js";
import { QuizError } from "../../src/quiz/quiz-error.js";
import { readJson } from "../../src/quiz/read-json.js";

const rule = object({ names: list(text) });
const read = (value: unknown, path?: string) => readJson(value, "list", rule, path);
const errorOf = (value: unknown, path?: string): QuizError => {
  try {
    read(value, path);
  } catch (error) {
    if (error instanceof QuizError) return error;
    throw error;
  }
  throw new Error("It was read.");
};

describe("readJson", () => {
  it("gives a copy, with the fields of later releases", () => {
    const value = { formatVersion: 1, names: ["a"], mood: "good" };
    const copy = read(value);
    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
  });

  it("tells another format version before anything else", () => {
    const { code, message } = errorOf({ formatVersion: 2, names: 1 });
    expect(code).toBe("format-version");
    expect(message).toBe("This list has format version 2; this release reads 1.");
  });

  it.each([
    [null, ["list.formatVersion must be 1, not undefined", "list must be an object, not null"]],
    [{ formatVersion: "2", names: [] }, ['list.formatVersion must be 1, not "2"']],
    [{ formatVersion: 1 }, ["list.names must be a list, not undefined"]],
    [undefined, ["list must be JSON, not undefined"]],
    [{ formatVersion: 1, names: [1n] }, ["list.names[0] must be JSON, not a bigint"]],
  ])("names every fault (%#)", (value, faults) => {
    const error = errorOf(value);
    expect(error).toMatchObject({ code: "invalid-data", faults });
    expect(error.message).toBe(`This is no list: ${faults.join("; ")}.`);
  });

  it("calls it in faults what it is told to", () => {
    expect(errorOf({ formatVersion: 1 }, "state.list").message).toBe(
      "This is no list: state.list.names must be a list, not undefined.",
    );
  });

  it("shows five faults and keeps all", () => {
    const five = errorOf({ formatVersion: 1, names: [1, 2, 3, 4, 5] });
    expect(five.message).toMatch(/names\[4\] must be a string, not 5\.$/);
    const six = errorOf({ formatVersion: 1, names: [1, 2, 3, 4, 5, 6] });
    expect(six.faults).toHaveLength(6);
    expect(six.message).toMatch(/names\[4\] must be a string, not 5; \.\.\.\.$/);
  });
});
