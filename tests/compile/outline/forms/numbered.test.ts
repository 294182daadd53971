import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const listOf = (markers: readonly string[]) =>
  markers.map((marker, index) => `${marker} Why is hive ${index} warm?\n\n   It has bees.\n`).join("\n");

describe("numbered", () => {
  it.each([
    ["a star behind the first", ["1*.", "2.", "3."]],
    ["a star behind the last", ["1.", "2.", "3*."]],
    ["a dagger and a bracket", ["1)", "2†)", "3)"]],
  ])("reads numbers with %s", (_, markers) => {
    const { prompts, numbers, problems, leftOut } = readList(listOf(markers));
    expect(prompts).toEqual(["Why is hive 0 warm?", "Why is hive 1 warm?", "Why is hive 2 warm?"]);
    expect(numbers).toEqual([1, 2, 3]);
    expect([problems, leftOut]).toEqual([[], []]);
  });

  it("writes ids behind the words all the same", () => {
    const { idPlaces } = readList(listOf(["1*.", "2."]));
    expect(idPlaces).toEqual(["1:24", "5:23"]);
  });

  it.each(["2* 3 is six", "2*x. So"])("leaves %j what it is", (line) => {
    expect(readList(`1. Why?\n\n   ${line}\n\n2. How?\n\n   So.\n`).texts[0]).toBe(line);
  });
});
