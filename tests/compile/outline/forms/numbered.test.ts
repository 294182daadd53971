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

  it("reads items of a section that ask in bold before their answers, whatever the form of the others is", () => {
    const table =
      "## Hull\n\n| Question | Answer |\n|---|---|\n| What is a keel? | A fin. |\n| What is a hull? | A body. |\n";
    const { prompts, texts } = readList(
      `${table}\n## Rig\n\n1. **What is a mast?** — A pole for sails.\n2. **What is a boom?** — A pole below them.\n3. **Why a stay?** — It holds.\n`,
    );
    expect(prompts.slice(2)).toEqual(["What is a mast?", "What is a boom?", "Why a stay?"]);
    expect(texts.slice(2)).toEqual(["A pole for sails.", "A pole below them.", "It holds."]);
  });
});
