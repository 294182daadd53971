import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const things = ["mast", "keel", "sail", "boom", "jib"];
const listWith = (end: (at: number) => string, below: (thing: string) => string) =>
  `# Boats\n\n${things.map((thing, at) => `${at + 1}. Which is a ${thing}?${end(at)}\n${below(thing)}`).join("\n")}`;
const prompts = things.map((thing) => `Which is a ${thing}?`);

describe("tellKeys", () => {
  it.each([
    ["（A）", "（B）"],
    [" [A]", " [B]"],
    [" (A)", " (A, B)"],
    ["（ A ）⭐", "（ B ）⭐"],
  ])("keeps letters of options below that recur: %j", (a, b) => {
    for (const options of ["A. This\nB. That\n", "\n   - A. This\n   - B. That\n"]) {
      const read = readList(
        listWith(
          (at) => (at % 2 === 0 ? a : b),
          () => options,
        ),
      );
      expect(read.prompts).toEqual(prompts);
      expect(read.briefs.map((brief) => brief?.startsWith("This"))).toEqual(
        [0, 1, 0, 1, 0].map((odd) => odd === 0 || b.includes("A")),
      );
    }
  });

  it("takes letters for a mark of the list where no options stand below", () => {
    const read = readList(
      listWith(
        (at) => (at % 2 === 0 ? " (A)" : " (B)"),
        (thing) => `   A ${thing} holds.\n`,
      ),
    );
    expect(read).toMatchObject({ prompts, briefs: things.map((thing) => `A ${thing} holds.`) });
  });
});
