import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const others = "### What is a bowline?\n\nA loop.\n\n### What is a hitch?\n\nA knot round a post.\n\n";
const first = (text: string) => {
  const { briefs, problems } = readList(text);
  return { brief: briefs[0], problems };
};

describe("options behind an answer", () => {
  it.each([
    ["boxes", "Look at it before each use.\n\n**Checks:**\n\n- [ ] No cuts\n- [ ] No mould\n"],
    [
      "a sentence that goes on with letters",
      "Look at it before each use.\nSee to it that it\n\nA) has no cuts and\nB) is dry.\n",
    ],
  ])("are its points: %s", (_, answer) => {
    const { brief, problems } = first(`### How do you care for a rope?\n\n${answer}\n${others}`);
    expect(brief).toMatch(/^Look at it before each use\./);
    expect(problems).toEqual([]);
  });

  it("are its points where it stands in the lines of the prompt", () => {
    const { brief, problems } = first(
      "1. Wie prüft man ein Tau?\nMan sieht es vor jeder Fahrt an.\n\na: Schnitte => weg\nb: Schimmel => waschen\n\n2. Was ist ein Palstek?\nEine Schlinge.\n",
    );
    expect(brief).toBe("Man sieht es vor jeder Fahrt an.");
    expect(problems).toEqual([]);
  });

  it("stay options of which none is right directly behind the question, and behind a line that leads to them", () => {
    const boxes = "- [ ] Cotton\n- [ ] Hemp\n";
    expect(first(`### Which rope floats?\n\n${boxes}\n${others}`).problems).toEqual(["key-count 3:1"]);
    expect(first(`### Which rope floats?\n\nThere are two:\n\n${boxes}\n${others}`).problems).toEqual([
      "key-count 5:1",
    ]);
  });

  it("stay options in a list in which most questions have some", () => {
    const quiz =
      "### Which rope floats?\n\nA ship has two ropes.\n\nA) Cotton\nB) Hemp\n\n### Which sinks?\n\nA) Cotton\nB) Hemp\n";
    expect(first(quiz).problems).toEqual(["key-count 5:1", "key-count 10:1"]);
  });
});
