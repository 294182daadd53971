import { describe, expect, it } from "vitest";
import type { LeadEntry } from "../../../../src/compile/outline/entries.js";
import { readAnswers } from "../../../../src/compile/outline/sections/listed-answers.js";
import { entriesOf, readingOf } from "../entries-of.js";

function listedIn(text: string, { asked = "", areKeys = true } = {}) {
  const leads = entriesOf(asked).filter((entry): entry is LeadEntry => entry.type === "lead");
  const found = readAnswers(readingOf(text), entriesOf(text), leads, {
    areKeys,
    above: () => leads,
    readPart: () => undefined,
  });
  return found?.map(({ number, options, blocks }) => ({ number, options, blocks: blocks.length }));
}

describe("readAnswers", () => {
  it("reads words, and letters before them", () => {
    expect(listedIn("1. It floats.\n2. B) It sinks.\n")).toEqual([
      { number: 1, options: undefined, blocks: 1 },
      { number: 2, options: "B", blocks: 1 },
    ]);
  });

  it("reads letters alone", () => {
    expect(listedIn("1. B 2. A\n")).toMatchObject([
      { number: 1, options: "B", blocks: 0 },
      { number: 2, options: "A", blocks: 0 },
    ]);
  });

  it("takes a question that is said again for no word of its answer", () => {
    const asked = "1. What is a keel?\n2. What is a mast?\n";
    const text = "1. What is a Keel?\n\n   A fin.\n\n2. What is a mast\n\n   A pole.\n";
    expect(listedIn(text, { asked })).toMatchObject([{ blocks: 1 }, { blocks: 1 }]);
  });

  it("adds what follows to the answer above it", () => {
    expect(listedIn("1. It floats.\n2. It sinks.\n\nFor it is heavy.\n")).toMatchObject([{ blocks: 1 }, { blocks: 2 }]);
  });

  it.each([
    ["asks", "1. What is a keel?\n2. What is a mast?\n"],
    ["is one answer alone", "1. It floats.\n"],
    ["has no numbers", "It floats.\n\nIt sinks.\n"],
  ])("reads nothing of what %s", (_, text) => {
    expect(listedIn(text)).toBeUndefined();
  });

  it("takes steps that begin anew below each title for answers of none", () => {
    const steps = "### Hull\n\n1. Plan it.\n2. Saw it.\n\n### Sail\n\n1. Sew it.\n2. Hoist it.\n";
    expect(listedIn(steps, { areKeys: false })).toBeUndefined();
    expect(
      listedIn(steps.replace("1. Sew", "3. Sew").replace("2. Hoist", "4. Hoist"), { areKeys: false }),
    ).toHaveLength(4);
  });
});
