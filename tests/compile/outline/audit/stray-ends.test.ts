import { describe, expect, it } from "vitest";
import { reportStrayEnds } from "../../../../src/compile/outline/audit/stray-ends.js";
import { readMarked } from "./written-list.js";

function saidOf(end: string, other = "A part.") {
  const list = Array.from(
    { length: 10 },
    (_, at) => `!## What is part ${at}?\n\n${at === 4 ? other : `Part ${at}.`}\n`,
  );
  const { reading, written } = readMarked(`${list.join("\n")}\n${end}\n`);
  reportStrayEnds(reading, written());
  return reading.problems.map(({ code, line }) => `${code} ${line}`);
}

describe("reportStrayEnds", () => {
  it.each([
    ["a line with a link", "Fonte: https://example.org/barche", "stray-text 41"],
    ["words behind a rule", "---\n\n我们下期再见", "stray-text 43"],
    ["a conclusion", "**Conclusion**\n\nShips are old.", "stray-text 41"],
    ["one in a line", "**总结：**船很古老。", "stray-text 41"],
    ["a quotation with a link", "> P.S. Хорошая книга:\n> [парусник](https://example.org)", "stray-text 41"],
    [
      "several links",
      "Mehr davon\n\n- [a](https://example.org/a)\n- [b](https://example.org/b)\n- <https://example.org/c>",
      "stray-text 43",
    ],
    ["a mark of a right", '© <a href="https://example.org">Anna</a>', "stray-text 41"],
  ])("reports %s that end the last answer, and no other", (_, end, said) => {
    expect(saidOf(end)).toEqual([said]);
  });

  it.each([
    ["what other answers have, too", "See https://example.org/a", "See https://example.org/b"],
    ["words", "It may break.", "A part."],
    ["a conclusion that others have, too", "**Conclusion**\n\nIt may break.", "**Conclusion:** it is a part."],
    ["a link on words", "It may [break](https://example.org).", "A part."],
    ["a picture", "![a mast](https://example.org/mast.png)", "A part."],
    ["a quotation without a link", "> It may break.", "A part."],
  ])("says nothing of %s", (_, end, other) => {
    expect(saidOf(end, other)).toEqual([]);
  });

  it("reports a heading as high as titles where no question is one, and no other answer has one", () => {
    const saidBelow = (title: string, inOther = "") => {
      const list = [1, 2, 3, 4].map((at) => `!**What is part ${at}?**\n\nPart ${at}.\n${at === 2 ? inOther : ""}\n`);
      const { reading, written } = readMarked(`${list.join("\n")}\n${title}\n\nI wrote it.\n`);
      reportStrayEnds(reading, written());
      return reading.problems.map(({ code, line }) => `${code} ${line}`);
    };
    expect(saidBelow("## My book")).toEqual(["stray-text 21"]);
    expect(saidBelow("#### My book")).toEqual([]);
    expect(saidBelow("## My book", "\n## Its use\n")).toEqual([]);
  });

  it("says nothing of few answers", () => {
    const { reading, written } = readMarked("!## What?\n\nA.\n\n!## Who?\n\nB.\n\nSee https://example.org\n");
    reportStrayEnds(reading, written());
    expect(reading.problems).toEqual([]);
  });
});
