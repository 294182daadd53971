import { describe, expect, it } from "vitest";
import { addTitle, noTitles, readInParts } from "../../../../src/compile/outline/sections/parted-key.js";
import { entriesOf } from "../entries-of.js";

const told = (titles: readonly string[], text: string) => {
  const above = noTitles();
  for (const title of titles) addTitle(above, title);
  const read = readInParts(above);
  return entriesOf(text).map((entry) =>
    read(entry)
      ?.map(({ number, options }) => `${number}${options}`)
      .join(" "),
  );
};

describe("readInParts", () => {
  it.each([
    ["Part 1: 1-a, 2-b\n\nPart 2: 1-c", ["1a 2b", "1c"]],
    ["**Bow**\n\n**Stern**", ["", ""]],
    ["Part 1: Bow\n1-a, 2-b", ["1a 2b"]],
    ["- **Part 1**: 1-3 ABC\n- **Part 2**: 1-a", ["1A 2B 3C", "1a"]],
    ["Part 2: 1-a\n\nPart 1: 1-a", ["1a", undefined]],
    ["Part 3: 1-a", [undefined]],
    ["Part 1: it floats", [undefined]],
  ])("reads %j in the order of its parts", (text, keys) => {
    expect(told(["Part 1: Bow", "Part 2: Stern"], text)).toEqual(keys);
  });

  it("knows a part by its numeral", () => {
    expect(told(["一、单选题", "二、多选题"], "一、1. A 2. B\n\n二、1. AB")).toEqual(["1A 2B", "1AB"]);
  });
});
