import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const next = "\n## What is a sail?\n\nA cloth.\n";

describe("isEmptyTitle", () => {
  it.each([
    ["of what comes next", "### _Sails_\n"],
    ["of what comes next, behind a link back", "[Back to top](#top)\n\n### Sails\n"],
    ["of links that there are not", "##### Additional links\n"],
  ])("takes a heading off the end of an answer: %s", (_, heading) => {
    const { texts, leftOut } = readList(`## What is a keel?\n\nA beam.\n\n${heading}${next}`);
    expect(texts).toEqual(["A beam.", "A cloth."]);
    expect(leftOut.at(-1)).toMatch(/^title /);
  });

  it.each(["Answer", "Beispiel"])("does so behind other headings that have text: %s", (part) => {
    const { texts } = readList(`## What is a keel?\n\n#### ${part}\n\nA beam.\n\n### Sails\n${next}`);
    expect(texts[0]).not.toContain("Sails");
    expect(texts[0]).toContain("A beam.");
  });

  it.each([
    "It has parts.\n\n### Head\n\n### Foot",
    "These are its parts:\n\n### Head",
    "It has parts.\n\n### 2. Head",
    "It has parts.\n\n### It is a beam.",
    "### A beam",
  ])("keeps what may be a point of the answer: %j", (answer) => {
    expect(readList(`## What is a keel?\n\n${answer}\n${next}`).texts).toEqual([answer, "A cloth."]);
  });

  it("keeps the label of an answer that hides elsewhere", () => {
    const list =
      "## What is a keel?\n\n- A: A beam\n- B: A pole\n\n#### Answer: A\n\n## What is a mast?\n\n- A: A beam\n- B: A pole\n\n#### Answer: B\n";
    expect(readList(list).briefs).toEqual(["A beam", "A pole"]);
  });
});
