import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const things = ["mast", "keel", "sail", "boom", "jib", "stay"];
const counted = things.map((thing, at) => `${at + 1}. What is a ${thing}?\n`).join("");
const uncounted = things.map((thing) => `- What is a ${thing}?\n`).join("");
const links = "- [Knots] (https://example.com/a)\n- [Tides] (https://example.com/b)\n";

describe("isBesideNumbers", () => {
  it("says nothing of what asks nothing above numbered questions, or leads away behind them", () => {
    const front = "## Expectations\n\n- Patience\n- Time\n\n";
    expect(readList(`# Sea\n\n${front}## List\n\n${counted}`).problems).toEqual([]);
    expect(readList(`# Sea\n\n## List\n\n${counted}\n## What can you do next?\n\n${links}`).problems).toEqual([]);
    expect(readList(`# Sea\n\n## List\n\n${counted}\n## Closing\n\nThat is:\n\n- all\n`).problems).toEqual([]);
  });

  it("reports it where questions have no number, or it may be one", () => {
    const front = "## Topics\n\n- Patience\n- Time\n\n";
    expect(readList(`# Sea\n\n${front}## List\n\n${uncounted}`).problems).not.toEqual([]);
    expect(readList(`# Sea\n\n## List\n\n${counted}\n## Rigging\n\n- Shrouds\n- Stays\n`).problems).not.toEqual([]);
    expect(readList(`# Sea\n\n## Rigging\n\n- Is it new?\n\n## List\n\n${counted}`).prompts).toContain("Is it new?");
  });
});
